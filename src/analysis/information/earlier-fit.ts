import { boost, errorsAhead, type Normal } from './boosting.ts';
import { aboutCentre, centreOf, together, type Centre, type Moments } from './moments.ts';

/** Most steps that a fit may take. */
const MOST_STEPS = 150;

/** Parts of the blocks, each left out once to choose the number of steps. */
const PARTS = 3;

/** A linear prediction: features times slopes, plus a level. */
export interface Fit {
  readonly level: number;
  readonly slopes: Float64Array;
}

/**
 * By policy: how much better than the baseline it is, fitted to these blocks alone. The number of steps, too, is chosen on
 * them, policy by policy: by cross-validation with whole blocks left out, so that what only luck explains is left at none.
 */
export function fitsTo(blocks: readonly Moments[], baseline: number): readonly Fit[] {
  const whole = together(blocks);
  const centre = centreOf(whole);
  const width = whole.features.length;
  const normals = normalsOf(whole, centre, baseline);
  const steps = stepsBy(blocks, baseline, normals.length);
  return normals.map((normal, policy) => {
    const slopes = policy === baseline ? new Float64Array(width) : boost(normal, steps[policy]);
    const shift = slopes.reduce((sum, slope, feature) => sum + slope * centre.features[feature], 0);
    return { level: centre.outcomes[policy] - centre.outcomes[baseline] - shift, slopes };
  });
}

/** By policy, the regression of its difference from the baseline. */
function normalsOf(moments: Moments, centre: Centre, baseline: number): readonly Normal[] {
  const { products, cross } = aboutCentre(moments, centre);
  const width = moments.features.length;
  const base = cross.subarray(baseline * width, (baseline + 1) * width);
  return Array.from(moments.outcomes, (_, policy) => ({
    products,
    cross: cross.subarray(policy * width, (policy + 1) * width).map((value, feature) => value - base[feature]),
  }));
}

/** By policy: the number of steps with the smallest error on the blocks that were left out. */
function stepsBy(blocks: readonly Moments[], baseline: number, policies: number): readonly number[] {
  const errors = Array.from({ length: policies }, () => new Float64Array(MOST_STEPS + 1));
  const parts = Math.min(PARTS, blocks.length);
  for (let part = 0; part < parts; part += 1) {
    const taught = together(blocks.filter((_, block) => block % parts !== part));
    const ahead = together(blocks.filter((_, block) => block % parts === part));
    const centre = centreOf(taught);
    const [fitted, judged] = [taught, ahead].map((moments) => normalsOf(moments, centre, baseline));
    errors.forEach((sums, policy) => {
      if (policy === baseline) return;
      errorsAhead(fitted[policy], judged[policy], MOST_STEPS).forEach((error, steps) => (sums[steps] += error));
    });
  }
  return errors.map((sums) => sums.indexOf(Math.min(...sums)));
}
