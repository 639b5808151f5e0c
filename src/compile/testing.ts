import { risingLevels, splitCases } from '#economics';
import type { Field, Gate, LevelsByType, Scenario, SharesByType, Testing } from '#scenario';
import type { InputCatalogue } from './inputs.ts';
import type { Names, SharesPlan, TestingPlan } from './study.ts';

/** The gates of a field that test, each after the one whose escaped faults it meets. */
export function testingPlans(
  scenario: Scenario,
  field: Pick<Field, 'gates'>,
  names: Names,
  catalogue: InputCatalogue,
): readonly TestingPlan[] {
  const tested = names.gates.filter((name) => testingOf(field.gates, name) !== undefined);
  const depth = (name: string): number => {
    const after = testingOf(field.gates, name)?.after;
    return after === undefined ? 0 : 1 + depth(after);
  };
  return tested
    .toSorted((one, other) => depth(one) - depth(other))
    .flatMap((name) => {
      const testing = testingOf(field.gates, name);
      return testing === undefined ? [] : [planOf(testing, { scenario, names, catalogue, gate: name })];
    });
}

function testingOf(gates: Readonly<Record<string, Gate>>, name: string): Testing | undefined {
  const gate = Object.hasOwn(gates, name) ? gates[name] : undefined;
  return gate?.by === 'testing' ? gate.testing : undefined;
}

interface Around {
  readonly scenario: Scenario;
  readonly names: Names;
  readonly catalogue: InputCatalogue;
  readonly gate: string;
}

function planOf(testing: Testing, { scenario, names, catalogue, gate }: Around): TestingPlan {
  const { types, exposure, faults = exposure, complexity, risk } = scenario.catalogues[testing.catalogue];
  const modes = Object.entries(testing.modes);
  const cases = splitCases(
    testing.cases,
    modes.map(([, { share }]) => share),
  );
  const indexOf = (all: readonly string[], name: string | undefined): number =>
    name === undefined ? -1 : all.indexOf(name);
  return {
    gate: names.gates.indexOf(gate),
    types,
    exposure: sharesPlan(exposure, catalogue),
    faults: sharesPlan(faults, catalogue),
    complexity: levelsOf(complexity, types),
    risk: levelsOf(risk, types),
    strategy: testing.strategy,
    cases: testing.cases,
    modes: modes.map(([name, { fidelity, blind, cost, casesPerMonth, falseAlarm }], index) => ({
      name,
      cases: cases[index],
      fidelity: catalogue.read(fidelity),
      blind: catalogue.read(blind),
      cost: catalogue.read(cost),
      perMonth: casesPerMonth === undefined ? undefined : catalogue.read(casesPerMonth),
      falseAlarm: catalogue.read(falseAlarm ?? testing.falseAlarm),
    })),
    cost: indexOf(names.costs, testing.costs),
    delay: indexOf(names.delays, testing.takes),
    after: indexOf(names.gates, testing.after),
  };
}

function sharesPlan(shares: SharesByType, catalogue: InputCatalogue): SharesPlan {
  return shares.by === 'exponent'
    ? { exponent: catalogue.read(shares.exponent) }
    : { shares: Float64Array.from(shares.shares) };
}

function levelsOf(levels: LevelsByType, types: number): Float64Array {
  return levels.by === 'type' ? Float64Array.from(levels.levels) : risingLevels(types, levels.mean, levels.spread);
}
