import { failure, success } from '#common/result.ts';
import type { Result } from '#common/result.ts';
import type { Problem } from '#common/problem.ts';
import type { EntityKind } from '#model';
import type { FieldParameters, Scenario } from '#scenario';
import type { Program } from './chart/program.ts';
import { firmChances, firmClocks } from './firms.ts';
import { platformsOf } from './lines.ts';
import type { Names } from './study.ts';

/** Costs that the ledger knows, in the order of their indexes. */
export const COSTS = [
  'equipment',
  'facility',
  'team',
  'operation',
  'trial',
  'production',
  'licence',
  'patent-sale',
] as const;

/** Everything that charts name, looked up in every field; what is missing comes back as problems. */
export function namesOf(
  scenario: Scenario,
  model: string,
  programs: Readonly<Record<EntityKind, Program>>,
): Result<Names, readonly Problem[]> {
  const all = Object.values(programs);
  const guards = all.flatMap((program) => program.guards);
  const delays = unique(all.flatMap((program) => program.delays.map(({ name }) => name)));
  const gates = unique(guards.filter(({ word }) => word === 'gate').map(({ name }) => name));
  const chances = unique(guards.filter(({ word }) => word === 'chance').map(({ name }) => name));
  const limits = unique(guards.filter(({ word }) => word === 'below').map(({ name }) => name));
  const problems = [
    ...Object.entries(scenario.fields).flatMap(([name, field]) =>
      missingInField(scenario, { name, field, model }, { delays, gates, chances }),
    ),
    ...limits
      .filter((limit) => scenario.limits[limit] === undefined)
      .map((limit) => missing(`limits.${limit}`, model, 'a whole number such as 2')),
  ];
  const fields = Object.keys(scenario.fields);
  const platforms = platformsOf(scenario).map(({ id }) => id);
  return problems.length > 0
    ? failure(firstOfEach(problems))
    : success({ fields, platforms, delays, gates, chances, costs: COSTS });
}

function missingInField(
  scenario: Scenario,
  { field, model }: { name: string; field: FieldParameters; model: string },
  needed: { delays: readonly string[]; gates: readonly string[]; chances: readonly string[] },
): Problem[] {
  const clocks = { ...field.durations, ...firmClocks(scenario.firms) };
  const chances = { ...field.chances, ...firmChances(scenario.firms) };
  return [
    ...needed.delays
      .filter((name) => !Object.hasOwn(clocks, name))
      .map((name) => missing(`durations.${name}`, model, '{ mean: 6 months, spread: 0.5 }')),
    ...needed.gates
      .filter((name) => !Object.hasOwn(field.gates, name))
      .map((name) => missing(`gates.${name}`, model, '{ sensitivity: 90 %, specificity: 70 % }')),
    ...needed.chances
      .filter((name) => !Object.hasOwn(chances, name))
      .map((name) => missing(`chances.${name}`, model, '50 %')),
    ...(needed.gates.length > 0 && field.viability === undefined
      ? [missing('odds', model, '{ unpiloted: 30 %, piloted: 80 % }')]
      : []),
  ];
}

function missing(path: string, model: string, example: string): Problem {
  return {
    path,
    what: `\`${path}\` is missing, and the charts of the model \`${model}\` use it`,
    remedy: `Add \`${path}\`, for instance \`${example}\`.`,
  };
}

function firstOfEach(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [problem.path, problem])).values()];
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}
