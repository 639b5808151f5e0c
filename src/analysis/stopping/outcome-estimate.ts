import { ratiosOf, type OutcomeTable } from '#table';
import type { BlockEstimate } from '../block-interval.ts';
import { blockMean } from '../block-mean.ts';
import { jackknifeRatio } from '../jackknife.ts';
import { sampleOf } from '../sample.ts';

/** Estimate of one outcome of one run, stored or a ratio of means; one that is neither is a RangeError. */
export function outcomeEstimate(table: OutcomeTable, run: number, outcome: string): BlockEstimate {
  const meanOf = (name: string): BlockEstimate => blockMean(sampleOf(table, run, name));
  const ratio = ratiosOf(table).find(({ name }) => name === outcome)?.ratio;
  return ratio === undefined ? meanOf(outcome) : jackknifeRatio(meanOf(ratio[0]), meanOf(ratio[1]));
}
