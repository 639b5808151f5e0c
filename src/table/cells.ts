/** Consecutive replications, the last one left out. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * The numbers of the runs, wherever they lie: in memory, or on disk where they are too many. One column is read at a
 * time: one value for each replication of the span, all of them unless a span is given.
 */
export interface Cells {
  /** A stored outcome of a run. */
  outcome(run: number, outcome: number, span?: Span): Float64Array;
  /** A yearly series of a run in a year. */
  year(run: number, at: { readonly series: number; readonly year: number }, span?: Span): Float64Array;
}
