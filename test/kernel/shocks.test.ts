import { describe, expect, test } from 'vitest';
import { Dice, keyFromSeed } from '#random';
import { Luck } from '../../src/kernel/luck.ts';
import { ALL_SALES, Shocks } from '../../src/kernel/shocks.ts';
import { openFirms } from '../known-answers/firm-study.ts';
import { FOUR } from '../known-answers/support.ts';

/** Years from the decision to the evaluation date. */
const YEARS = 15;
const FIELDS = '{ first: { title: First, share: 60 % }, second: { title: Second, share: 40 % } }';
const [FIRST, SECOND] = [0, 1];

/** Factors of so many replications under a seed: [replication][field][year]. */
function factorsOf(shocks: string, replications: number, seed = 'shocks', fields = FIELDS): number[][][] {
  const study = openFirms({ shocks, fields, exploitation: ['{ kind: adoption, at: pilot, mean: 1 }'] });
  const luck = new Luck(new Dice(...keyFromSeed(seed)), 1);
  const drawn = new Shocks(study);
  const draw = Float64Array.from(study.inputs, ({ distribution }) => distribution.quantile(0.3));
  return Array.from({ length: replications }, (_, replication) => {
    luck.begin(replication);
    drawn.fill(luck, draw);
    return study.fields.map((__, field) =>
      Array.from({ length: YEARS }, (___, year) =>
        drawn.factorAt('sales', ALL_SALES, field, study.calendar.decision + 12 * year),
      ),
    );
  });
}

const common = (terms: string): string => `{ common: { market: { on: sales, ${terms} } } }`;
const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Mean of a value of every replication, less its known answer, in standard errors. */
function errorsOff(values: readonly number[], known: number): number {
  const mean = meanOf(values);
  const variance = meanOf(values.map((value) => (value - mean) ** 2));
  return (mean - known) / Math.sqrt(variance / values.length);
}

/** Replications are independent; the years and fields of one are not, so each is asked about by itself. */
const MANY = 10_000;

describe('a common shock of 30 %, half of which lasts a year, that fields share by 0.4', () => {
  const all = factorsOf(common('spread: 30 %, persistence: 0.5, across-fields: 0.4'), MANY);
  const variance = Math.log(1.09);
  /** Logarithm, as so many standard deviations from its mean. */
  const z = all.map((fields) =>
    fields.map((years) => years.map((factor) => (Math.log(factor) + variance / 2) / Math.sqrt(variance))),
  );

  test.each([0, 1, 7, YEARS - 1])('has the mean one and the same spread in year %i', (year) => {
    for (const field of [FIRST, SECOND]) {
      const factors = all.map((fields) => fields[field][year]);

      expect(Math.abs(errorsOff(factors, 1))).toBeLessThan(FOUR);
      expect(
        Math.abs(
          errorsOff(
            factors.map((factor) => (factor - 1) ** 2),
            0.09,
          ),
        ),
      ).toBeLessThan(FOUR);
      expect(
        Math.abs(
          errorsOff(
            z.map((fields) => fields[field][year] ** 2),
            1,
          ),
        ),
      ).toBeLessThan(FOUR);
    }
  });

  test.each([1, 2, 5])('is felt %i years later by the power of its persistence', (lag) => {
    for (const year of [0, 4, YEARS - 1 - lag]) {
      const products = z.map((fields) => fields[SECOND][year] * fields[SECOND][year + lag]);

      expect(Math.abs(errorsOff(products, 0.5 ** lag))).toBeLessThan(FOUR);
    }
  });

  test('is correlated across fields as asked, in every year', () => {
    for (const year of [0, 1, YEARS - 1]) {
      const products = z.map((fields) => fields[FIRST][year] * fields[SECOND][year]);

      expect(Math.abs(errorsOff(products, 0.4))).toBeLessThan(FOUR);
    }
  });

  test('is correlated across fields and years by both', () => {
    const products = z.map((fields) => fields[FIRST][3] * fields[SECOND][5]);

    expect(Math.abs(errorsOff(products, 0.4 * 0.25))).toBeLessThan(FOUR);
  });
});

describe('at its bounds a common shock', () => {
  test('that fields share altogether is the same in all of them', () => {
    for (const [first, second] of factorsOf(common('spread: 20 %, across-fields: 1'), 20))
      expect(first).toEqual(second);
  });

  test('that lasts for good is the same in every year', () => {
    for (const fields of factorsOf(common('spread: 20 %, persistence: 1'), 20))
      for (const years of fields) expect(new Set(years).size).toBe(1);
  });

  test('of fields and years that have nothing in common is independent', () => {
    const all = factorsOf(common('spread: 20 %'), MANY);
    const variance = Math.log(1.04);
    const products = (here: [number, number], there: [number, number]): number[] =>
      all.map((fields) => {
        const [first, second] = [here, there].map(([field, year]) => Math.log(fields[field][year]) + variance / 2);
        return first * second;
      });

    expect(Math.abs(errorsOff(products([FIRST, 2], [SECOND, 2]), 0))).toBeLessThan(FOUR);
    expect(Math.abs(errorsOff(products([FIRST, 2], [FIRST, 3]), 0))).toBeLessThan(FOUR);
  });

  test('without a spread is one to the last bit', () => {
    expect(
      factorsOf(common('spread: 0 %, persistence: 0.5'), 2)
        .flat(2)
        .every((factor) => factor === 1),
    ).toBe(true);
  });

  test('strikes the fields that it names and no other', () => {
    for (const [first, second] of factorsOf(common('spread: 20 %, fields: [second]'), 5)) {
      expect(new Set(first)).toEqual(new Set([1]));
      expect(new Set(second).size).toBe(YEARS);
    }
  });
});

describe('a dated shock', () => {
  test('strikes its years and fields, the first and the last year included', () => {
    const [[first, second]] = factorsOf(
      '{ dated: { fall: { on: sales, from: 2030, to: 2032, fields: [first], factor: 70 % } } }',
      1,
    );

    // The decision is in 2025.
    expect(first).toEqual([1, 1, 1, 1, 1, 0.7, 0.7, 0.7, 1, 1, 1, 1, 1, 1, 1]);
    expect(new Set(second)).toEqual(new Set([1]));
  });

  test('lasts a year unless stated, and multiplies what else strikes', () => {
    const [[first]] = factorsOf(
      '{ dated: { a: { on: sales, from: 2025, factor: 50 % }, b: { on: sales, from: 2025, to: 2026, factor: 120 % } } }',
      1,
    );

    expect(first.slice(0, 3)).toEqual([0.6, 1.2, 1]);
  });

  test('happens as often as it is likely, everywhere or nowhere', () => {
    const all = factorsOf(
      '{ dated: { fall: { on: sales, from: 2030, to: 2031, factor: 70 %, probability: 30 % } } }',
      MANY,
    );
    const happened = all.map(([first]) => (first[5] === 1 ? 0 : 1));

    expect(Math.abs(errorsOff(happened, 0.3))).toBeLessThan(FOUR);
    for (const [first, second] of all) {
      expect(first).toEqual(second);
      expect(first[5]).toBe(first[6]);
    }
  });
});

describe('the luck of a shock', () => {
  const market = 'market: { on: sales, spread: 15 %, persistence: 0.6, across-fields: 0.3 }';
  const alone = factorsOf(`{ common: { ${market} } }`, 5);

  test('is not moved by another shock, nor by a field that comes after', () => {
    const beside = factorsOf(`{ common: { other: { on: sales, spread: 10 %, fields: [second] }, ${market} } }`, 5);
    const third =
      '{ first: { title: A, share: 40 % }, second: { title: B, share: 30 % }, third: { title: C, share: 30 % } }';
    const among = factorsOf(`{ common: { ${market} } }`, 5, 'shocks', third);

    expect(beside.map(([first]) => first)).toEqual(alone.map(([first]) => first));
    expect(among.map((fields) => fields.slice(0, 2))).toEqual(alone);
  });

  test('is its own: another name, seed or replication is another luck', () => {
    const renamed = factorsOf(`{ common: { ${market.replace('market', 'weather')} } }`, 5);

    expect(renamed[0]).not.toEqual(alone[0]);
    expect(factorsOf(`{ common: { ${market} } }`, 5, 'another')[0]).not.toEqual(alone[0]);
    expect(alone[1]).not.toEqual(alone[0]);
  });
});
