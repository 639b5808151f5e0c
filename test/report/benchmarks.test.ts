import { describe, expect, test } from 'vitest';
import { aPolicy, aRanking, aRatio, theFindings, theReport, theSection, theStudy } from './support/a-report.ts';

const CASE = {
  title: 'Four years to market',
  outcome: 'time-to-market',
  value: 48,
  use: 'input',
  grade: 'literature',
  source: 'A newspaper',
  note: 'One case.',
} as const;

const policies = [50, 46].map((months, at) =>
  aPolicy(['slow', 'quick'][at], {
    rank: at + 1,
    estimates: { 'time-to-market': aRatio(months, [months - 1, months + 1]) },
  }),
);

describe('a reported case', () => {
  test('stands beside the mean under the policy at the top and the means of all, with its use, grade and source', async () => {
    const text = await theSection('Beside reported cases', {
      study: { ...theStudy(), benchmarks: [CASE, { ...CASE, use: 'check', source: '', note: '' }] },
      findings: { ...theFindings(), asStated: aRanking(policies) },
    });

    expect(text).toContain(
      '| Four years to market | Time to market | 48 months | 50.0 months (95 % interval 49.0 to 51.0) | 46 to 50 months | input | literature | A newspaper — One case. |',
    );
    expect(text).toContain('| check | literature | none stated |');
  });

  test('makes no section where the scenario states none', async () => {
    expect((await theReport()).markdown).not.toContain('Beside reported cases');
  });
});
