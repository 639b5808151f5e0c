import { describe, expect, it } from 'vitest';
import { analyse, type PartyFinding } from '#analysis';
import { PARTIES, type Party } from '#common/parties.ts';
import { YEARLY_SERIES, type OutcomeTable } from '#table';
import { aQuestion, asStated, aTable, type TableParts } from './a-table.ts';

const COLUMNS = ['paid', 'received', 'npv', 'terminal'].flatMap((kind) => PARTIES.map((party) => `${kind}-${party}`));

/** A table of one policy in which the enterprise has these values, and these flows in the years from 2025. */
function aMoneyTable(
  values: Readonly<Record<string, readonly number[]>>,
  flows: readonly (readonly number[])[],
  parts: Partial<TableParts> = {},
): OutcomeTable {
  const enterprise = YEARLY_SERIES.findIndex(({ name }) => name === 'net-enterprise');
  return aTable({
    runs: asStated('a'),
    values: [{ 'incubated-firms': values['npv'], ...named(values) }],
    outcomes: ['incubated-firms', ...COLUMNS],
    years: flows[0].map((_, year) => 2025 + year),
    yearly: ({ replication, series, year }) => (series === enterprise ? flows[replication % flows.length][year] : 0),
    ...parts,
  });
}

function named(values: Readonly<Record<string, readonly number[]>>): Record<string, readonly number[]> {
  return Object.fromEntries(Object.entries(values).map(([kind, rows]) => [`${kind}-enterprise`, rows]));
}

function moneyOf(table: OutcomeTable, party: Party = 'enterprise'): PartyFinding {
  return analyse(table, aQuestion())
    .parties.get('a')!
    .find((one) => one.party === party)!;
}

/** −20 … 19 in blocks of two that differ: the 5 % point lies at the rank 0.05 · 39 = 1.95. */
const FORTY = Array.from({ length: 40 }, (_, k) => ((7 * k) % 40) - 20);

describe('the money of a party', () => {
  it('is what it pays, receives and is left with, as means with intervals', () => {
    const paid = FORTY.map((value) => 100 + value);
    const { contribution, receipts, npv } = moneyOf(aMoneyTable({ npv: FORTY, paid, received: FORTY }, [[0]]));

    expect(contribution.mean).toBeCloseTo(99.5);
    expect(receipts.mean).toBeCloseTo(-0.5);
    expect(npv.mean).toBeCloseTo(-0.5);
    expect(npv.interval![0]).toBeLessThan(-0.5);
    expect(npv.percentiles![2]).toBeCloseTo(-0.5);
  });

  it('earns the rate of return of the mean flow', () => {
    // −100 then 60 and 60: 100 = 60/q + 60/q² has q = 0.3 + √0.69.
    const flows = [
      [-90, 20, 90],
      [-110, 100, 30],
    ];
    const { internalRate, payback } = moneyOf(aMoneyTable({ npv: FORTY }, flows));

    expect(internalRate).toEqual({ kind: 'one', rate: expect.closeTo(0.3 + Math.sqrt(0.69) - 1, 9) as number });
    // After two years 40 are missing, of 60 that the third year brings.
    expect(payback).toBeCloseTo(2 + 40 / 60);
  });

  it('counts what is left in the last year for the rate of return, but not as paid back', () => {
    const table = aMoneyTable({ npv: FORTY, terminal: FORTY.map(() => 110) }, [[-100, 0, 11]]);
    const { internalRate, payback } = moneyOf(table);

    expect(internalRate).toEqual({ kind: 'one', rate: expect.closeTo(0.1, 9) as number });
    expect(payback).toBeUndefined();
  });

  it('has no rate of return, with the reason, where it has no flow at all', () => {
    expect(moneyOf(aMoneyTable({ npv: FORTY }, [[-1, 0]]), 'investor').internalRate).toEqual({
      kind: 'none',
      why: 'it neither pays nor receives anything',
    });
  });

  it('is lost in the share of replications whose value is below zero', () => {
    const { lossProbability } = moneyOf(aMoneyTable({ npv: FORTY }, [[0]]));

    expect(lossProbability.mean).toBe(0.5);
    expect(lossProbability.interval).toBeDefined();
    expect(lossProbability.percentiles).toBeUndefined();
  });

  it('has a value at risk and a mean beyond it', () => {
    const { valueAtRisk, tailMean } = moneyOf(aMoneyTable({ npv: FORTY }, [[0]]));

    expect(valueAtRisk).toBeCloseTo(-20 + 1.95);
    expect(tailMean).toBeCloseTo((-20 - 19) / 2);
  });
});

describe('the money of a party is withheld', () => {
  it('in its tail under ten blocks', () => {
    const { valueAtRisk, tailMean, npv } = moneyOf(aMoneyTable({ npv: FORTY.slice(0, 18) }, [[0]]));

    expect([valueAtRisk, tailMean, npv.interval]).toEqual([undefined, undefined, undefined]);
    expect(npv.mean).toBeCloseTo(FORTY.slice(0, 18).reduce((sum, value) => sum + value / 18, 0));
  });

  it('in its tail and intervals where a replication stopped, whose flow is not averaged in', () => {
    const flows = FORTY.map((_, k) => (k === 3 ? [1e9, 1e9] : [-100, 110]));
    const status = (_: number, k: number): number => Number(k === 3);
    const found = moneyOf(aMoneyTable({ npv: FORTY }, flows, { status }));

    expect([found.valueAtRisk, found.tailMean]).toEqual([undefined, undefined]);
    expect(found.lossProbability.withheld).toBe('1 of 40 replications stopped at the event limit');
    expect(found.internalRate).toEqual({ kind: 'one', rate: expect.closeTo(0.1, 9) as number });
  });

  it('in its rate of return and payback where no replication finished', () => {
    const { internalRate, payback } = moneyOf(aMoneyTable({ npv: FORTY }, [[-100, 110]], { status: () => 1 }));

    expect(internalRate).toEqual({ kind: 'none', why: 'no replication finished' });
    expect(payback).toBeUndefined();
  });

  it('for a table that does not hold it', () => {
    expect(
      analyse(aTable({ runs: asStated('a'), values: [{ 'incubated-firms': FORTY }] }), aQuestion()).parties.size,
    ).toBe(0);
  });
});
