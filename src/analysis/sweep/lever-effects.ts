import { blockInterval, ERROR_RATE, type BlockEstimate } from '../block-interval.ts';
import type { Contrast, LeverModel } from './lever-model.ts';
import { leverModel } from './lever-model.ts';
import type { LeverEffect, SweepFindings } from './sweep-findings.ts';
import type { SweepQuestion } from './sweep-question.ts';

/** Differences this small against the outcome itself are the rounding of the arithmetic. */
const ROUNDING = 1e-9;

const UNTOLD = 'the points are too few, or too much alike, to tell the levers apart';

/**
 * Which lever moves the outcome most: for each, the pair of levels that differ most, the other levers alike. Differences go
 * block by block on the same luck, and the intervals hold for all pairs of levels of all levers together (Bonferroni), so the
 * pair may be picked after looking.
 */
export function leverEffects(
  question: Pick<SweepQuestion, 'levers' | 'points'>,
  estimates: readonly BlockEstimate[],
): Pick<SweepFindings, 'effects' | 'firstIsSettled' | 'separately'> {
  const model = leverModel(question);
  if (model === undefined) return { effects: untold(question), firstIsSettled: false, separately: undefined };
  const effects = question.levers
    .map(({ path }, lever) => largestOf(path, differencesOf(model, estimates, lever), model.contrasts.length))
    .toSorted((one, other) => sizeOf(other) - sizeOf(one));
  return {
    effects,
    firstIsSettled: isSettled(effects, model, { question, estimates }),
    separately: model.explained(estimates.map(({ estimate }) => estimate)),
  };
}

interface Difference {
  readonly contrast: Contrast;
  readonly estimate: BlockEstimate;
}

function untold({ levers }: Pick<SweepQuestion, 'levers'>): readonly LeverEffect[] {
  return levers.map(({ path, levels, ends }) => {
    const all = levels ?? ends ?? [NaN, NaN];
    return { path, from: all[0], to: all[all.length - 1], difference: NaN, interval: undefined, withheld: UNTOLD };
  });
}

function differencesOf(
  { contrasts }: LeverModel,
  estimates: readonly BlockEstimate[],
  lever: number,
): readonly Difference[] {
  return contrasts
    .filter((contrast) => contrast.lever === lever)
    .map((contrast) => ({ contrast, estimate: weighted(contrast.weights, estimates) }));
}

/** A weighted sum of estimates made on the same luck, block by block. */
function weighted(weights: readonly number[], estimates: readonly BlockEstimate[]): BlockEstimate {
  const [{ blockSize }] = estimates;
  const withheld = estimates.find((each) => each.withheld !== undefined)?.withheld;
  const sum = (valueOf: (estimate: BlockEstimate) => number): number => {
    const total = weights.reduce((all, weight, point) => all + weight * valueOf(estimates[point]), 0);
    const size = weights.reduce((all, weight, point) => all + Math.abs(weight * valueOf(estimates[point])), 0);
    return Math.abs(total) <= ROUNDING * size ? 0 : total;
  };
  const count = withheld === undefined ? estimates[0].blocks.length : 0;
  return {
    estimate: sum(({ estimate }) => estimate),
    blocks: Array.from({ length: count }, (_, block) => sum(({ blocks }) => blocks[block])),
    ...(withheld === undefined ? {} : { withheld }),
    blockSize,
    n: Math.min(...estimates.map(({ n }) => n)),
  };
}

function largestOf(path: string, differences: readonly Difference[], comparisons: number): LeverEffect {
  const { contrast, estimate } = differences.reduce((most, each) =>
    Math.abs(each.estimate.estimate) > Math.abs(most.estimate.estimate) ? each : most,
  );
  return {
    path,
    from: contrast.from,
    to: contrast.to,
    difference: estimate.estimate,
    ...within(estimate, comparisons),
  };
}

function within(estimate: BlockEstimate, comparisons: number): Pick<LeverEffect, 'interval' | 'withheld'> {
  return blockInterval(estimate, 1 - ERROR_RATE / (2 * comparisons));
}

function sizeOf({ difference }: LeverEffect): number {
  return Number.isNaN(difference) ? -1 : Math.abs(difference);
}

/** With all intervals holding together, the first lever moves most where it does so by more than any other can. */
function isSettled(
  [first, ...others]: readonly LeverEffect[],
  model: LeverModel,
  { question, estimates }: { question: Pick<SweepQuestion, 'levers'>; estimates: readonly BlockEstimate[] },
): boolean {
  if (first.interval === undefined || others.length === 0) return false;
  const least = Math.max(first.interval[0], -first.interval[1]);
  const rivals = question.levers.flatMap(({ path }, lever) => (path === first.path ? [] : [lever]));
  return rivals.every((lever) =>
    differencesOf(model, estimates, lever).every(({ estimate }) => {
      const { interval } = within(estimate, model.contrasts.length);
      // The same in every block: it moves nothing, or by exactly as much.
      const [low, high] = interval ?? [estimate.estimate, estimate.estimate];
      return Math.max(-low, high) < least;
    }),
  );
}
