import { describe, expect, it } from 'vitest';
import { PARTIES } from '#common/parties.ts';
import { parseScenario, type Participation, type Scenario } from '#scenario';
import { bundleOf, small, vocabulary } from './support.ts';

const WITHOUT = 'without-platform: { existing: continue }\n';

function scenarioOf(text: string): Scenario {
  const read = parseScenario(bundleOf(text), vocabulary);
  if (!read.ok) throw new Error(JSON.stringify(read.problems, undefined, 1));
  return read.value;
}

function participationOf(participation: string, more = WITHOUT): Participation {
  return scenarioOf(`${small}${more}participation: ${participation}\n`).participation;
}

function problemsOf(participation: string, more = WITHOUT): readonly string[] {
  const read = parseScenario(bundleOf(`${small}${more}participation: ${participation}\n`), vocabulary);
  return read.ok ? [] : read.problems.map(({ what, remedy }) => `${what} → ${remedy}`);
}

const each = <Value>(value: Value): Record<string, Value> => Object.fromEntries(PARTIES.map((party) => [party, value]));

describe('what parties ask for, unless stated,', () => {
  it('is what the run without the platform gives them, a quarter of the spread of private ones, and social value', () => {
    expect(scenarioOf(`${small}${WITHOUT}`).participation).toEqual({
      outsideOption: each('without the platform'),
      riskAllowance: { ...each(0.25), government: 0, university: 0 },
      government: { test: 'social value' },
    });
  });

  it('is nothing where there is no run without the platform', () => {
    expect(scenarioOf(small).participation.outsideOption).toEqual(each(0));
  });

  it('is listed as assumed, as far as it is not stated', () => {
    const listed = (text: string): Record<string, string> =>
      Object.fromEntries(
        scenarioOf(text)
          .stated.filter(({ path }) => path[0] === 'participation')
          .map(({ path, written, evidence }) => [
            path.join('.'),
            `${written} ${evidence.grade} ${evidence.note ?? ''}`,
          ]),
      );
    const unstated = '25 % assumption not stated in the scenario';

    expect(listed(small)).toEqual({
      'participation.risk-allowance.enterprise': unstated,
      'participation.risk-allowance.inventors': unstated,
      'participation.risk-allowance.investor': unstated,
      'participation.risk-allowance.platform': unstated,
    });
    expect(
      listed(
        `${small}participation: { risk-allowance: { enterprise: 10 %, grade: reported, note: Told by them }, outside-option: { university: -1 million RMB } }\n`,
      ),
    ).toEqual({
      'participation.risk-allowance.enterprise': '10 % reported Told by them',
      'participation.outside-option.university': '-1 million RMB assumption ',
      'participation.risk-allowance.inventors': unstated,
      'participation.risk-allowance.investor': unstated,
      'participation.risk-allowance.platform': unstated,
    });
  });
});

describe('what parties ask for', () => {
  it('is read in base units, with or without its evidence', () => {
    const text =
      '{ outside-option: { enterprise: -2 million RMB, investor: without the platform, platform: { value: 5 RMB, grade: reported } }, risk-allowance: { government: 150 % }, government: { test: cost per net firm, ceiling: { value: 3 million RMB, grade: assumption } } }';

    expect(participationOf(text)).toEqual({
      outsideOption: { ...each('without the platform'), enterprise: -2e6, platform: 5 },
      riskAllowance: { ...each(0.25), government: 1.5, university: 0 },
      government: { test: 'cost per net firm', ceiling: 3e6 },
    });
  });

  it('may keep a ceiling that another test does not use, as a scenario that is built on may state it', () => {
    expect(participationOf('{ government: { test: social value, ceiling: 3 million RMB } }').government).toEqual({
      test: 'social value',
    });
  });

  it.each([
    [
      '{ outside-option: { enterprise: without platform } }',
      '`enterprise` must be an amount of money or "without the platform"; it is "without platform" → write "without the platform", or an amount such as "0 RMB"',
    ],
    [
      '{ outside-option: { enterprise: 3 furlongs } }',
      'the unit "furlongs" of `enterprise` is not known for an amount of money',
    ],
    ['{ outside-option: { enterprise: 3 } }', '`enterprise` is the bare number 3: an amount of money needs its unit'],
    ['{ risk-allowance: { enterprise: -5 % } }', '`enterprise` cannot be negative; it is -5 % → give 0 or more'],
    ['{ risk-allowance: { enterprize: 5 % } }', '`enterprize` is not known here → did you mean `enterprise`?'],
    [
      '{ government: { test: cost per net firm } }',
      '`ceiling` is missing: the test is whether a net firm costs more than that → write the most that a net firm may cost, for instance "5 million RMB"',
    ],
    ['{ government: { test: cost per firm } }', '`test` cannot be "cost per firm"'],
    ['{ government: { test: cost per net firm, ceiling: 0 RMB } }', '`ceiling` must be more than 0'],
  ])('%s is refused', (text, problem) => {
    const found = problemsOf(text);

    expect(found).toHaveLength(1);
    expect(found[0]).toContain(problem);
  });

  it('cannot be compared with a run that there is not', () => {
    expect(problemsOf('{ outside-option: { investor: without the platform } }', '')).toEqual([
      '`without the platform` compares with the run without the platform, and this scenario has none → add `without-platform: { existing: continue }`, or write an amount such as "0 RMB"',
    ]);
    expect(problemsOf('{ government: { test: cost per net firm, ceiling: 1 RMB } }', '')).toEqual([
      '`cost per net firm` compares with the run without the platform, and this scenario has none → add `without-platform: { existing: continue }`, or write `test: social value`',
    ]);
    expect(
      problemsOf('{ outside-option: { investor: { value: without the platform, grade: reported } } }', ''),
    ).toHaveLength(1);
    expect(problemsOf('{ outside-option: { investor: 0 RMB } }', '')).toEqual([]);
  });

  it('blames nobody for a run without the platform that is misspelt', () => {
    const found = problemsOf('{ outside-option: { investor: without the platform } }', 'without-platfrom: {}\n');

    expect(found).toEqual(['`without-platfrom` is not known here → did you mean `without-platform`?']);
  });
});
