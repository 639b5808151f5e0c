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
  const withheld = whyWithheld(table, asked, studyInputs(table).length);
  if (withheld !== undefined) return Object.freeze({ targets: Object.freeze([]), withheld, matter: Object.freeze([]) });
  // A policy that was out of the choice has fewer replications, and so has a difference from it.
  const parts = asked.map(({ sample }) => {
    const inputs = studyInputs({ ...table, replications: sample.values.length });
    return { inputs, response: responseOf(sample) };
  });
  const tests = parts.reduce((sum, { inputs }) => sum + inputs.length, 0);
  const dummies = parts.map(({ response }) => dummiesBeside(response, { seed: question.seed, tests }));
  const chances = parts.map(({ inputs, response }, target) =>
    inputs.map((input) => chanceOf(firstOrder(response, input.view).whole, dummies[target](input))),
  );
  const rejected = holm(chances.flat(), ERROR_RATE);
  const targets = asked.map(({ sample, ...what }, target): SensitivityTarget => {
    const { inputs, response } = parts[target];
    const before = parts.slice(0, target).reduce((sum, part) => sum + part.inputs.length, 0);
    const resamples = resampledBlocks(question.seed, response.blocks);
    const found = inputs.map((input, at) =>
      Object.freeze({
        ...indicesOf(response, input, resamples),
        chance: chances[target][at],
        matters: rejected[before + at],
      }),
    );
    return Object.freeze({
      ...what,
      mean: blockMean(sample).estimate,
      inputs: Object.freeze(found.sort(byWeight)),
      floor: floorOf(dummies[target](inputs.find(({ kind }) => kind === 'number') ?? inputs[0])),
    });
  });
  const told = new Set(
    targets.flatMap(({ inputs }) => inputs.filter(({ matters }) => matters).map(({ path }) => path)),
  );
  const matter = table.inputColumns.map(({ path }) => path).filter((path) => told.has(path));
  return Object.freeze({ targets: Object.freeze(targets), withheld, matter: Object.freeze(matter) });
}

/** The largest index first; where indices are cut to zero, the one that dummies reach less often. */
function byWeight(one: InputSensitivity, other: InputSensitivity): number {
  const difference = other.firstOrder.mean - one.firstOrder.mean;
  return difference === 0 ? one.chance - other.chance : difference;
}

/** Dummies by input: numbers share theirs, categories have some with the same shares. `tests`: how many are judged by them. */
function dummiesBeside(
  response: Response,
  { seed, tests }: { readonly seed: string; readonly tests: number },
): (input: StudyInput) => DummyIndices {
  const known = new Map<string, DummyIndices>();
  const count = dummiesFor(tests);
  return (input) => {
    const key = input.kind === 'number' ? '' : input.path;
    const found = known.get(key) ?? dummyIndices(response, input, { seed, count });
    known.set(key, found);
    return found;
  };
}
