import { failure, success, type Result } from '#common/result.ts';
import { BASE_UNITS, findLever } from '#scenario';
import type { DealTrouble, Lever, LeverLevel, ParsedScenario, PolicyPoint, PolicySetting } from '#scenario';

/** The policy of a scenario with a name, which must exist. */
export function policyNamed({ scenario }: Pick<ParsedScenario, 'scenario'>, name: string): PolicySetting {
  const policy = scenario.policies.policies.find((each) => each.name === name);
  if (policy === undefined) throw new Error(`there is no policy "${name}"`);
  return policy;
}

/** Levers as written; any that cannot be set together, or alone, are refused. */
export function leversFrom(
  { scenario }: Pick<ParsedScenario, 'scenario'>,
  policy: PolicySetting,
  written: readonly string[],
): Result<readonly Lever[], DealTrouble> {
  const levers: Lever[] = [];
  for (const each of written) {
    const lever = findLever(scenario, policy, each);
    if (!lever.ok) return lever;
    const clash = clashOf(lever.value, levers);
    if (clash !== undefined) return failure(clash);
    levers.push(lever.value);
  }
  return success(levers);
}

/** Why a lever cannot be set beside others. */
function clashOf(lever: Lever, others: readonly Lever[]): DealTrouble | undefined {
  const { path, row } = lever;
  if (others.some((other) => other.path === path))
    return { what: `\`${path}\` is varied twice`, remedy: 'write all its levels in one --vary' };
  const beside = others.find((other) => row !== undefined && other.row === row);
  if (beside !== undefined)
    return {
      what: `\`${path}\` and \`${beside.path}\` are shares of one row, and each gives way where the other is set`,
      remedy: 'vary one of them',
    };
  const [owner, owned] = [...others, lever].flatMap((choice) =>
    [...others, lever].filter((each) => each.path.startsWith(`${choice.path}.`)).flatMap((each) => [choice, each]),
  ) as (Lever | undefined)[];
  if (owner === undefined || owned === undefined) return undefined;
  return {
    what: `\`${owned.path}\` is a number of one of the models between which \`${owner.path}\` chooses`,
    remedy: 'vary either the choice or the number',
  };
}

/** A policy at levels of levers, one for each. */
export function pointAt(levers: readonly Lever[], at: readonly LeverLevel[], name: string): PolicyPoint {
  const choices = new Map(levers.map(({ path }, index) => [path, at[index]]));
  const chosen = (path: string): string | undefined => {
    const level = choices.get(path);
    return level === undefined ? undefined : String(level);
  };
  return {
    name,
    contract: chosen('co-construction'),
    instrument: chosen('investment'),
    hold: chosen('programme.hold'),
    levels: levers.flatMap(({ path, dimension }, index) =>
      dimension === undefined ? [] : [{ path, value: Number(at[index]) }],
    ),
  };
}

/** The unit in which the levels of a lever are counted. */
export function unitOfLever({ dimension }: Lever): string {
  return dimension === undefined ? '' : BASE_UNITS[dimension];
}

/** What a lever is called beside others: the end of its path that tells it apart from them. */
export function labelsOf(levers: readonly Lever[]): readonly string[] {
  const short = levers.map(({ path }) => {
    const steps = path.split('.');
    return steps[0] === 'programme' || steps.length === 1 ? steps[steps.length - 1] : steps.slice(-2).join('.');
  });
  return short.map((label, index) => (short.indexOf(label) === short.lastIndexOf(label) ? label : levers[index].path));
}

/** A level as people write it, told apart from every other. */
export function levelText(lever: Lever, level: LeverLevel): string {
  if (typeof level === 'string') return level;
  const unit = unitOfLever(lever);
  if (unit === 'share') return `${digits(100 * level)} %`;
  if (unit !== 'RMB') return unit === '' ? digits(level) : `${digits(level)} ${unit}`;
  if (level >= 1e9) return `${digits(level / 1e9)} billion RMB`;
  return level >= 1e6 ? `${digits(level / 1e6)} million RMB` : `${digits(level)} RMB`;
}

function digits(value: number): string {
  return String(Number(value.toPrecision(12)));
}
