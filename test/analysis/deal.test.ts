import { describe, expect, test } from 'vitest';
import { dealFindings, type DealFindings, type DealQuestion, type Question } from '#analysis';
import type { OutcomeTable } from '#table';
import { aNormal, anInput, aSource, BLOCK_SIZE } from './a-block-study.ts';
import { aQuestion, asStated, aTable, eachParty } from './a-table.ts';

const LEVELS = [
  { policy: 'low', value: 0 },
  { policy: 'stated', value: 0.5 },
  { policy: 'high', value: 1 },
] as const;

const DEAL: DealQuestion = {
  hasRoyalty: false,
  whole: false,
  ...{
    policy: 'stated',
    term: 'a.share',
    unit: 'share',
    stated: 0.5,
    probability: 0.8,
    levels: LEVELS,
    players: undefined,
  },
  game: {
    prices: { equipment: 1.2, facility: 1.2, team: 1.3 },
    budgets: eachParty(Infinity),
    brings: { equipment: { ...eachParty(0), enterprise: 1 }, facility: eachParty(0), team: eachParty(0) },
  },
};

const ASKED: Question['participation']['asked'] = new Map([
  ['low', ['university', 'inventors', 'platform']],
  ['stated', ['enterprise', 'university', 'inventors', 'platform']],
  ['high', ['enterprise', 'university', 'inventors', 'platform']],
]);

/** Risk costs the inventors nothing unless stated. */
function questionWith(riskAllowance = eachParty(0)): Question {
  return aQuestion({ exempt: [], participation: { ...aQuestion().participation, riskAllowance, asked: ASKED } });
}

/**
 * The enterprise gains 100 (x − u) million RMB at a level x, u even on 0 to 1 and known to nobody: it accepts with a
 * probability of x. With a second number v it gains 100 (x − (u + v)/2), which is a triangle. The university gains 100 (1 − x) + 10, less what luck takes; the inventors 50; the platform nothing.
 */
function aDeal(name: string, blocks: number, second?: 'v'): OutcomeTable {
  const source = aSource(name);
  const input = anInput(blocks, source);
  const other = second === undefined ? input : anInput(blocks, source);
  const luck = Array.from(input, () => aNormal(source));
  const values = LEVELS.map(({ value }) => {
    const gains = {
      enterprise: Array.from(input, (u, k) => 1e8 * (value - (u + other[k]) / 2)),
      university: luck.map((each) => 1e8 * (1 - value) + 1e7 + 1e6 * each),
      inventors: luck.map(() => 5e7),
    };
    const named = Object.entries(gains).flatMap(([party, each]) => [
      [`npv-${party}`, each] as const,
      [`public-rate-npv-${party}`, each] as const,
    ]);
    const costs = {
      'discounted-equipment': luck.map(() => 1e8),
      'discounted-facility': luck.map(() => 0),
      'discounted-team': luck.map(() => 0),
    };
    return {
      ...Object.fromEntries(named),
      ...costs,
      'npv-platform': luck.map(() => 0),
      'public-rate-npv-platform': luck.map(() => 0),
    };
  });
  const byDraw = (numbers: Float64Array): number[] =>
    Array.from({ length: numbers.length / 2 }, (_, draw) => numbers[2 * draw]);
  return aTable({
    runs: asStated('low', 'stated', 'high'),
    values,
    blockSize: BLOCK_SIZE,
    inputs: { 'a.u': byDraw(input), 'a.v': byDraw(other) },
  });
}

function found(table: OutcomeTable, deal: Partial<DealQuestion> = {}, question = questionWith()): DealFindings {
  return dealFindings(table, question, { ...DEAL, ...deal });
}

describe('the search for a deal', () => {
  const deal = found(aDeal('one', 20));

  test('tells with which probability each party accepts at each level', () => {
    const accepts = deal.levels.map(({ acceptance }) => acceptance.enterprise?.probability ?? NaN);

    [0, 0.5, 1].forEach((probability, level) => expect(accepts[level]).toBeCloseTo(probability, 1));
    expect(deal.levels.map(({ acceptance }) => acceptance.inventors?.probability)).toEqual([1, 1, 1]);
  });

  test('leaves out who neither gains nor loses, and says so', () => {
    expect(Object.keys(deal.levels[0].acceptance)).toEqual(['enterprise', 'university', 'inventors']);
    expect(deal.notes.join('\n')).toContain('gain and lose nothing at any level: platform.');
  });

  test('says that a royalty does not cancel, where the contract has one', () => {
    const notes = (hasRoyalty: boolean): string => found(aDeal('one', 2), { hasRoyalty }).notes.join('\n');

    expect(notes(true)).toContain('A royalty is the exception');
    expect(notes(false)).not.toContain('royalty');
  });

  test('finds the range in which all accept', () => {
    expect(deal.range?.[0]).toBeCloseTo(0.8, 1);
    expect(deal.range?.[1]).toBe(1);
    // Nothing is known beyond the last level.
    expect(deal.ends?.[1]).toBeUndefined();
    expect(deal.notes.join('\n')).toContain('reaches an end of the levels');
  });

  test('bargains inside the range: the product (x − 1/2)(1.1 − x) peaks at 0.8', () => {
    const everywhere = found(aDeal('one', 20), { probability: 0.6 });

    expect(everywhere.nash?.value).toBeCloseTo(0.8, 2);
    expect(everywhere.nash?.gains.inventors).toBeCloseTo(5e7, 3);
    // What is best of all may lie outside.
    expect(found(aDeal('one', 20), { probability: 0.95 }).nash?.value).toBeCloseTo(0.95, 1);
  });

  test('agrees on whole numbers where the term counts', () => {
    const tens = LEVELS.map(({ policy, value }) => ({ policy, value: 10 * value }));
    const counted = (parts: Partial<DealQuestion>): DealFindings => found(aDeal('one', 20), { levels: tens, ...parts });
    const broken = counted({});

    expect(Number.isInteger(broken.range?.[0])).toBe(false);
    expect(counted({ whole: true }).range).toEqual([Math.ceil(broken.range?.[0] ?? NaN), 10]);
    expect(counted({ whole: true, probability: 0.6 }).nash?.value).toBe(8);
    // Between 9.5 and 10 there is no other whole number.
    expect(counted({ whole: true, probability: 0.95 }).nash?.value).toBe(10);
  });

  test('divides the joint surplus of 110 million: whoever brings nothing adds nothing, but for the inventors', () => {
    // Without the enterprise equipment costs 20 million more.
    expect(deal.joint?.value).toBeCloseTo(110e6, -6);
    expect(deal.shapley.university?.value).toBeCloseTo(0, 3);
    expect(deal.shapley.enterprise?.value).toBeCloseTo(10e6, 3);
    expect(deal.shapley.inventors?.value).toBeCloseTo((deal.joint?.value ?? NaN) - 10e6, 3);
    const interval = deal.shapley.inventors?.interval ?? [NaN, NaN];
    expect(interval[0]).toBeLessThan(100e6);
    expect(interval[1]).toBeGreaterThan(100e6);
    expect(deal.coalitions).toHaveLength(7);
    expect(deal.coalitions.find(({ members }) => members.join() === 'inventors')?.value).toBeCloseTo(90e6, -6);
  });

  test('asks for a risk allowance', () => {
    const careful = found(aDeal('one', 20), {}, questionWith({ ...eachParty(0), enterprise: 0.2 }));

    // A fifth of the standard deviation of 100 u, which is 100/√12.
    expect(careful.range?.[0]).toBeCloseTo(0.8 + 0.2 / Math.sqrt(12), 1);
    expect(careful.range?.[0]).toBeGreaterThan(deal.range?.[0] ?? NaN);
  });

  test('withholds intervals under ten blocks, and says why', () => {
    const few = found(aDeal('one', 2));

    expect(few.range?.[0]).toBeCloseTo(0.8, 0);
    expect(few.ends).toEqual([undefined, undefined]);
    expect(few.levels[1].acceptance.enterprise?.interval).toBeUndefined();
    expect(few.notes.join('\n')).toContain('100 replications were run, and an interval needs at least 500');
  });

  test('finds no range where somebody always refuses', () => {
    const none = found(aDeal('one', 2), { levels: LEVELS.slice(0, 2) });

    expect(none).toMatchObject({ range: undefined, nash: undefined, ends: undefined });
  });

  test('throws on a table that cannot be compared level by level', () => {
    const table = aDeal('one', 2);
    const stopped = { ...table, status: table.status.map((_, row) => Number(row === 7)) };

    expect(() => found(stopped)).toThrow(RangeError);
    expect(() => found(aDeal('one', 1))).toThrow(RangeError);
    expect(() => found(table, { policy: 'nobody' })).toThrow(/no policy "nobody"/);
  });
});

test('the interval of an end covers the truth about as often as it claims', () => {
  const STUDIES = 100;
  // Where four fifths of a triangle lie below.
  const truth = 1 - Math.sqrt(0.2 / 2);
  let covered = 0;
  for (let study = 0; study < STUDIES; study += 1) {
    const low = found(aDeal(`study ${study}`, 10, 'v'), { levels: LEVELS.slice(1) }).ends?.[0] ?? [NaN, NaN];
    covered += Number(low[0] <= truth && truth <= low[1]);
  }
  // Four standard errors.
  expect(Math.abs(covered / STUDIES - 0.95)).toBeLessThan(4 * Math.sqrt((0.95 * 0.05) / STUDIES));
});
