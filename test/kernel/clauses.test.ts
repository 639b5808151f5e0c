import { describe, expect, test } from 'vitest';
import type { Clause } from '#compile';
import { Clauses } from '../../src/kernel/clauses.ts';

const CLAUSE: Clause = {
  id: 'clause',
  title: 'Clause',
  document: undefined,
  number: undefined,
  date: undefined,
  pays: 'operation',
  reimburses: 'university',
  rate: 0.5,
  cap: undefined,
  stages: [{ at: 'start', share: 1 }],
  form: 'grant',
  years: 0,
  interest: 0,
};

type Scope = NonNullable<Clause['cap']>['scope'];

/** Clauses at work, each with differences; amounts of caps are RMB. */
function atWork(...differences: readonly Partial<Clause>[]): Clauses {
  return new Clauses(
    differences.map((each) => ({ ...CLAUSE, ...each })),
    ['equipment', 'operation'],
    { recycled: 0, platforms: 3 },
  );
}

/** Claims 1,000 fen each, one after the other, and says what was granted. */
function claimed(clauses: Clauses, platforms: readonly number[], clause = 0): number[] {
  return platforms.map((platform) => {
    const granted = clauses.grantOn(clause, 1000, platform);
    clauses.use(clause, granted, platform);
    return granted;
  });
}

const capped = (scope: Scope): Clauses => atWork({ cap: { amount: 12, scope } });

describe('a clause', () => {
  test('grants its rate of what the party pays, in whole fen', () => {
    expect(atWork({ rate: 0.3 }).grantOn(0, 999, 0)).toBe(299);
    expect(atWork({ rate: 1 }).grantOn(0, 999, 0)).toBe(999);
    expect(atWork({ rate: 0 }).grantOn(0, 999, 0)).toBe(0);
  });

  test('without a cap grants it always', () => {
    expect(claimed(atWork({}), [0, 0, 0, 0])).toEqual([500, 500, 500, 500]);
  });

  test('capped by item grants each item up to the cap', () => {
    const clauses = atWork({ cap: { amount: 4, scope: 'item' } });
    expect(claimed(clauses, [0, 0, 1])).toEqual([400, 400, 400]);
    expect(clauses.grantOn(0, 100, 0)).toBe(50);
  });

  test('capped by platform grants each platform up to the cap, over all years', () => {
    const clauses = capped('platform');
    expect(claimed(clauses, [0, 0, 1, 0, 1, 2])).toEqual([500, 500, 500, 200, 500, 500]);
    clauses.newYear();
    expect(claimed(clauses, [0, 1, 2])).toEqual([0, 200, 500]);
  });

  test('capped by year grants up to the cap each year, whatever the platform', () => {
    const clauses = capped('year');
    expect(claimed(clauses, [0, 1, 2, 0])).toEqual([500, 500, 200, 0]);
    clauses.newYear();
    expect(claimed(clauses, [2, 1, 0, 0])).toEqual([500, 500, 200, 0]);
  });

  test('capped by programme grants up to the cap and never again', () => {
    const clauses = capped('programme');
    expect(claimed(clauses, [0, 1, 2, 0])).toEqual([500, 500, 200, 0]);
    clauses.newYear();
    expect(claimed(clauses, [0])).toEqual([0]);
    clauses.clear();
    expect(claimed(clauses, [0])).toEqual([500]);
  });

  test('has a cap of its own', () => {
    const cap = { amount: 12, scope: 'programme' as const };
    const clauses = atWork({ cap }, { id: 'other', cap, pays: 'equipment' });
    expect(claimed(clauses, [0, 0, 0], 0)).toEqual([500, 500, 200]);
    expect(claimed(clauses, [0, 0, 0], 1)).toEqual([500, 500, 200]);
  });

  test('is found by the cost that it pays', () => {
    const clauses = atWork({}, { id: 'other', pays: 'equipment', reimburses: 'enterprise' }, { id: 'third' });
    expect(clauses.paying).toEqual([[1], [0, 2]]);
    expect(clauses.party).toEqual([2, 1, 2]);
  });
});
