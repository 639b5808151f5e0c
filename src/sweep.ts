import type { SweepQuestion } from '#analysis';
import { failure, success, type Result } from '#common/result.ts';
import type { Study } from '#compile';
import { latinHypercubeBlock } from '#random';
import { levelsOfLever, misfitBetween, withPoints } from '#scenario';
import type { DealTrouble, Lever, LeverLevel, ParsedScenario, PolicyChange, PolicyPoint } from '#scenario';
import { catalogueOf } from '#table';
import { labelsOf, leversFrom, levelText, pointAt, policyNamed, unitOfLever } from './levers.ts';

/** Most points of a sweep, as of the policies of a scenario. */
const MOST = 1000;

/** Digits of a level that a Latin hypercube gives: enough to place it, and short enough to be read. */
const DIGITS = 4;

/** What a user asks of a sweep. */
export interface SweepOptions {
  readonly policy: string;
  /** Levers as written, `path=low..high` or `path=a,b,c`. */
  readonly vary: readonly string[];
  /** Levels of a range; undefined: as many as are usual. */
  readonly levels: number | undefined;
  /** Every combination of levels, or so many points spread over the ranges. */
  readonly design: 'factorial' | 'latin-hypercube';
  readonly points: number;
}

/** The points of a sweep, and the policies that they are. */
export interface SweepPlan {
  readonly change: PolicyChange;
  readonly question: Omit<SweepQuestion, 'outcome'>;
}

/** Which combinations of levels are run; the policy must exist. The seed places the points of a Latin hypercube. */
export function planSweep(
  parsed: Pick<ParsedScenario, 'scenario'>,
  options: SweepOptions,
  seed: string,
): Result<SweepPlan, DealTrouble> {
  const policy = policyNamed(parsed, options.policy);
  const found = leversFrom(parsed, policy, options.vary);
  if (!found.ok) return found;
  const levers = found.value;
  const levels = levers.map((lever) => levelsOfLever(lever, options.levels));
  const alone = levers.find((_, index) => levels[index].length < 2);
  if (alone !== undefined)
    return failure({
      what: `\`${alone.path}\` has one level, so nothing varies`,
      remedy: `give it two or more, or set it for all points by --set ${alone.path}=…`,
    });
  const size = options.design === 'factorial' ? levels.reduce((all, each) => all * each.length, 1) : options.points;
  if (size > MOST)
    return failure({
      what: `the levers cross into ${size} points, and at most ${MOST} are run`,
      remedy: 'ask for fewer levels by --levels, or spread points by --design latin-hypercube --points 100',
    });
  const coordinates = options.design === 'factorial' ? crossed(levels) : spread(levers, options.points, seed);
  return success(planOf(parsed, options, { levers, levels, coordinates }));
}

function planOf(
  { scenario }: Pick<ParsedScenario, 'scenario'>,
  { policy, design }: SweepOptions,
  {
    levers,
    levels,
    coordinates,
  }: {
    readonly levers: readonly Lever[];
    readonly levels: readonly (readonly LeverLevel[])[];
    readonly coordinates: readonly (readonly LeverLevel[])[];
  },
): SweepPlan {
  const labels = labelsOf(levers);
  const isStated = (at: readonly LeverLevel[]): boolean => levers.every(({ stated }, index) => stated === at[index]);
  const all = coordinates.map((at) => {
    const name = levers.map((lever, index) => `${labels[index]} ${levelText(lever, at[index])}`).join(', ');
    const point = isStated(at) ? { name, levels: [] } : pointAt(levers, at, name);
    return { at, point, stated: isStated(at) };
  });
  const misfits = misfitsOf(
    scenario,
    policy,
    all.map(({ point }) => point),
  );
  const kept = all.filter(({ point }) => !misfits.has(point.name));
  const statedIsPoint = kept.some(({ stated }) => stated);
  const points = [
    ...(statedIsPoint ? [] : [{ name: policy, levels: [] }]),
    ...kept.map(({ point }): PolicyPoint => point),
  ];
  return {
    change: { policy, points },
    question: {
      policy,
      design,
      levers: levers.map((lever, index) => sweptLever(lever, { label: labels[index], levels: levels[index], design })),
      points: kept.map(({ at, point, stated }) => ({ policy: point.name, at, stated })),
      leftOut: all.flatMap(({ point: { name } }) => {
        const reason = misfits.get(name);
        return reason === undefined ? [] : [{ name, reason }];
      }),
    },
  };
}

function sweptLever(
  lever: Lever,
  {
    label,
    levels,
    design,
  }: {
    readonly label: string;
    readonly levels: readonly LeverLevel[];
    readonly design: SweepOptions['design'];
  },
): SweepPlan['question']['levers'][number] {
  const isRange = lever.asked.as === 'range';
  return {
    path: lever.path,
    label,
    unit: unitOfLever(lever),
    stated: lever.stated,
    // A range of a Latin hypercube has as many levels as points: its effect is told by a straight line.
    levels: design === 'latin-hypercube' && isRange ? undefined : levels,
    ends: lever.asked.as === 'range' ? lever.asked.ends : undefined,
  };
}

/** Points whose instrument makes no sense under their contract, with the reason. */
function misfitsOf(
  scenario: ParsedScenario['scenario'],
  policy: string,
  points: readonly PolicyPoint[],
): ReadonlyMap<string, string> {
  const { contracts, instruments, policies } = withPoints(scenario, { policy, points });
  return new Map(
    policies.policies.flatMap(({ name, contract, instrument }): [string, string][] => {
      const reason = misfitBetween(contracts[contract], instruments[instrument]);
      return reason === undefined ? [] : [[name, reason]];
    }),
  );
}

/** Every combination of levels; the last lever changes fastest. */
function crossed(levels: readonly (readonly LeverLevel[])[]): readonly (readonly LeverLevel[])[] {
  let rows: (readonly LeverLevel[])[] = [[]];
  for (const each of levels) rows = rows.flatMap((row) => each.map((level) => [...row, level]));
  return rows;
}

/** Points of a Latin hypercube over the levers, each at most once: whole numbers and names may repeat. */
function spread(levers: readonly Lever[], count: number, seed: string): readonly (readonly LeverLevel[])[] {
  // A name of its own, so that no lever goes the way of the uncertain input of the same path.
  const names = levers.map(({ path }) => `sweep of ${path}`);
  const uniforms = latinHypercubeBlock(seed, 0, names, count);
  const rows = Array.from({ length: count }, (_, row) =>
    levers.map((lever, column) => levelAt(lever, uniforms[row * levers.length + column])),
  );
  return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
}

function levelAt({ asked, whole }: Lever, uniform: number): LeverLevel {
  if (asked.as === 'list') return asked.levels[Math.floor(uniform * asked.levels.length)];
  const [low, high] = asked.ends;
  if (whole) return low + Math.floor(uniform * (high - low + 1));
  const level = Number((low + uniform * (high - low)).toPrecision(DIGITS));
  return Math.min(high, Math.max(low, level));
}

/** The outcome that a sweep shows; only of the one that decides is a smallest difference stated. */
export function outcomeOfSweep({ scenario, own }: Study, name: string): SweepQuestion['outcome'] {
  if (name === scenario.decision.outcome) return scenario.decision;
  const found = catalogueOf(own).all.find((outcome) => outcome.name === name);
  if (found === undefined) throw new RangeError(`no outcome ${name}`);
  return { outcome: name, better: found.better === 'less' ? 'less' : 'more', smallestDifference: 0 };
}
