import { describe, expect, test } from 'vitest';
import { buildApparatus } from '#experiment';
import { tieredFee } from '#economics';
import { ACCOUNT, CATEGORY } from '../../src/kernel/ledger.ts';
import type { Entry } from '../laws/support/observe.ts';
import { aStudy } from './support/a-study.ts';
import type { Differences } from './support/a-study.ts';

const { GOVERNMENT, ENTERPRISE, UNIVERSITY, INVENTORS, PLATFORM, OUTSIDE } = ACCOUNT;

/** Everything that is entered from the start to the evaluation date in one replication of the policy. */
function entriesOf(differences: Differences): Entry[] {
  const study = aStudy(differences);
  const { simulation } = buildApparatus(study, 'fees', 'compiled');
  const inputs = new Float64Array(study.inputs.length);
  const entries: Entry[] = [];
  simulation.runPast(0, inputs);
  const { world } = simulation.runPolicy(study.policies[0], false);
  world.accounts.ledger.listener = (entry) => entries.push(entry);
  simulation.runPast(0, inputs);
  simulation.runPolicy(study.policies[0], false);
  return entries;
}

/** Distinct payments of a category: from, to, RMB. */
function payments(entries: readonly Entry[], wanted: number): string[] {
  const ofCategory = entries.filter(({ category }) => category === wanted);
  return [...new Set(ofCategory.map(({ from, to, fen }) => `${from} pays ${to}: ${fen / 100}`))].toSorted();
}

const pays = (from: number, to: number, rmb: number): string => `${from} pays ${to}: ${rmb}`;

/** Rates of the nanofabrication facility of NC State University (61, 30.50 and 15.25 dollars), a thousandfold. */
const TIERS = [
  { 'up-to': '26.75 months', 'per-month': '0.061 million RMB' },
  { 'up-to': '96.5 months', 'per-month': '0.0305 million RMB' },
  { 'per-month': '0.01525 million RMB' },
];

describe('a user fee', () => {
  test.each([
    [10, 610_000],
    [26.75, 1_631_750],
    [50, 2_340_875],
    [96.5, 3_759_125],
    [150, 4_575_000],
  ])('for %d months on the line is what the tiers say', (months, rmb) => {
    const entries = entriesOf({
      scenario: { time: { start: 2024, decision: 2025, window: '3 years', evaluation: '30 years' } },
      durations: { 'set-up': `${months - 3} months` },
      contract: { 'user-fee': TIERS },
    });

    expect(payments(entries, CATEGORY.USER_FEE)).toEqual([pays(ENTERPRISE, PLATFORM, rmb)]);
    expect(
      tieredFee(
        [
          { upTo: 26.75, rate: 61e3 },
          { upTo: 96.5, rate: 30.5e3 },
          { upTo: Infinity, rate: 15.25e3 },
        ],
        months,
      ),
    ).toBe(rmb);
  });

  test('is borne like the trial, received by the stated row, and never by who pays; government is not charged', () => {
    const entries = entriesOf({
      contract: {
        'user-fee': [{ 'per-month': '0.01 million RMB' }],
        shares: { trial: { government: '50 %', enterprise: '30 %', platform: '20 %' } },
        returns: { 'user-fees': { platform: '60 %', government: '40 %' } },
      },
    });

    // Four months: 40,000 RMB, of which the enterprise bears 12,000 and the platform 8,000.
    expect(payments(entries, CATEGORY.USER_FEE)).toEqual([
      pays(ENTERPRISE, GOVERNMENT, 4800),
      pays(ENTERPRISE, PLATFORM, 7200),
      pays(PLATFORM, GOVERNMENT, 3200),
    ]);
  });

  test('is not for insiders', () => {
    const contract = { 'user-fee': [{ 'per-month': '0.01 million RMB' }], insiders: '100 %', 'reserved-slots': 1 };

    expect(payments(entriesOf({ contract }), CATEGORY.USER_FEE)).toEqual([]);
  });

  test('is for who leaves the line, in the month when he leaves', () => {
    const entries = entriesOf({ contract: { 'user-fee': [{ 'per-month': '0.01 million RMB' }] } });
    const trials = new Map(
      entries.filter(({ category }) => category === CATEGORY.TRIAL).map(({ subject, month }) => [subject, month]),
    );
    const fees = entries.filter(({ category }) => category === CATEGORY.USER_FEE);

    expect(fees.length).toBeGreaterThan(5);
    // The first of them came before the decision, when nobody listened.
    for (const { subject, month } of fees.slice(1)) expect(month - trials.get(subject)!).toBeCloseTo(4, 9);
  });
});

describe('a service fee', () => {
  const settled = { settlement: 'service-fee', 'service-fee': '0.3 million RMB' };

  test('goes from the enterprise to inventors and university, campaign by campaign', () => {
    const entries = entriesOf({ contract: settled });
    const count = (wanted: number): number => entries.filter(({ category }) => category === wanted).length;

    expect(payments(entries, CATEGORY.FEE)).toEqual([
      pays(ENTERPRISE, UNIVERSITY, 150_000),
      pays(ENTERPRISE, INVENTORS, 150_000),
    ]);
    expect(count(CATEGORY.FEE)).toBe(2 * count(CATEGORY.TRIAL));
  });

  test('first pays for the transfer, where that costs something', () => {
    const entries = entriesOf({ contract: { ...settled, 'transfer-cost': '10 %' } });

    expect(payments(entries, CATEGORY.FEE)).toEqual([
      pays(ENTERPRISE, UNIVERSITY, 135_000),
      pays(ENTERPRISE, INVENTORS, 135_000),
      pays(ENTERPRISE, OUTSIDE, 30_000),
    ]);
  });

  test('is due on lines of the contract that states it, whatever the technology signed', () => {
    const entries = entriesOf({ contract: settled, other: { title: 'Without a fee' } });

    expect(payments(entries, CATEGORY.FEE)).toHaveLength(2);
  });
});
