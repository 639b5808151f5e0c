import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Clause } from '#compile';
import { Caps } from '../../src/kernel/caps.ts';
import type { Bill } from '../../src/kernel/bill.ts';
import { PLAIN_CLAUSE } from './support/a-clause.ts';

type Cap = Clause['caps'][number];

const PLACES = { platforms: 3, technologies: 4 };
const SCOPES = ['item', 'project', 'platform', 'platform-year', 'year', 'programme'] as const;

/** Caps of one clause with a rate of one half; amounts are RMB. */
function capsOf(...caps: readonly Partial<Cap>[]): Caps {
  const whole = caps.map((cap): Cap => ({ amount: 12, base: 'payment', scope: 'programme', ...cap }));
  return new Caps([{ ...PLAIN_CLAUSE, caps: whole }], PLACES);
}

const bill = (platform: number, subject = 0): Bill => ({ cost: 0, fen: 0, term: 0, line: -1, platform, subject });

/** Claims 500 fen for each bill, one after the other, and says what the caps leave of it. */
function claimed(caps: Caps, bills: readonly Bill[]): number[] {
  return bills.map((each) => {
    const granted = Math.min(500, caps.room(0, each, false));
    caps.use(0, granted, each);
    return granted;
  });
}

describe('a cap', () => {
  test('that is not there leaves everything', () => {
    expect(capsOf().room(0, bill(0), false)).toBe(Infinity);
  });

  test('by item leaves each bill the same', () => {
    expect(claimed(capsOf({ amount: 4, scope: 'item' }), [bill(0), bill(0), bill(1)])).toEqual([400, 400, 400]);
  });

  test('by project is for each technology, over all years', () => {
    const caps = capsOf({ amount: 7, scope: 'project' });
    expect(claimed(caps, [bill(0, 1), bill(0, 2), bill(1, 1), bill(0, 1)])).toEqual([500, 500, 200, 0]);
    caps.beginYear(1);
    expect(claimed(caps, [bill(0, 1), bill(0, 2)])).toEqual([0, 200]);
  });

  test('by platform is for each platform, over all years', () => {
    const caps = capsOf({ scope: 'platform' });
    expect(
      claimed(
        caps,
        [0, 0, 1, 0, 1, 2].map((each) => bill(each)),
      ),
    ).toEqual([500, 500, 500, 200, 500, 500]);
    caps.beginYear(1);
    expect(claimed(caps, [bill(0), bill(1), bill(2)])).toEqual([0, 200, 500]);
  });

  test('by platform and year is for each platform, and begins again', () => {
    const caps = capsOf({ amount: 7, scope: 'platform-year' });
    expect(claimed(caps, [bill(0), bill(1), bill(0), bill(0)])).toEqual([500, 500, 200, 0]);
    caps.beginYear(1);
    expect(claimed(caps, [bill(0), bill(1)])).toEqual([500, 500]);
  });

  test('by year is for all platforms, and begins again', () => {
    const caps = capsOf({ scope: 'year' });
    expect(claimed(caps, [bill(0), bill(1), bill(2), bill(0)])).toEqual([500, 500, 200, 0]);
    caps.beginYear(1);
    expect(claimed(caps, [bill(2), bill(1), bill(0), bill(0)])).toEqual([500, 500, 200, 0]);
  });

  test('by programme ends, until everything begins anew', () => {
    const caps = capsOf({ scope: 'programme' });
    expect(claimed(caps, [bill(0), bill(1), bill(2), bill(0)])).toEqual([500, 500, 200, 0]);
    caps.beginYear(1);
    expect(claimed(caps, [bill(0)])).toEqual([0]);
    caps.clear();
    expect(claimed(caps, [bill(0)])).toEqual([500]);
  });

  test('on the cost that is supported leaves the rate of it', () => {
    expect(claimed(capsOf({ amount: 9, base: 'cost' }), [bill(0), bill(1)])).toEqual([450, 0]);
  });

  test('on a later year is as if nothing were paid in it yet', () => {
    const caps = capsOf({ amount: 6, scope: 'year' }, { amount: 8, scope: 'programme' });
    claimed(caps, [bill(0)]);
    expect([caps.room(0, bill(0), false), caps.room(0, bill(0), true)]).toEqual([100, 300]);
  });

  test('binds with every other', () => {
    const caps = capsOf({ amount: 3, scope: 'item' }, { amount: 7, scope: 'platform' }, { amount: 8, scope: 'year' });
    expect(claimed(caps, [bill(0), bill(0), bill(0), bill(1), bill(1)])).toEqual([300, 300, 100, 100, 0]);
  });

  test('is money of the day: as prices rise, it is worth less', () => {
    const item = capsOf({ amount: 4.2, scope: 'item' });
    item.beginYear(1.05);
    expect(item.room(0, bill(0), false)).toBe(400);
    // 400 fen of the first year, then 200 that cost 250: nothing of 650 is left.
    const programme = capsOf({ amount: 6.5, scope: 'programme' });
    programme.use(0, 400, bill(0));
    programme.beginYear(1.25);
    expect(programme.room(0, bill(0), false)).toBe(200);
    programme.use(0, 200, bill(0));
    expect(programme.room(0, bill(0), false)).toBe(0);
  });

  test('is never exceeded within its scope, whatever is claimed when', () => {
    const claims = fc.array(
      fc.record({
        platform: fc.nat({ max: 2 }),
        subject: fc.nat({ max: 3 }),
        fen: fc.nat({ max: 900 }),
        newYear: fc.boolean(),
      }),
      { maxLength: 40 },
    );
    const cap = fc.record({ amount: fc.integer({ min: 1, max: 20 }), scope: fc.constantFrom(...SCOPES) });
    fc.assert(
      fc.property(cap, claims, fc.constantFrom(1, 1.02), (one, made, inflation) => {
        const caps = capsOf(one);
        const sums = new Map<string, number>();
        let year = 0;
        made.forEach(({ platform, subject, fen, newYear }, at) => {
          if (newYear) caps.beginYear(inflation ** ++year);
          const granted = Math.min(fen, caps.room(0, bill(platform, subject), false));
          caps.use(0, granted, bill(platform, subject));
          const key = {
            item: at,
            project: subject,
            platform,
            'platform-year': `${platform} ${year}`,
            year,
            programme: '',
          };
          const of = `${key[one.scope]}`;
          sums.set(of, (sums.get(of) ?? 0) + granted * inflation ** year);
        });

        for (const sum of sums.values()) expect(sum).toBeLessThanOrEqual(one.amount * 100 + 1e-6);
      }),
    );
  });
});
