import { describe, expect, test } from 'vitest';
import { terminalTable } from '#report';
import { displayWidth } from '../../src/report/text.ts';
import { aComparison, aPolicy, aRanking, anEstimate, TOP, theFindings } from './support/a-report.ts';

describe('the table for the terminal', () => {
  test('is aligned, with units in the header', () => {
    expect(terminalTable(theFindings(), 'A small city')).toBe(
      [
        'A small city',
        '',
        'Policy                     Incubated  Public cost  Private RMB  Compared',
        '                               firms     (million   per public  with the top',
        '                                             RMB)          RMB',
        'public-line + grant     12.34 ± 0.44          113         9.88  highest mean',
        'lab-enterprise + grant    12.0 ± 0.5          116         11.5  not distinguishable',
        'without the platform     7.84 ± 0.34            0            —  for comparison',
        '',
        'Means of 500 replications; ± half of the 95 % interval.',
      ].join('\n'),
    );
  });

  test('opens with the notice where most is assumed', () => {
    const lines = terminalTable(theFindings({ illustrationOnly: true }), 'A small city').split('\n');
    expect(lines[1]).toBe('Illustration, not advice: most uncertain inputs are assumptions; no policy is marked best.');
  });

  test('owns up to withheld intervals and stopped replications', () => {
    const short = { ...anEstimate(2.77, [0, 0], [0, 1, 2, 3, 4]), interval: undefined, withheld: 'too few' };
    const asStated = aRanking([aPolicy('a', { estimates: { 'incubated-firms': short } })]);
    const lines = terminalTable(theFindings({ asStated, failedRows: 1 }), '').split('\n');
    expect(lines.find((line) => line.startsWith('a '))).toMatch(/^a +2\.77 +0 +— {2}highest mean$/);
    expect(lines.slice(-2)).toEqual([
      'No ± where the interval is withheld: too few.',
      '1 replication stopped at the event limit and left out.',
    ]);
  });

  test('names the lowest where less is better, and marks the best', () => {
    const decision = { outcome: 'public-cost', better: 'less', smallestDifference: 1 } as const;
    expect(terminalTable(theFindings({ decision }), '')).toContain('lowest mean');
    const asStated = aRanking([{ ...TOP, comparison: aComparison('best') }]);
    expect(terminalTable(theFindings({ asStated }), '')).toMatch(/ best$/m);
  });

  test('stays within 100 columns, whatever the names and numbers, and cuts nothing off', () => {
    const name = 'enterprise-equipment-technical-equity + matching-subsidy, programme.budget 2 billion RMB';
    const chinese = '企业购买设备大学提供场地和研发团队以技术股权结算 + 配套补助';
    const wide = anEstimate(-123456, [-234567, -12345], [-5e5, -2e5, -1e5, 0, 1e5]);
    const rival = aComparison('not distinguishable', { interval: [-1, 1] });
    const asStated = aRanking(
      [name, chinese, 'x'.repeat(90), 'bell\u0007\u001b[2J'].map((policy) =>
        aPolicy(policy, { comparison: rival, estimates: { 'incubated-firms': wide } }),
      ),
    );
    const text = terminalTable(theFindings({ asStated }), 'Title');
    for (const line of text.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(100);
    expect(text.replace(/[^x]/g, '')).toHaveLength(90);
    expect(text).toMatch(/^enterprise-equipment-technical- /m);
    expect(text).toMatch(/^equity \+ matching-subsidy,$/m);
    expect(text).toContain('+ 配套补助');
    expect(text).not.toMatch(/[\u0007\u001b]/);
  });

  test('keeps columns straight beside Chinese names', () => {
    const asStated = aRanking(['中试线', 'line'].map((policy) => aPolicy(policy)));
    const [first, second] = terminalTable(theFindings({ asStated }), '')
      .split('\n')
      .filter((line) => line.includes('highest mean'));
    expect(first.startsWith('中试线  ')).toBe(true);
    expect(displayWidth(first)).toBe(displayWidth(second));
  });
});
