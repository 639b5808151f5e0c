import type { OutcomeTable } from '#table';
import { ERROR_RATE } from '../block-interval.ts';
import { blockMean } from '../block-mean.ts';
import type { Ranking } from '../findings.ts';
import type { Question } from '../question.ts';
import { askedOf, whyWithheld } from './asked.ts';
import { chanceOf, dummiesFor, dummyIndices, floorOf, type DummyIndices } from './dummies.ts';
import type { InputSensitivity, SensitivityFinding, SensitivityTarget } from './findings.ts';
import { firstOrder } from './first-order.ts';
import { holm } from './holm.ts';
import { indicesOf } from './indices.ts';
import { studyInputs, type StudyInput } from './inputs.ts';
import { resampledBlocks } from './resamples.ts';
import { responseOf, type Response } from './response.ts';

/**
 * What drives the decision outcome of the policy at the top, and its difference from the best policy that differs from it,
 * from the runs already made: for each uncertain input its first-order index, rank correlation and PAWN index, each with
 * an interval from whole blocks, and whether it can be told apart from dummies. Withheld for a ratio of means, under ten
 * blocks, where rows failed, and where nothing varies.
 */
export function sensitivityOf(table: OutcomeTable, question: Question, ranking: Ranking): SensitivityFinding {
  const asked = askedOf(table, question, ranking);
  const inputs = studyInputs(table);
  const withheld = whyWithheld(table, asked, inputs.length);
  if (withheld !== undefined) return Object.freeze({ targets: Object.freeze([]), withheld, matter: Object.freeze([]) });
  const responses = asked.map(({ sample }) => responseOf(sample));
  const dummies = dummiesBeside(responses, inputs, question.seed);
  const chances = responses.map((response, target) =>
    inputs.map((input) => chanceOf(firstOrder(response, input.view).whole, dummies(input)[target])),
  );
  const rejected = holm(chances.flat(), ERROR_RATE);
  const matters = responses.map((_, target) => rejected.slice(target * inputs.length, (target + 1) * inputs.length));
  const resamples = resampledBlocks(question.seed, table.replications / table.blockSize);
  const like = inputs.find(({ kind }) => kind === 'number') ?? inputs[0];
  const targets = asked.map(({ sample, ...what }, target): SensitivityTarget => {
    const found = inputs.map((input, at) =>
      Object.freeze({
        ...indicesOf(responses[target], input, resamples),
        chance: chances[target][at],
        matters: matters[target][at],
      }),
    );
    return Object.freeze({
      ...what,
      mean: blockMean(sample).estimate,
      inputs: Object.freeze(found.sort(byWeight)),
      floor: floorOf(dummies(like)[target]),
    });
  });
  const matter = inputs.filter((_, at) => matters.some((told) => told[at])).map(({ path }) => path);
  return Object.freeze({ targets: Object.freeze(targets), withheld, matter: Object.freeze(matter) });
}

/** The largest index first; where indices are cut to zero, the one that dummies reach less often. */
function byWeight(one: InputSensitivity, other: InputSensitivity): number {
  const difference = other.firstOrder.mean - one.firstOrder.mean;
  return difference === 0 ? one.chance - other.chance : difference;
}

/** Dummies by input, one entry for each response: numbers share theirs, categories have some with the same shares. */
function dummiesBeside(
  responses: readonly Response[],
  inputs: readonly StudyInput[],
  seed: string,
): (input: StudyInput) => readonly DummyIndices[] {
  const known = new Map<string, readonly DummyIndices[]>();
  const count = dummiesFor(inputs.length * responses.length);
  return (input) => {
    const key = input.kind === 'number' ? '' : input.path;
    const found = known.get(key) ?? dummyIndices(responses, input, { seed, count });
    known.set(key, found);
    return found;
  };
}
