import type { BlockEstimate } from './block-interval.ts';
import { blockMean } from './block-mean.ts';
import type { Expect } from './expectations.ts';
import { toShare } from './estimates.ts';
import type { Estimate } from './findings.ts';
import { jackknifedDraws } from './jackknifed-draws.ts';
import type { Fitted } from './ridge.ts';
import type { Sample } from './sample.ts';

/** What a party that is asked gains, per replication, and what it wants for the risk. */
interface Asked {
  readonly gain: Sample;
  readonly allowance: number;
}

/**
 * Share of draws in which every party that is asked expects to gain more than its risk allowance: draws are what nobody
 * knows today, and luck inside a draw is averaged out by `expect`. Withheld when nobody is asked, where rows failed, and
 * without `expect`, for which there were too few blocks, or for the reason that stands in its place.
 *
 * The share is that of cross-fitted expectations. Its interval is from the delete-one-block jackknife of the share by the
 * fit to all: the error of the fit is common to all draws, so shares block by block would look far too precise. That the
 * allowance is estimated too is left out: its error is a small part of that of the fit.
 */
export function acceptShare(asked: readonly Asked[], expect: Expect | string | undefined): Estimate {
  if (asked.length === 0) {
    return Object.freeze({
      mean: NaN,
      interval: undefined,
      withheld: 'no party is asked',
      percentiles: undefined,
      n: 0,
    });
  }
  const gains = asked.map(({ gain }) => blockMean(gain));
  const failed = gains.find(({ withheld }) => withheld !== undefined);
  if (failed !== undefined || expect === undefined) return toShare({ ...(failed ?? gains[0]), estimate: NaN });
  if (typeof expect === 'string') return toShare({ ...gains[0], estimate: NaN, blocks: [], withheld: expect });
  const fits = asked.map(({ gain, allowance }) => ({ fitted: expect(gain.values), allowance }));
  return toShare({ ...gains[0], ...jackknifedShare(fits, gains[0].blocks.length) });
}

/** Share of draws in which all these expectations exceed their allowances, with `count` pseudovalues of the jackknife. */
export function jackknifedShare(
  fits: readonly { readonly fitted: Fitted; readonly allowance: number }[],
  count: number,
): Pick<BlockEstimate, 'estimate' | 'blocks'> {
  const accepted = (expectedBy: (fitted: Fitted) => Float64Array): readonly number[] => {
    const expectations = fits.map(({ fitted, allowance }) => ({ expected: expectedBy(fitted), allowance }));
    return Array.from(expectations[0].expected, (_, draw) =>
      Number(expectations.every(({ expected, allowance }) => expected[draw] > allowance)),
    );
  };
  return jackknifedDraws(accepted, count);
}
