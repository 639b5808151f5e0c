import { mean } from 'simple-statistics';
import { stepsOf, type Choices } from './choices.ts';
import { fitsTo, type Fit } from './earlier-fit.ts';
import { momentsByBlock } from './moments.ts';

/** What knowing some inputs before choosing would have brought, in the unit of the outcomes. */
export interface Gain {
  /** By judged block: the mean over its draws of what the informed choice came to, less what the other came to. */
  readonly blocks: readonly number[];
  /** Share of the judged draws in which the two choices differ. */
  readonly changes: number;
}

/**
 * Value of knowing inputs before choosing (Raiffa and Schlaifer, Applied Statistical Decision Theory, 1961): of all of them
 * it is E max_p E(Y_p | draw) − max_p E Y_p, of some the same given those alone. By regression on their features of the
 * differences between policies, on which common luck cancels (Strong, Oakley and Brennan, Medical Decision Making 34,
 * 2014), so inputs may be correlated. Never from raw maxima, whose winner is partly lucky (Andrews, Kitagawa and McCloskey,
 * Quarterly Journal of Economics 139, 2024): a choice is made on earlier blocks, and what it brings is read in the block
 * itself.
 *
 * What is estimated is the gain of choosing by the regression. So it falls short of the full value by what the regression
 * misses, which shrinks as blocks are added; and at equal policies it is zero on average.
 */
export function gainsOfKnowing(choices: Choices): (features: readonly (readonly number[])[]) => Gain {
  const steps = stepsOf(choices);
  const { outcomes, drawsPerBlock } = choices;
  return (features) => {
    const moments = momentsByBlock({ features, ...choices });
    const judged = steps.map(({ from, to, baseline }) => {
      const fits = fitsTo(moments.slice(0, from / drawsPerBlock), baseline);
      const draws = Array.from({ length: to - from }, (_, at) => from + at);
      return draws.map((draw) => {
        const chosen = bestOf(fits, baseline, (feature) => features[feature][draw]);
        return { gain: outcomes[chosen][draw] - outcomes[baseline][draw], changed: Number(chosen !== baseline) };
      });
    });
    return {
      blocks: judged.map((block) => mean(block.map(({ gain }) => gain))),
      changes: mean(judged.flat().map(({ changed }) => changed)),
    };
  };
}

/** The policy with the best prediction in one draw; the baseline where none is better. */
function bestOf(fits: readonly Fit[], baseline: number, valueOf: (feature: number) => number): number {
  let [best, most] = [baseline, 0];
  fits.forEach(({ level, slopes }, policy) => {
    let predicted = level;
    for (let feature = 0; feature < slopes.length; feature += 1) {
      if (slopes[feature] !== 0) predicted += slopes[feature] * valueOf(feature);
    }
    if (predicted > most) [best, most] = [policy, predicted];
  });
  return best;
}
