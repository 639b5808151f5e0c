import { expect, test } from 'vitest';
import { committed, studyOf } from '../laws/support/study.ts';
import { observe } from '../laws/support/observe.ts';
import type { Run } from '../laws/support/observe.ts';
import { billsOf, placeOf } from '../laws/support/public-money.ts';
import type { PublicBill } from '../laws/support/public-money.ts';

const [EQUIPMENT, NEW_TYPE, OPERATION, VOUCHER, BONUS] = [0, 1, 2, 3, 4];
/** Fen in a million RMB. */
const MILLION = 1e8;

/** Quanzhou with the pack of clauses under one contract. */
function packUnder(contract: string) {
  const texts = committed('quanzhou');
  const [head] = texts.scenario.split('\npolicies:');
  const policies = `policies: { list: [{ name: pack, co-construction: ${contract}, investment: quanzhou-pack }] }`;
  return studyOf({ ...texts, scenario: `${head}\n${policies}\n` });
}

test('the published measures of Quanzhou all pay, each within its caps', () => {
  observe(packUnder('lab-enterprise'), { seed: 'pack', replication: 0, neutral: false }, (run) => {
    if (run.policy.without !== undefined) return;
    const bills = billsOf(run);
    const paid = [...run.world.accounts.clausePayments];
    for (const clause of [EQUIPMENT, NEW_TYPE, OPERATION, VOUCHER, BONUS]) expect(paid[clause]).toBeGreaterThan(0);

    expect(mostOf(run, bills, EQUIPMENT, 'platform')).toBeLessThanOrEqual(5 * MILLION);
    expect(mostOf(run, bills, NEW_TYPE, 'platform')).toBeLessThanOrEqual(5 * MILLION);
    expect(mostOf(run, bills, OPERATION, 'platform')).toBeLessThanOrEqual(3 * MILLION);
    expect(mostOf(run, bills, BONUS, 'project')).toBeLessThanOrEqual(0.1 * MILLION);
    expect(mostOf(run, bills, BONUS, 'platform-year')).toBeLessThanOrEqual(0.5 * MILLION);
    // 12.5 % of the 60 % of equipment that the enterprise pays, where the purchase subsidy is used up.
    const other = bills.filter(({ now }) => now[NEW_TYPE] > 0);
    expect(other.filter(({ now }) => now[EQUIPMENT] > 0)).toEqual([]);
    for (const { fen, now } of other) expect(now[NEW_TYPE]).toBeLessThanOrEqual(0.125 * 0.6 * fen + 1);
  });
});

/** The most that went through a clause in one place of a scope, fen. */
function mostOf(run: Run, bills: readonly PublicBill[], clause: number, scope: Parameters<typeof placeOf>[2]): number {
  const sums = new Map<string, number>();
  for (const bill of bills) {
    if (bill.now[clause] === 0) continue;
    const place = placeOf(run, bill, scope);
    sums.set(place, (sums.get(place) ?? 0) + bill.now[clause]);
  }
  return Math.max(...sums.values());
}
