import { describe, expect, it } from 'vitest';
import { parseScenario } from '#scenario';
import type { FirstOfAKind } from '#scenario';
import { bundleOf, firstSteps, vocabulary } from './support.ts';

const MARKET = 'market: 2 billion RMB\n';

/** The example with lines added at its top, read. */
function read(added: string): ReturnType<typeof parseScenario> {
  return parseScenario(bundleOf(firstSteps.replace(MARKET, `${MARKET}${added}\n`)), vocabulary);
}

function stated(added: string): FirstOfAKind {
  const scenario = read(added);
  if (!scenario.ok) throw new Error(JSON.stringify(scenario.problems));
  return scenario.value.fields['materials'].firstOfAKind!;
}

/** What is wrong, where, and what to do. */
function problems(added: string): string[] {
  const scenario = read(added);
  return scenario.ok ? [] : scenario.problems.map(({ what, remedy }) => `${what} → ${remedy}`);
}

describe('first plants', () => {
  it('are of estimate class 0 without a pilot and 2 with one, unless stated', () => {
    const usual = stated('first-of-a-kind: {}');
    expect(usual).toMatchObject({
      method: 'estimate-class',
      unpiloted: { estimateClass: 0, spread: 0.3 },
      piloted: { estimateClass: 2, spread: 0.2 },
      elsewhere: { estimateClass: 2, spread: 0.2 },
      startUp: { written: '12 months', evidence: { grade: 'assumption' } },
    });
    expect(usual).toMatchObject({
      performance: { unpiloted: { written: '50 %' }, piloted: { written: '80 %' }, elsewhere: { written: '80 %' } },
    });
  });

  it('are none where nothing is said', () => {
    expect(stated('')).toBeUndefined();
  });

  it('are as after a pilot at home after one elsewhere, unless stated', () => {
    const said = stated('first-of-a-kind: { piloted: { class: 3, spread: 0.1 }, performance: { piloted: 90 % } }');
    expect(said.elsewhere).toEqual({ estimateClass: 3, spread: 0.1 });
    expect(said).toMatchObject({ performance: { elsewhere: { written: '90 %' } } });
    const other = stated('first-of-a-kind: { elsewhere: { class: 1 }, performance: { elsewhere: 70 % } }');
    expect(other.elsewhere).toEqual({ estimateClass: 1, spread: 0.25 });
    expect(other).toMatchObject({ performance: { piloted: { written: '80 %' }, elsewhere: { written: '70 %' } } });
  });

  it('are those of a field where it states them, all of them', () => {
    const text = firstSteps
      .replace(MARKET, `${MARKET}first-of-a-kind: { piloted: { class: 4 }, start-up: 6 months }\n`)
      .replace('share: 40 % }', 'share: 40 %, first-of-a-kind: { method: rand-equations, solids: true } }');
    const scenario = parseScenario(bundleOf(text), vocabulary);
    if (!scenario.ok) throw new Error(JSON.stringify(scenario.problems));
    const { materials, robotics } = scenario.value.fields;
    expect(materials.firstOfAKind).toMatchObject({ piloted: { estimateClass: 4 }, startUp: { written: '6 months' } });
    expect(robotics.firstOfAKind).toMatchObject({
      method: 'rand-equations',
      process: { percentNew: 0, complexity: 1, newSteps: 1, solids: true },
      unpiloted: { projectDefinition: 8, balanceEquations: 0.2 },
      piloted: { projectDefinition: 5, balanceEquations: 0.8 },
      startUp: { written: '12 months' },
    });
  });

  it('have their grades', () => {
    const scenario = read('first-of-a-kind: { piloted: { class: 1, grade: literature, source: RAND } }');
    expect(scenario.ok && scenario.value.stated).toContainEqual({
      path: ['first-of-a-kind', 'piloted', 'class'],
      written: '1',
      evidence: { grade: 'literature', source: 'RAND' },
    });
  });

  it.each([
    ['{ unpilotted: { class: 0 } }', '`unpilotted` is not known here → did you mean `unpiloted`?'],
    ['{ piloted: { clas: 2 } }', '`clas` is not known here → did you mean `class`?'],
    [
      '{ piloted: { class: 5 } }',
      '`class` must be an estimate class (0 research, 1 study, 2 preliminary, 3 budget, 4 definitive); it is the number 5 → write',
    ],
    ['{ piloted: { class: 1.5 } }', '`class` must be an estimate class (0 research, 1 study'],
    ['{ performance: { piloted: 120 % } }', '`piloted` must lie between 0 % and 100 %; it is 120 % →'],
    ['{ performance: { piloted: 0.8 } }', '`piloted` is the bare number 0.8: a share in percent needs its unit →'],
    ['{ method: rand }', '`method` cannot be "rand" →'],
    [
      '{ solids: true }',
      '`solids` does not go together with the method estimate-class → remove it, or write method: rand-equations',
    ],
    [
      '{ piloted: { project-definition: 3 } }',
      '`project-definition` does not go together with the method estimate-class →',
    ],
    [
      '{ method: rand-equations, piloted: { class: 3 } }',
      '`class` does not go together with the method rand-equations → remove it, or write method: estimate-class',
    ],
    [
      '{ method: rand-equations, performance: { piloted: 90 % } }',
      '`performance` does not go together with the method rand-equations →',
    ],
    [
      '{ method: rand-equations, piloted: { project-definition: 9 } }',
      '`project-definition` must be a number from 2 (well defined) to 8 (hardly); it is the number 9 →',
    ],
    ['{ method: rand-equations, waste: 6 }', '`waste` must be a number between 0 and 5; it is the number 6 →'],
    ['{ start-up: 12 }', '`start-up` is the bare number 12: a duration needs its unit →'],
  ])('are refused where they cannot be: %s', (value, problem) => {
    expect(problems(`first-of-a-kind: ${value}`)).toEqual([expect.stringContaining(problem)]);
  });

  it('have no amount of their own', () => {
    const text = firstSteps.replace('  trial:', '  overrun: 1 million RMB\n  trial:');
    const scenario = parseScenario(bundleOf(text), vocabulary);
    expect(scenario.ok ? [] : scenario.problems.map(({ what }) => what)).toEqual([
      '`overrun` cannot be stated as a cost: it is a part of first production',
    ]);
  });
});

describe('lines', () => {
  const lines = (added: string): string[] => {
    const text = firstSteps.replace('lines: { slots: 1', `lines: { slots: 1, ${added}`);
    const scenario = parseScenario(bundleOf(text), vocabulary);
    return scenario.ok ? [] : scenario.problems.map(({ what }) => what);
  };

  it.each(['learning-rate: 10 %', 'learning-rate: { between: 5 % to 15 % }', 'scale-exponent: 0.6'])(
    'may state %s',
    (added) => {
      expect(lines(added)).toEqual([]);
    },
  );

  it.each([
    ['learning-rate: 100 %', '`learning-rate` must be below 100 %; it is 100 %'],
    [
      'learning-rate: { distribution: discrete, values: [10 %, 100 %], weights: [1, 1] }',
      '`learning-rate` must be below',
    ],
    ['learning-rate: 120 %', '`learning-rate` must lie between 0 % and 100 %; it is 120 %'],
    ['scale-exponent: 3', '`scale-exponent` must be a number between 0 and 2; it is the number 3'],
    ['scale-exponant: 0.6', '`scale-exponant` is not known here'],
  ])('may not state %s', (added, problem) => {
    expect(lines(added)).toEqual([expect.stringContaining(problem)]);
  });
});
