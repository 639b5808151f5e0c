import { mean, sampleCovariance } from 'simple-statistics';
import type { OutcomeTable } from '#table';
import { blockMean } from '../block-mean.ts';
import { toEstimate } from '../estimates.ts';
import type { Sample } from '../sample.ts';
import { splitOf } from '../variance-split.ts';
import { estimateFrom, largestFirst, rootOf, verdictOf } from './estimate-of.ts';
import type { MorrisFindings, MorrisInput } from './findings.ts';
import type { MorrisQuestion } from './question.ts';
import { targetOf } from './target.ts';

/** The effect of an input in each block, with the first luck and with the second. */
type Effects = readonly [first: readonly number[], second: readonly number[]];

/**
 * Elementary effects by Morris's method (Morris, Technometrics 33, 1991; μ*: Campolongo, Cariboni and Saltelli,
 * Environmental Modelling & Software 22, 2007), largest first. An effect is what the outcome changes by, in its own unit,
 * when one input moves upwards over half of its probability. (Morris divides by the step, which is ½ here: his numbers are
 * twice these.)
 *
 * The outcome is random given the inputs, and what is asked is the effect on its expectation. Each block meets two
 * independent lucks, each of them the same at all points of the block, so each shows the effect with noise of its own:
 * e₁ = e + n₁, e₂ = e + n₂. Hence, over blocks:
 * - μ is the mean of (e₁ + e₂)/2: without bias, t interval on blocks;
 * - the mean square of e is the mean of e₁e₂, and σ² is the covariance of e₁ and e₂: both without bias, because the noise
 *   of one luck knows nothing of the other's; they may come out below zero, where their roots are shown as zero. Interval:
 *   t on blocks, and the delete-one-block jackknife;
 * - μ* is the mean of |e₁ + e₂|/2, which noise inflates; half the mean of |e₁ − e₂| beside it is what it would be for an
 *   input that does nothing, where noise is symmetric. Root mean square, and not μ*, is the size that inputs are ranked by.
 *
 * @throws {RangeError} for a table that was not sampled by such trajectories, or in fewer than ten of them
 */
export function morrisFindings(table: OutcomeTable, question: MorrisQuestion): MorrisFindings {
  const { decision, policy, less, inputs } = question;
  const sample = targetOf(table, question, inputs.length + 1);
  const effects = effectsOf(sample, question);
  const found = inputs.map((input, at) => inputOf(sample, input, effects[at], inputs.length));
  const { deviation, uncertainty } = splitOf(sample);
  return Object.freeze({
    method: 'morris',
    outcome: decision.outcome,
    policy,
    less,
    replications: table.replications,
    blocks: table.replications / table.blockSize,
    mean: toEstimate(blockMean(sample), undefined),
    deviation,
    uncertainty,
    inputs: largestFirst(
      found,
      ({ size }) => size.mean,
      ({ absolute }) => absolute.mean,
    ),
  });
}

function inputOf(sample: Sample, input: string, effects: Effects, count: number): MorrisInput {
  const [first, second] = effects;
  const both = first.map((effect, block) => (effect + second[block]) / 2);
  const sizes = both.map(Math.abs);
  const squares = first.map((effect, block) => effect * second[block]);
  const average = estimateFrom(sample, mean(both), both);
  const square = estimateFrom(sample, mean(squares), squares);
  return Object.freeze({
    input,
    size: rootOf(square),
    mean: toEstimate(average, undefined),
    absolute: toEstimate(estimateFrom(sample, mean(sizes), sizes), undefined),
    noise: mean(first.map((effect, block) => Math.abs(effect - second[block]) / 2)),
    spread: rootOf(covarianceOf(sample, effects)),
    verdict: verdictOf([average, square], { inputs: count, touched: effects.flat().some((effect) => effect !== 0) }),
  });
}

/** The covariance of the two lucks' effects, with the pseudovalues of the delete-one-block jackknife. */
function covarianceOf(sample: Sample, [first, second]: Effects): ReturnType<typeof estimateFrom> {
  const count = first.length;
  const whole = sampleCovariance([...first], [...second]);
  const pseudo = first.map(
    (_, left) => count * whole - (count - 1) * sampleCovariance(first.toSpliced(left, 1), second.toSpliced(left, 1)),
  );
  return estimateFrom(sample, whole, pseudo);
}

/** By input, from the differences between the points of every block. */
function effectsOf({ values, blockSize }: Sample, { inputs, stepsOf }: MorrisQuestion): readonly Effects[] {
  const effects = inputs.map((): [number[], number[]] => [[], []]);
  for (let block = 0; block * blockSize < values.length; block += 1) {
    const steps = stepsOf(block);
    if (new Set(steps.map(({ input }) => input)).size !== inputs.length || steps.length !== inputs.length)
      throw new RangeError(`block ${block} does not move each of ${inputs.length} inputs once`);
    steps.forEach(({ input, up }, step) => {
      for (const luck of [0, 1] as const) {
        const before = values[block * blockSize + 2 * step + luck];
        const after = values[block * blockSize + 2 * (step + 1) + luck];
        effects[input][luck][block] = up ? after - before : before - after;
      }
    });
  }
  return effects;
}
