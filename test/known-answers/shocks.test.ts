import { describe, expect, test } from 'vitest';
import type { Study } from '#compile';
import type { OutcomeTable } from '#table';
import { column, yearColumn } from '#table';
import { openFirms } from './firm-study.ts';
import type { FirmDesign } from './firm-study.ts';
import { FOUR, simulated } from './support.ts';

/** Firms and adopters that owe royalties in two fields; many firms are sold. */
const DESIGN: FirmDesign = {
  rate: 6,
  fields: '{ first: { title: First, share: 60 % }, second: { title: Second, share: 40 % } }',
  survival: '4 years',
  acquired: '50 %',
  marginYears: '2',
  contract: `settlement: royalty
royalty: { rate: 2 %, years: 8 }
returns:
  adopted-margin: { enterprise: 70 %, platform: 30 % }
  firm-equity: { inventors: 60 %, university: 40 % }
`,
  exploitation: [
    '{ kind: firm, at: production, mean: 0.8 }',
    '{ kind: adoption, at: production, mean: 0.5 }',
    '{ kind: licence, at: pilot, mean: 0.4 }',
  ],
};

const struck = (shocks: string): Study => openFirms({ ...DESIGN, shocks });
const PLAIN = openFirms(DESIGN);
const EVERY_YEAR = 'on: sales, from: 2025, to: 2039';

/** What flows as sales do: nothing in the design is a minimum or a cap, so it is in proportion to them. */
const SOLD = ['output-value', 'inherited-output', 'displaced-output', 'local-tax', 'jobs'];
const EARNED = ['received-enterprise', 'received-investor', 'received-university'];
const LASTING = ['terminal-enterprise', 'terminal-investor', 'terminal-university', 'terminal-platform'];

const outcome = (table: OutcomeTable, name: string): number[] => Array.from(column(table, 0, name));

describe('a shock that halves all sales in all years', () => {
  const both = Promise.all([
    simulated(PLAIN),
    simulated(struck(`{ dated: { half: { ${EVERY_YEAR}, factor: 50 % } } }`)),
  ]);

  test('halves output value, local tax and jobs to the last bit', async () => {
    const [plain, halved] = await both;
    for (const name of ['output-value', 'local-tax', 'jobs'])
      expect(outcome(halved, name)).toEqual(outcome(plain, name).map((value) => value / 2));
    expect(outcome(plain, 'output-value').every((value) => value > 0)).toBe(true);
  });

  test.each(SOLD)('halves %s', async (name) => {
    const [plain, halved] = await both;
    outcome(plain, name).forEach((value, at) => expect(outcome(halved, name)[at] / value).toBeCloseTo(0.5, 12));
  });

  test.each(EARNED)('halves %s: margins, royalties and prices of firms, but for whole fen', async (name) => {
    const [plain, halved] = await both;
    outcome(plain, name).forEach((value, at) => {
      expect(value).toBeGreaterThan(1e4);
      expect(Math.abs(outcome(halved, name)[at] - value / 2)).toBeLessThan(100);
    });
  });

  test.each(LASTING)('leaves %s as it is: beyond the evaluation date nothing strikes', async (name) => {
    const [plain, halved] = await both;
    expect(outcome(halved, name)).toEqual(outcome(plain, name));
    expect(outcome(plain, name).some((value) => value > 0)).toBe(true);
  });

  test('changes nothing in what happens: firms, licences, adoptions', async () => {
    const [plain, halved] = await both;
    for (const name of ['incubated-firms', 'firms-founded', 'licences', 'adoptions', 'inherited-firms'])
      expect(outcome(halved, name)).toEqual(outcome(plain, name));
  });
});

test('a shock on a field leaves the other as it is, and two on one field multiply', async () => {
  const first = struck(`{ dated: { half: { ${EVERY_YEAR}, factor: 50 %, fields: [first] } } }`);
  const second = struck(`{ dated: { half: { ${EVERY_YEAR}, factor: 50 %, fields: [second] } } }`);
  const twice = struck(
    `{ dated: { a: { ${EVERY_YEAR}, factor: 50 %, fields: [first] }, b: { ${EVERY_YEAR}, factor: 50 % } } }`,
  );
  const [plain, one, other, both] = await Promise.all([PLAIN, first, second, twice].map((study) => simulated(study)));
  const lost = (table: OutcomeTable): number[] =>
    outcome(plain, 'output-value').map((value, at) => 1 - outcome(table, 'output-value')[at] / value);

  lost(one).forEach((share, at) => {
    expect(share).toBeGreaterThan(0.05);
    expect(share + lost(other)[at]).toBeCloseTo(0.5, 12);
    expect(lost(both)[at]).toBeCloseTo(0.5 + share / 2, 12);
  });
});

describe('what does not strike changes nothing to the last bit', () => {
  test.each([
    ['a spread of zero', '{ common: { none: { on: sales, spread: 0 %, persistence: 0.5, across-fields: 0.3 } } }'],
    ['a probability of zero', '{ dated: { never: { on: sales, from: 2027, factor: 10 %, probability: 0 % } } }'],
    ['a factor of one', `{ dated: { same: { ${EVERY_YEAR}, factor: 100 % } } }`],
  ])('%s', async (_, shocks) => {
    const [plain, other] = await Promise.all([simulated(PLAIN), simulated(struck(shocks))]);

    expect(other.values).toEqual(plain.values);
    expect(other.yearly).toEqual(plain.yearly);
  });
});

test('a dated shock strikes the output of its calendar years only', async () => {
  const fall = struck('{ dated: { fall: { on: sales, from: 2030, to: 2032, factor: 25 % } } }');
  const [plain, other] = await Promise.all([PLAIN, fall].map((study) => simulated(study)));
  const series = plain.series.findIndex(({ name }) => name === 'output');

  plain.years.forEach((calendarYear, year) => {
    const factor = calendarYear >= 2030 && calendarYear <= 2032 ? 0.25 : 1;
    const [before, after] = [plain, other].map((table) => Array.from(yearColumn(table, { run: 0, series, year })));
    expect(after).toEqual(before.map((value) => factor * value));
  });
});

describe('a common shock on sales', () => {
  /** Output value with the shock over that without it, on the same luck, by replication. */
  async function ratios(terms: string, replications: number): Promise<{ plain: number[]; shocked: number[] }> {
    const study = struck(`{ common: { market: { on: sales, ${terms} } } }`);
    const [plain, shocked] = await Promise.all([PLAIN, study].map((each) => simulated(each, { replications })));
    return { plain: outcome(plain, 'output-value'), shocked: outcome(shocked, 'output-value') };
  }

  /** Mean less its known answer, in standard errors. */
  function errorsOff(values: readonly number[], known: number): number {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    return (mean - known) / Math.sqrt(variance / values.length);
  }

  test('leaves expected sales as they are', async () => {
    const { plain, shocked } = await ratios('spread: 40 %, persistence: 0.5, across-fields: 0.3', 400);
    const gains = shocked.map((value, at) => value - plain[at]);

    expect(Math.abs(errorsOff(gains, 0))).toBeLessThan(FOUR);
    // So close that factors whose median is one, not their mean, would fail: they are 7.7 % higher on average.
    const deviation = Math.sqrt(gains.reduce((sum, gain) => sum + gain * gain, 0)) / gains.length;
    expect(FOUR * deviation).toBeLessThan((0.06 * plain.reduce((sum, value) => sum + value, 0)) / plain.length);
  });

  test('that lasts for good and is the same for all fields is one lognormal factor with the stated spread', async () => {
    const { plain, shocked } = await ratios('spread: 40 %, persistence: 1, across-fields: 1', 400);
    const factors = shocked.map((value, at) => value / plain[at]);

    expect(Math.abs(errorsOff(factors, 1))).toBeLessThan(FOUR);
    expect(
      Math.abs(
        errorsOff(
          factors.map((factor) => (factor - 1) ** 2),
          0.16,
        ),
      ),
    ).toBeLessThan(FOUR);
  });
});
