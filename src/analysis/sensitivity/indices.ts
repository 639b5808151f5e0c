import { toEstimate } from '../estimates.ts';
import { LUCKS } from '../expectations.ts';
import type { Estimate } from '../findings.ts';
import { pseudovalues, type LeaveOut } from './block-share.ts';
import { endOf } from './ends.ts';
import type { InputSensitivity } from './findings.ts';
import { firstOrder } from './first-order.ts';
import type { StudyInput } from './inputs.ts';
import { pawnInterval } from './pawn.ts';
import { rankCorrelation } from './rank-correlation.ts';
import type { Response } from './response.ts';

/** All that is told of one input and one outcome, but for what needs the other inputs. */
export function indicesOf(
  response: Response,
  input: StudyInput,
  resamples: readonly Float64Array[],
): Omit<InputSensitivity, 'chance' | 'matters'> {
  const { path, unit, kind, view } = input;
  const { index, interval } = pawnInterval(response, view, resamples);
  return {
    path,
    unit,
    kind,
    firstOrder: jackknifed(response, firstOrder(response, view), [0, 1]),
    rankCorrelation: jackknifed(response, rankCorrelation(response, input), [-1, 1]),
    pawn: Object.freeze({ mean: index, interval, percentiles: undefined, n: response.sample.values.length }),
    low: endOf(response, input, 0),
    high: endOf(response, input, view.rows.classCount - 1),
  };
}

/**
 * A number with its 95 % interval from the delete-one-block jackknife, both cut to the range that it can lie in. Percentiles of
 * resampled blocks would cover far too seldom from ten blocks, and a studentised bootstrap no better than this.
 */
function jackknifed(
  { drawsPerBlock, sample }: Response,
  of: LeaveOut,
  [least, most]: readonly [least: number, most: number],
): Estimate {
  const blocks = pseudovalues(of);
  const withheld = blocks.every(Number.isFinite) ? {} : { withheld: 'only one block of replications varies' };
  const { mean, interval, ...rest } = toEstimate(
    { estimate: of.whole, blocks, ...withheld, blockSize: drawsPerBlock * LUCKS, n: sample.values.length },
    undefined,
  );
  const cut = (value: number): number => Math.min(most, Math.max(least, value));
  return Object.freeze({
    ...rest,
    mean: cut(mean),
    interval: interval && Object.freeze([cut(interval[0]), cut(interval[1])] as const),
  });
}
