import { crossingOf, goalShares, levelsAround } from '#analysis';
import type { Goal, GoalQuestion } from '#analysis';
import { didYouMean } from '#common/suggest.ts';
import { failure, success, type Result } from '#common/result.ts';
import { levelsBetween, outcomeMisfit, parseOutcomeAmount } from '#scenario';
import type { DealTrouble, Lever, ParsedScenario, PolicyChange } from '#scenario';
import type { Catalogue, OutcomeTable } from '#table';
import { labelsOf, leversFrom, levelText, pointAt, policyNamed, unitOfLever } from './levers.ts';

/** Most whole numbers of a range that are all run; a longer range is searched first. */
const MOST_TAKEN = 25;

/** Levels of a grid that searches a range. */
const GRID = 9;

const EXAMPLE = "write outcome >= number, for instance --goal 'incubated-firms >= 20'";

/** What a user asks of the search for a goal. */
export interface GoalOptions {
  readonly policy: string;
  /** Lever as written, `path=low..high` or `path=a,b,c`. */
  readonly vary: string;
  readonly goal: Goal;
}

/** A lever over which a goal is sought. */
export interface GoalPlan {
  readonly options: GoalOptions;
  readonly lever: Lever;
  readonly range: readonly [low: number, high: number];
  /** The levels where none must be searched for: they are listed, or all whole numbers of the range. */
  readonly all: readonly number[] | undefined;
}

/** Levels, and the policies that have them. */
export interface LevelsPlan {
  readonly levels: GoalQuestion['levels'];
  readonly change: PolicyChange;
}

/** A goal as written, such as `output-value >= 1.2 billion RMB`, for one of the outcomes of a study. */
export function goalFrom(written: string, probability: number, catalogue: Catalogue): Result<Goal, DealTrouble> {
  const match = /^\s*([\w-]+)\s*(>=|<=|≥|≤)\s*(.+?)\s*$/.exec(written);
  if (match === null) return failure({ what: `the goal "${written}" cannot be read`, remedy: EXAMPLE });
  const [, name, sign, number] = match;
  const outcome = catalogue.stored.find((each) => each.name === name);
  if (outcome === undefined) return failure(noOutcome(name, catalogue));
  const amount = parseOutcomeAmount(Number.isNaN(Number(number)) ? number : Number(number));
  const misfit =
    amount === undefined ? { what: 'cannot be read', remedy: EXAMPLE } : outcomeMisfit(amount, outcome.unit);
  if (amount === undefined || misfit !== undefined) {
    const { what, remedy } = misfit ?? { what: 'cannot be read', remedy: EXAMPLE };
    return failure({ what: `the goal for \`${name}\`, "${number}", ${what}`, remedy });
  }
  const relation = sign === '>=' || sign === '≥' ? '>=' : '<=';
  return success({ outcome: name, relation, threshold: amount.value, probability });
}

function noOutcome(name: string, { ratios, stored }: Catalogue): DealTrouble {
  const ratio = ratios.find((each) => each.name === name);
  if (ratio !== undefined)
    return {
      what: `\`${name}\` is formed from means only, so no single replication has one and no probability can be told`,
      remedy: `ask for one of its two parts, ${ratio.ratio?.map((part) => `\`${part}\``).join(' or ') ?? ''}`,
    };
  return {
    what: `there is no outcome \`${name}\``,
    remedy: didYouMean(
      name,
      stored.map((each) => each.name),
    ),
  };
}

/** Which lever is meant, and in which range; the policy must exist. */
export function planGoal(
  parsed: Pick<ParsedScenario, 'scenario'>,
  options: GoalOptions,
): Result<GoalPlan, DealTrouble> {
  const found = leversFrom(parsed, policyNamed(parsed, options.policy), [options.vary]);
  if (!found.ok) return found;
  const [lever] = found.value;
  const { asked, path, dimension, whole } = lever;
  if (dimension === undefined)
    return failure({
      what: `\`${path}\` is a choice between names, of which none is the least`,
      remedy: 'name a lever that is a number, for instance programme.new-lines=4..12',
    });
  const ends = asked.as === 'list' ? asked.levels.map(Number) : asked.ends;
  if (ends.length < 2)
    return failure({
      what: `\`${path}\` has one level, so there is nothing to seek`,
      remedy: `write ${path}=low..high`,
    });
  const range = [ends[0], ends[ends.length - 1]] as const;
  const count = range[1] - range[0] + 1;
  const wholes = whole && count <= MOST_TAKEN ? levelsBetween(range, count, true) : undefined;
  return success({ options, lever, range, all: asked.as === 'list' ? ends : wholes });
}

/** The policies at levels of the lever, and the policy as stated. */
export function levelsFor({ options, lever }: GoalPlan, values: readonly number[]): LevelsPlan {
  const [label] = labelsOf([lever]);
  const levels = values.map((value) => ({ policy: `${label} ${levelText(lever, value)}`, value }));
  const points = levels.map(({ policy: name, value }) =>
    value === lever.stated ? { name, levels: [] } : pointAt([lever], [value], name),
  );
  const stated = values.some((value) => value === lever.stated) ? [] : [{ name: options.policy, levels: [] }];
  return { levels, change: { policy: options.policy, points: [...stated, ...points] } };
}

/** A first grid over the range. */
export function gridOf({ range, lever }: GoalPlan): readonly number[] {
  return levelsBetween(range, GRID, lever.whole);
}

/** A grid over the part of a range in which the goal is first reached; undefined where it is reached nowhere, or at once. */
export function finerGrid(
  { lever }: GoalPlan,
  crossing: readonly [number, number] | undefined,
): readonly number[] | undefined {
  if (crossing === undefined) return undefined;
  const [below, at] = crossing;
  return lever.whole && at - below <= 1
    ? undefined
    : levelsBetween(crossing, lever.whole ? Math.min(GRID, at - below + 1) : GRID, lever.whole);
}

/** Where the runs of a grid first reach the goal. */
export function crossingIn(
  table: OutcomeTable,
  { options: { goal } }: GoalPlan,
  levels: LevelsPlan['levels'],
): readonly [below: number, at: number] | undefined {
  const shares = goalShares(table, { ...goal, levels }).map(({ estimate }) => estimate);
  return crossingOf(
    levels.map(({ value }) => value),
    shares,
    goal.probability,
  );
}

/** The levels that are run for the answer, around a crossing. */
export function finalLevels(plan: GoalPlan, crossing: readonly [number, number] | undefined): readonly number[] {
  return crossing === undefined ? gridOf(plan) : levelsAround(plan.range, crossing, plan.lever.whole);
}

/** What the analysis must know of a goal. */
export function goalQuestionOf(
  { options, lever, range, all }: GoalPlan,
  levels: LevelsPlan['levels'],
  placedBy: number,
): GoalQuestion {
  return {
    ...options.goal,
    policy: options.policy,
    lever: {
      path: lever.path,
      label: labelsOf([lever])[0],
      unit: unitOfLever(lever),
      stated: lever.stated,
      levels: undefined,
      ends: range,
    },
    range,
    complete: all !== undefined,
    levels,
    placedBy,
  };
}
