import { ratiosOf, type OutcomeTable } from '#table';
import { blockInterval, differenceOf, type BlockEstimate } from './block-interval.ts';
import { blockMean } from './block-mean.ts';
import type { Estimate } from './findings.ts';
import { jackknifeRatio } from './jackknife.ts';
import { fivePoints, type FivePoints } from './percentiles.ts';
import { sampleOf, usableValues } from './sample.ts';

/** Outcomes formed as the difference of a stored one from the policy "without the platform", on the same luck. */
const NET_OUTCOMES = [
  { name: 'net-firms', of: 'incubated-firms' },
  { name: 'net-output', of: 'output-value' },
] as const;

/** What one simulation says of every outcome, stored ones and ratios, by outcome name. */
export interface RunEstimates {
  readonly blocks: ReadonlyMap<string, BlockEstimate>;
  /** Of stored outcomes only: a ratio of means has no distribution over replications. */
  readonly percentiles: ReadonlyMap<string, FivePoints | undefined>;
}

/** Estimates of every stored outcome of one run, and of every ratio whose two parts are stored. */
export function runEstimates(table: OutcomeTable, run: number): RunEstimates {
  const blocks = new Map<string, BlockEstimate>();
  const percentiles = new Map<string, FivePoints | undefined>();
  for (const { name } of table.outcomes) {
    const sample = sampleOf(table, run, name);
    blocks.set(name, blockMean(sample));
    percentiles.set(name, fivePoints(usableValues(sample)));
  }
  const titles = new Map(table.outcomes.map(({ name, title }) => [name, title]));
  for (const { name, ratio } of ratiosOf(table)) {
    const numerator = ratio && blocks.get(ratio[0]);
    const denominator = ratio && blocks.get(ratio[1]);
    if (!numerator || !denominator) continue;
    blocks.set(name, jackknifeRatio(numerator, denominator, `"${titles.get(ratio[1]) ?? ratio[1]}"`));
  }
  return { blocks, percentiles };
}

/**
 * Every estimate with its 95 % interval, by outcome name; with a baseline (the policy without the platform) also
 * `net-firms` and `net-output`, the paired differences from it. One number at a time: 5 % of the intervals miss.
 */
export function namedEstimates(of: RunEstimates, baseline: RunEstimates | undefined): ReadonlyMap<string, Estimate> {
  const named = new Map<string, Estimate>();
  for (const [name, blocks] of of.blocks) named.set(name, toEstimate(blocks, of.percentiles.get(name)));
  for (const { name, of: stored } of NET_OUTCOMES) {
    const gross = of.blocks.get(stored);
    const otherwise = baseline?.blocks.get(stored);
    if (gross && otherwise) named.set(name, net(gross, otherwise));
  }
  return named;
}

function net(gross: BlockEstimate, otherwise: BlockEstimate): Estimate {
  // The baseline itself: zero by definition, and no luck about it.
  if (gross === otherwise) {
    return Object.freeze({ mean: 0, interval: Object.freeze([0, 0] as const), percentiles: undefined, n: gross.n });
  }
  return toEstimate(differenceOf(gross, otherwise), undefined);
}

/** What is printed of an estimate from blocks, with its 95 % interval. */
export function toEstimate(of: BlockEstimate, percentiles: FivePoints | undefined): Estimate {
  return Object.freeze({ mean: of.estimate, ...blockInterval(of), percentiles, n: of.n });
}

/** The same for a share, whose interval ends where shares end. */
export function toShare(of: BlockEstimate): Estimate {
  const { interval, ...rest } = toEstimate(of, undefined);
  const within = interval && Object.freeze([Math.max(0, interval[0]), Math.min(1, interval[1])] as const);
  return Object.freeze({ ...rest, interval: within });
}
