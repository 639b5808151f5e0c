import { column, replicationsOf, type OutcomeTable } from '#table';
import { lookOf } from './stopping/looks.ts';

/** One value per replication of one run, with what went wrong marked, and the block that the replications come in. */
export interface Sample {
  readonly values: Float64Array;
  /** Per replication: 0 finished, otherwise stopped at the event limit. */
  readonly status: Uint8Array;
  /** Replications per block, the unit of every interval. */
  readonly blockSize: number;
  /** As in `BlockEstimate`. */
  readonly look?: number;
}

/** Index of the run whose rows are stored for this run: a policy without effects is not simulated twice. */
export function sourceOf(table: OutcomeTable, run: number): number {
  return table.runs[run].sameAs ?? run;
}

/** How each replication of a run ended, one number per replication: 0 finished. */
export function statusOf(table: OutcomeTable, run: number): Uint8Array {
  const start = sourceOf(table, run) * table.replications;
  return table.status.subarray(start, start + replicationsOf(table, run));
}

/** The sample of one stored outcome of one run; an outcome that is not stored is a RangeError. */
export function sampleOf(table: OutcomeTable, run: number, outcome: string): Sample {
  const values = column(table, run, outcome);
  return { values, status: statusOf(table, run), blockSize: table.blockSize, ...lookIn(table, run) };
}

/** The look that a run reached, where the table is of a run that decided itself when to end. */
function lookIn({ lengths, blockSize }: OutcomeTable, run: number): Pick<Sample, 'look'> {
  return lengths === undefined ? {} : { look: lookOf(lengths[run] / blockSize) };
}

/** Whether all these outcomes are stored. */
export function hasOutcomes(table: OutcomeTable, names: readonly string[]): boolean {
  return names.every((name) => table.outcomes.some((outcome) => outcome.name === name));
}

/** The values of finished replications that are numbers, in the order of the replications. */
export function usableValues({ values, status }: Sample): readonly number[] {
  const usable: number[] = [];
  for (let replication = 0; replication < values.length; replication += 1) {
    const value = values[replication];
    if (status[replication] === 0 && Number.isFinite(value)) usable.push(value);
  }
  return usable;
}

/**
 * Why no interval may be given whatever the method, in a reader's words, or undefined. A mean over part of the
 * replications is not a mean over luck: the rows that are missing are not missing by chance.
 */
export function whyUnusable({ values, status }: Sample): string | undefined {
  let stopped = 0;
  let unknown = 0;
  for (let replication = 0; replication < values.length; replication += 1) {
    if (status[replication] !== 0) stopped += 1;
    else if (!Number.isFinite(values[replication])) unknown += 1;
  }
  const total = values.length;
  if (stopped > 0) return `${stopped} of ${total} replications stopped at the event limit`;
  if (unknown > 0) return `${unknown} of ${total} replications gave no number`;
  return undefined;
}
