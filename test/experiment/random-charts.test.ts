import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NAMES, randomModel } from '../compile/random-charts.ts';
import { chartNames } from '#compile';
import type { Study } from '#compile';
import type { Interpreter } from '#kernel';
import { stationsOf } from '#model';
import type { Model } from '#model';
import { openText, tableOf, traceOf } from './a-study.ts';

type Draw = fc.GeneratorValue;

/** Costs that are charged whatever the charts say. */
const CHARGED = ['equipment', 'facility', 'team', 'operation', 'trial', 'production'];

/** A random scenario in which every name of the random charts means something. */
function randomScenario(draw: Draw, model: Model, years: number): Study {
  const percent = (): string => `${draw(fc.integer, { min: 0, max: 100 })} %`;
  const among = (...texts: string[]): string => texts[draw(fc.integer, { min: 0, max: texts.length - 1 })];
  const charts = chartNames(model);
  const used = new Set([
    ...charts.durations,
    ...charts.gates,
    ...charts.chances,
    ...charts.limits,
    ...CHARGED,
    'scenario-testing',
  ]);
  // What the charts at hand do not use is drawn too, so that examples differ in their charts alone, and not stated.
  const each = (names: readonly string[], text: (name: string) => string): string =>
    names
      .map((name) => ({ name, text: text(name) }))
      .filter(({ name }) => used.has(name))
      .map(({ name, text: said }) => `${name}: ${said}`)
      .join(', ');
  const clock = (): string =>
    among(
      '{ mean: 3 months, spread: 0 }',
      '{ mean: 4 months, spread: 0.8 }',
      '{ mean: 6 months, shape: exponential }',
      '{ mean: { between: 2 to 9 months }, spread: 0.3 }',
    );
  const tests = (): string =>
    `{ testing: { catalogue: all, cases: ${among('0', '7', '50')}, strategy: ${among('random', 'coverage', 'diversity', 'risk')}, modes: { a: { share: 40 %, fidelity: { between: 20 % to 60 % }, cases-per-month: 30 }, b: { share: 60 %, fidelity: 90 %, blind: 10 %, cost: 9000 RMB } }, false-alarm: 1 %, costs: trial, takes: scenario-testing } }`;
  const accuracyStated = new Set<string>();
  const gate = (name: string): string => {
    if (draw(fc.boolean)) return tests();
    accuracyStated.add(name);
    return `{ sensitivity: ${percent()}, specificity: ${percent()} }`;
  };
  // A policy's own numbers, in the form in which the scenario's are written whatever was drawn.
  const own = (): string =>
    [
      ...charts.durations.map((name) => `durations.${name}.mean: ${among('2', '5')} months`),
      ...charts.gates
        .filter((name) => accuracyStated.has(name))
        .map((name) => `gates.${name}.specificity: ${percent()}`),
      ...charts.chances.filter((name) => name !== 'acquired').map((name) => `chances.${name}: ${percent()}`),
      ...charts.limits.map((name) => `limits.${name}: ${among('0', '2')}`),
      'costs.trial.spread: 1.5',
    ].join(', ');
  const field = (share: string): string => `{ title: Field, share: ${share} }`;
  const stations = stationsOf(model);
  const lines = (field: string): string =>
    `{ field: ${field}, station: ${among(...stations)}, count: ${among('1', '2')}, contract: ${among('public-line', 'lab-enterprise')}, opened: 2024 }`;
  const text = `title: Random
question: Do both interpreters agree?
model: random
time: { start: 2024, decision: 2025, window: ${years} years, evaluation: ${years * 2} years }
decision: { outcome: incubated-firms, better: more }
arrivals: { rate: { between: 6 to 9 per year }, maximum: 20 per year, attracted: 30 % }
fields: { a: ${field('60 %')}, b: ${field('40 %')} }
viability: { prior: ${percent()}, mending: ${percent()} }
catalogues: { all: { types: 30, exposure: { exponent: { between: 0.5 to 1.5 } }, risk: { spread: 1 } } }
gates: { ${each(NAMES.gates, gate)} }
chances: { ${each(NAMES.chances, percent)} }
limits: { ${each(NAMES.limits, () => among('0', '1', '3'))} }
durations: { ${each([...NAMES.delays, ...NAMES.lineDelays, 'scenario-testing'], clock)} }
costs: { ${each(CHARGED, () => '{ mean: 1 million RMB, spread: 0.5 }')} }
lines: { slots: ${among('1', '2')}, routing: ${among('field', 'home-then-field', 'home')}${among('', ', waiting-room: 1')}, pools: [[a, b]] }
platforms:
  - { id: one, lines: [${lines('a')}, ${lines('b')}] }
  - { id: two, lines: [${lines('a')}] }
programme: { budget: ${among('5', '100')} million RMB, lines-per-year: 1, new-lines: 2, hold: money, pooled: ${among('yes', 'no')} }
without-platform: { existing: ${among('continue', 'close')} }
firms:
  plateau: { mean: 15 million RMB, spread: 2 }
  adoption: { mean: 60 million RMB, spread: 3 }
  displaced: 20 %
  ramp: { mean: 2 years, spread: 0.3 }
  survival: { mean: 3 years, shape: exponential }
  acquired: 50 %
  jobs: 1.2
  tax: 4 %
  multiple: 1.5
  dilution: 17.5 %
  margin: 12 %
policies:
  vary: { co-construction: [public-line, lab-enterprise], investment: [none, matching-subsidy], programme.pooled: [yes, no] }
  list: [{ name: own, co-construction: lab-enterprise, set: { ${own()} } }]
`;
  return openText(text, model);
}

const INTERPRETERS: readonly Interpreter[] = ['compiled', 'reference'];

/** What a run gives, or why it cannot be run. */
function outcomeOf<Value>(run: () => Value): Value | string {
  try {
    return run();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

describe('Both interpreters of random charts in random scenarios', () => {
  test('take the same steps, or stop at the same mistake', () => {
    const events = new Set<string>();
    const mistakes = new Set<string>();
    let steps = 0;
    fc.assert(
      fc.property(fc.gen(), fc.string({ maxLength: 3 }), fc.nat(9), (draw, seed, replication) => {
        const study = randomScenario(draw, randomModel(draw), 2);
        const policy = draw(fc.integer, { min: 0, max: study.policies.length - 1 });

        const [compiled, reference] = INTERPRETERS.map((interpreter) =>
          outcomeOf(() => traceOf(study, { seed, replication, policy, interpreter })),
        );

        expect(compiled).toEqual(reference);
        if (typeof compiled === 'string') {
          mistakes.add(compiled.replace(/ in state .* has/, ' has'));
          return;
        }
        steps += compiled.length;
        compiled.forEach(({ event }) => events.add(event));
      }),
      { numRuns: 40 },
    );
    // What the examples must have seen for their agreement to mean anything.
    expect(steps).toBeGreaterThan(5000);
    const capacity = ['line.granted', 'line.refused', 'line.filled', 'line.freed', 'line.emptied', 'programme.ended'];
    expect([...events]).toEqual(expect.arrayContaining(['starts', ...capacity, 'after d0', 'after repair']));
    expect([...mistakes].join()).toContain('has no answer to line.refused');
  });

  test('fill the same table, to the last bit', async () => {
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (draw) => {
        const study = randomScenario(draw, randomModel(draw), 1);
        const policies = [study.policies[1].name];

        const [compiled, reference] = await Promise.all(
          INTERPRETERS.map((interpreter) => tableOf(study, { policies, interpreter }).catch(String)),
        );

        expect(compiled).toEqual(reference);
      }),
      { numRuns: 2 },
    );
  });
});
