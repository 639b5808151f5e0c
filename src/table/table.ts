import type { Cells, Span } from './cells.ts';
import type { Outcome } from './catalogue/outcome.ts';
import { RATIO_OUTCOMES } from './catalogue/ratios.ts';

/** One policy run as stated, or again with every assumed contract effect set to one. */
export interface RunLabel {
  readonly policy: string;
  readonly variant: 'as stated' | 'effects set to 1';
  /** Index of the run whose rows these are: a policy without effects is not simulated twice. */
  readonly sameAs?: number;
}

/** An uncertain input of the study: one value per draw. */
interface InputColumn {
  readonly path: string;
  readonly unit: string;
}

/**
 * Everything the runs said, and nothing else: one row per run and replication, one series per year, the facts of the
 * past per replication, and the inputs per draw. Rows of one replication share their luck across runs.
 */
export interface OutcomeTable {
  readonly runs: readonly RunLabel[];
  /** Replications per run, a multiple of `blockSize`; where runs differ, room for those of the longest. */
  readonly replications: number;
  /**
   * Replications of each run, whole blocks, where the runs decided themselves when to end: a policy that was out of the
   * choice has fewer than the others, and its rows after those are empty. Undefined where the length was fixed.
   */
  readonly lengths?: readonly number[];
  /** Replications per block, the unit of every interval (two per draw). */
  readonly blockSize: number;
  /** How the two lucks of a draw relate; independent unless stated. */
  readonly lucks?: 'independent' | 'antithetic';
  /** Stored columns, in order; values[(run * replications + replication) * outcomes.length + outcome]. */
  readonly outcomes: readonly Outcome[];
  readonly values: Float64Array;
  /** Outcomes formed from two stored columns; those that every model has, unless stated. */
  readonly ratios?: readonly Outcome[];
  /** Where outcomes and years lie when they are too many for memory; `values` and `yearly` are of no use then. */
  readonly cells?: Cells;
  /** 0 fine, 1 stopped at the event limit: such a row is never averaged away silently. */
  readonly status: Uint8Array;
  /** yearly[((run * replications + replication) * series + s) * years.length + year]. */
  readonly series: readonly { readonly name: string; readonly title: string; readonly unit: string }[];
  readonly years: readonly number[];
  readonly yearly: Float64Array;
  /** facts[replication * factIds.length + fact]. */
  readonly factIds: readonly string[];
  readonly facts: Float64Array;
  /** inputs[draw * inputColumns.length + input]; draw = floor(replication / 2). */
  readonly inputColumns: readonly InputColumn[];
  readonly inputs: Float64Array;
}

/** Replications of one run. */
export function replicationsOf({ lengths, replications }: OutcomeTable, run: number): number {
  return lengths?.[run] ?? replications;
}

/** Outcomes that are formed from two stored columns as ratios of means. */
export function ratiosOf({ ratios }: OutcomeTable): readonly Outcome[] {
  return ratios ?? RATIO_OUTCOMES;
}

/** Replications of the run that has most. */
export function mostRun({ lengths, replications }: OutcomeTable): number {
  return lengths === undefined ? replications : Math.max(...lengths);
}

/** The stored column of one run, one value for each of its replications, or of a span of them. */
export function column(table: OutcomeTable, run: number, outcome: string, span?: Span): Float64Array {
  const index = table.outcomes.findIndex(({ name }) => name === outcome);
  if (index < 0) throw new RangeError(`no stored outcome ${outcome}`);
  const source = table.runs[run]?.sameAs ?? run;
  if (table.cells !== undefined) return table.cells.outcome(source, index, span ?? ownSpan(table, run));
  const width = table.outcomes.length;
  return every(table.values, {
    from: (source * table.replications + (span?.from ?? 0)) * width + index,
    step: width,
    count: span === undefined ? replicationsOf(table, run) : span.to - span.from,
  });
}

/** One yearly series of one run in one year, one value for each of its replications, or of a span of them. */
export function yearColumn(
  table: OutcomeTable,
  at: { run: number; series: number; year: number },
  span?: Span,
): Float64Array {
  const run = table.runs[at.run]?.sameAs ?? at.run;
  if (table.cells !== undefined) return table.cells.year(run, at, span ?? ownSpan(table, at.run));
  const width = table.series.length * table.years.length;
  const first = run * table.replications + (span?.from ?? 0);
  return every(table.yearly, {
    from: first * width + at.series * table.years.length + at.year,
    step: width,
    count: span === undefined ? replicationsOf(table, at.run) : span.to - span.from,
  });
}

/**
 * The first replications of a table, at most so many, rounded down to whole blocks: what is asked of every draw at once
 * would not fit into memory for all of them. A table that is no longer comes back itself.
 */
export function headOf(table: OutcomeTable, most: number): OutcomeTable {
  const replications = Math.floor(most / table.blockSize) * table.blockSize;
  if (table.replications <= replications) return table;
  const whole: Span = { from: 0, to: replications };
  const status = new Uint8Array(table.runs.length * replications);
  table.runs.forEach((_, run) => {
    const from = run * table.replications;
    status.set(table.status.subarray(from, from + replications), run * replications);
  });
  const cells: Cells = {
    outcome: (run, outcome, span = whole) => column(table, run, table.outcomes[outcome].name, span),
    year: (run, at, span = whole) => yearColumn(table, { run, ...at }, span),
  };
  const lengths = table.lengths?.map((length) => Math.min(length, replications));
  return { ...table, replications, status, cells, ...(lengths && { lengths }) };
}

function ownSpan(table: OutcomeTable, run: number): Span {
  return { from: 0, to: replicationsOf(table, run) };
}

/** Every `step`-th number; NaN beyond the end. */
function every(numbers: Float64Array, at: { from: number; step: number; count: number }): Float64Array {
  const picked = new Float64Array(at.count);
  for (let row = 0; row < at.count; row += 1) picked[row] = numbers[at.from + row * at.step] ?? NaN;
  return picked;
}
