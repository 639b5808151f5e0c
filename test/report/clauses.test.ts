import { describe, expect, test } from 'vitest';
import { aDescription, aPolicy, aRanking, constant, TOP, theSection } from './support/a-report.ts';
import type { ReportParts } from './support/a-report.ts';

const HEADING = 'Which clauses did the paying';

const MATCHING = [
  'Equipment purchase subsidy (30 %: assumption; at most 5 million RMB per platform: reported; 2025-05-11)',
  'Operation subsidy (50 %: assumption)',
];

/** Two policies with one instrument, of two clauses, and one with another. */
function study(paid: Readonly<Record<string, number>>, unmet = 0): ReportParts {
  const estimates = {
    'claims-unfunded': constant(unmet),
    ...Object.fromEntries(Object.entries(paid).map(([name, mean]) => [name, constant(mean)])),
  };
  return {
    findings: {
      asStated: aRanking([
        TOP,
        aPolicy('a + matching', { estimates }),
        aPolicy('b + matching', { estimates: { ...estimates, 'clause-1': constant(2e6) } }),
      ]),
    },
    study: {
      policies: [
        aDescription('public-line + grant', { clauses: ['Voucher (30 %: reported)'] }),
        aDescription('a + matching', { clauses: MATCHING }),
        aDescription('b + matching', { clauses: MATCHING }),
      ],
    },
  };
}

describe('the clauses', () => {
  test('are cited once for each instrument, with what went through them under each policy', async () => {
    expect(await theSection(HEADING, study({ 'clause-1': 30.4e6, 'clause-2': 5.5e6 }))).toContain(
      [
        'MATCHING: how it is given.\n',
        `1. ${MATCHING[0]}`,
        `2. ${MATCHING[1]}\n`,
        '| Policy | Clause 1 (million RMB) | Clause 2 (million RMB) |',
        '| :-- | --: | --: |',
        '| a + matching | 30.40 | 5.50 |',
        '| b + matching | 2.00 | 5.50 |',
      ].join('\n'),
    );
  });

  test('that paid nothing in any replication are idle, and not for want of money where no claim was left unmet', async () => {
    const text = await theSection(HEADING, study({ 'clause-1': 30.4e6, 'clause-2': 0 }));
    expect(text).toContain('| a + matching | 30.4 | idle |');
    expect(text).toMatch(/or never met its condition; no claim was left unmet for want of money here\./);
  });

  test('may be idle for want of money', async () => {
    expect(await theSection(HEADING, study({ 'clause-1': 30.4e6, 'clause-2': 0 }, 3.2))).toContain(
      'up to 3.20 claims per replication could not be met in full for want of money here, which may be another reason.',
    );
  });

  test('that all paid are not explained away', async () => {
    const text = await theSection(HEADING, study({ 'clause-1': 30.4e6, 'clause-2': 5.5e6 }));
    expect(text.slice(text.indexOf('MATCHING'))).not.toContain('idle');
  });

  test('beyond those whose payments are recorded have no number', async () => {
    const clauses = Array.from({ length: 9 }, (_, at) => `Clause ${at + 1}`);
    const text = await theSection(HEADING, { study: { policies: [aDescription(TOP.policy, { clauses })] } });
    expect(text).toMatch(/\| public-line \+ grant \| 24\.6 \|( idle \|){7} — \|/);
  });

  test('may be none', async () => {
    const policies = [aDescription(TOP.policy)];
    expect(await theSection(HEADING, { study: { policies } })).toBe('No policy has an instrument with clauses.');
  });
});
