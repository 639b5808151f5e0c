import { describe, expect, it } from 'vitest';
import { describeTests } from '../../src/describe-tests.ts';
import { testsSection } from '../../src/report/sections/tests.ts';
import { residualChart } from '../../src/report/charts/residual.ts';
import { testsChart } from '../../src/report/charts/tests.ts';
import { inLanguage, IN_ENGLISH } from '../../src/report/words/say.ts';
import { openScenario } from '../experiment/a-study.ts';

const CATALOGUE = { types: 100, exposure: { exponent: 1 } };
const TESTING = {
  ...{ catalogue: 'all', cases: 100, strategy: 'random', takes: 'scenario-testing' },
  modes: {
    simulation: { share: '90 %', fidelity: '50 %', blind: '40 %', cost: '1000 RMB', 'cases-per-month': 90 },
    road: { share: '10 %', fidelity: '90 %', cost: '20 thousand RMB', 'cases-per-month': 5 },
  },
};

const tests = describeTests(
  openScenario('first-steps', { catalogues: { all: CATALOGUE }, 'gates.pilot': { testing: TESTING } }),
);

describe('how the tests find faults', () => {
  it('is said once for all policies and fields that test alike, by the known answers', () => {
    expect(tests).toHaveLength(1);
    const [{ policies, field, covered, uncovered, cost, months, curve }] = tests;

    expect([policies.length, field]).toEqual([3, undefined]);
    expect(covered).toBeCloseTo(41.3531, 4);
    expect(uncovered).toBeCloseTo(0.241372, 6);
    expect([cost, months]).toEqual([90 * 1000 + 10 * 20_000, 3]);
    expect(curve.every(({ detected }, at) => at === 0 || detected >= curve[at - 1].detected)).toBe(true);
    expect(curve.find(({ cases }) => cases === 100)?.coverage).toBeCloseTo(1 - uncovered, 12);
  });

  it('stands in two tables, in both languages, and is left out where no gate tests', () => {
    const context = { study: { tests }, drawn: new Set(['how-tests-find-faults.svg']) } as never;
    const english = testsSection(context);

    expect(english).toContain('| pilot | 100 | 41 of 100 | 24.1 % |');
    expect(english).toContain('| pilot | simulation | exposure, at random | 90 | 50 % | 40 % |');
    expect(english).toContain('how-tests-find-faults.svg');
    expect(inLanguage({ ...IN_ENGLISH, language: 'zh' }, () => testsSection(context))).toContain('按暴露率随机');
    expect(testsSection({ study: { tests: [] }, drawn: new Set() } as never)).toBe('');
  });

  it('has no diversity, no distance and no curve where a gate has no case', () => {
    const none = describeTests(
      openScenario('first-steps', {
        catalogues: { all: CATALOGUE },
        'gates.pilot': { testing: { ...TESTING, cases: 0 } },
      }),
    );
    const text = testsSection({ study: { tests: none }, drawn: new Set() } as never);

    expect(none[0].curve).toEqual([]);
    expect(text).toContain('| pilot | 0 | 0 of 100 | 100 % | — | — |');
    expect(testsChart(none, 'a policy')).toMatchObject({ layer: [{ data: { values: [] } }, { data: { values: [] } }] });
  });

  it('says what risk is left at what coverage, which is that of the table at the planned cases', () => {
    const [{ curve, residualRisk, uncovered }] = tests;
    const planned = curve.find(({ cases }) => cases === 100);

    expect(planned?.residualRisk).toBe(residualRisk);
    expect(planned?.coverage).toBeCloseTo(1 - uncovered, 12);
    expect(curve.every((point, at) => at === 0 || point.residualRisk <= curve[at - 1].residualRisk)).toBe(true);

    const [policy] = tests[0].policies;
    const chart = JSON.parse(JSON.stringify(residualChart(tests, [policy]))) as {
      data: { values: { planned: boolean; residual: number }[] };
    };
    expect(chart.data.values).toHaveLength(curve.length);
    expect(chart.data.values.filter((each) => each.planned).map(({ residual }) => residual)).toEqual([
      100 * residualRisk,
    ]);
  });

  it('is drawn with the planned number of cases on the curve', () => {
    const chart = JSON.stringify(testsChart(tests, 'a policy'));

    expect(chart).toContain('pilot: faults found');
    expect(chart).toContain('"cases":100');
  });
});
