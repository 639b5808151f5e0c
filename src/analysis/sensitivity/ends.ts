import type { EndOfInput } from './findings.ts';
import { LUCKS } from '../expectations.ts';
import { blockMean } from '../block-mean.ts';
import { toEstimate } from '../estimates.ts';
import { jackknifeRatio } from '../jackknife.ts';
import type { StudyInput } from './inputs.ts';
import type { Response } from './response.ts';

/**
 * The mean of the outcome in one class of an input: the sum inside it over the number of draws inside it, both by blocks,
 * as a ratio of means with the interval of one.
 */
export function endOf({ sample }: Response, { values, view: { rows, rowOf } }: StudyInput, end: number): EndOfInput {
  const isHere = (draw: number): boolean => rows.classOf[rowOf[draw]] === end;
  const inside = sample.values.map((_, replication) => Number(isHere(Math.floor(replication / LUCKS))));
  const within = sample.values.map((value, replication) => (inside[replication] === 1 ? value : 0));
  const count = blockMean({ ...sample, values: inside });
  const mean = jackknifeRatio(blockMean({ ...sample, values: within }), count, 'the number of draws');
  const here = values.filter((_, draw) => isHere(draw));
  return Object.freeze({
    from: Math.min(...here),
    to: Math.max(...here),
    outcome: toEstimate({ ...mean, n: here.length * LUCKS }, undefined),
  });
}
