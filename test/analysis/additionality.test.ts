import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse, type AdditionalityFinding } from '#analysis';
import { additionalityFindings } from '../../src/analysis/additionality.ts';
import type { OutcomeTable } from '#table';
import { aNormal, anInput, aSource, BLOCK_SIZE } from './a-block-study.ts';
import { aQuestion, asStated, aTable, wavy, type RunValues, type TableParts } from './a-table.ts';

const COLUMNS = [
  'incubated-firms',
  'output-value',
  'private-money',
  'displaced-output',
  'technologies-entered',
  'both-worlds',
  'only-with',
  'only-without',
];

function twoWorlds(policy: RunValues, without: RunValues, parts: Partial<TableParts> = {}): OutcomeTable {
  return aTable({
    runs: asStated('a', 'without the platform'),
    values: [policy, without],
    outcomes: COLUMNS,
    ...parts,
  });
}

function added(table: OutcomeTable): AdditionalityFinding {
  const additionality = additionalityFindings(table, aQuestion());

  expect(additionality.map(({ policy }) => policy)).toEqual(['a']);
  return additionality[0];
}

/** Values that differ by `by` from others on the same luck. */
const above = (values: readonly number[], by: number): readonly number[] => values.map((value) => value + by);

describe('what a policy adds', () => {
  it('is its difference from the run without the platform on the same luck', () => {
    const [firms, output, money] = [wavy(10), wavy(1000), wavy(200)];
    const found = added(
      twoWorlds(
        { 'incubated-firms': above(firms, 5), 'output-value': above(output, 300), 'private-money': above(money, 40) },
        { 'incubated-firms': firms, 'output-value': output, 'private-money': money },
      ),
    );

    expect(found.netFirms.mean).toBeCloseTo(5, 9);
    expect(found.netOutput.mean).toBeCloseTo(300, 9);
    expect(found.netPrivate.mean).toBeCloseTo(40, 9);
    expect(found.deadweightFirms.mean).toBeCloseTo(10 / 15, 2);
    expect(found.deadweightOutput.mean).toBeCloseTo(1000 / 1300, 2);
    expect(found.privateAnyway.mean).toBeCloseTo(200 / 240, 2);
    expect(found.deadweightFirms.interval![0]).toBeLessThan(found.deadweightFirms.mean);
  });

  it('is as much as the ranking says', () => {
    const table = twoWorlds(
      { 'incubated-firms': wavy(12), 'output-value': wavy(3) },
      { 'incubated-firms': wavy(10).toReversed(), 'output-value': wavy(1) },
    );
    const { asStated: ranking, additionality } = analyse(table, aQuestion());
    const [{ netFirms, netOutput }] = additionality;

    expect(netFirms.mean).toBeCloseTo(ranking.policies[0].estimates.get('net-firms')!.mean, 9);
    expect(netFirms.interval![1]).toBeCloseTo(ranking.policies[0].estimates.get('net-firms')!.interval![1], 9);
    expect(netOutput.mean).toBeCloseTo(ranking.policies[0].estimates.get('net-output')!.mean, 9);
  });

  it('counts technologies by what becomes of them in the two worlds', () => {
    const { flow, deadweightTechnologies, displaced } = added(
      twoWorlds(
        {
          'technologies-entered': wavy(100),
          'both-worlds': wavy(30),
          'only-with': wavy(20),
          'only-without': wavy(5),
          'displaced-output': wavy(7),
        },
        {},
      ),
    );
    const meanOf = (centre: number): number => wavy(centre).reduce((sum, value) => sum + value / 20, 0);

    expect(flow.both.mean).toBeCloseTo(meanOf(30), 9);
    expect(flow.onlyWith.mean).toBeCloseTo(meanOf(20), 9);
    expect(flow.onlyWithout.mean).toBeCloseTo(meanOf(5), 9);
    expect(flow.neither.mean).toBeCloseTo(meanOf(100) - meanOf(30) - meanOf(20) - meanOf(5), 9);
    expect(deadweightTechnologies.mean).toBeCloseTo(meanOf(30) / (meanOf(30) + meanOf(20)), 9);
    expect(displaced.mean).toBeCloseTo(meanOf(7), 9);
  });

  it('has no deadweight where nothing comes of the policy', () => {
    const zero = wavy(0).map(() => 0);
    const { deadweightFirms, deadweightTechnologies } = added(
      twoWorlds({ 'incubated-firms': zero }, { 'incubated-firms': wavy(3) }),
    );

    expect(deadweightFirms).toMatchObject({
      mean: NaN,
      withheld: '"Incubated firms" has a mean that is not above zero',
    });
    expect(deadweightTechnologies.withheld).toBe(
      'the number of technologies commercialised has a mean that is not above zero',
    );
  });

  it('is not found without the run to compare with, or without its columns', () => {
    const alone = aTable({ runs: asStated('a'), values: [{ 'incubated-firms': wavy(1) }], outcomes: COLUMNS });
    const bare = aTable({
      runs: asStated('a', 'without the platform'),
      values: [{ 'incubated-firms': wavy(1) }, { 'incubated-firms': wavy(1) }],
    });

    expect(analyse(alone, aQuestion()).additionality).toEqual([]);
    expect(analyse(bare, aQuestion()).additionality).toEqual([]);
  });
});

/** Odds of 30 draws in ten blocks of three, rising from draw to draw of a block, and net firms that are ten times them. */
const ODDS = Array.from({ length: 30 }, (_, draw) => ((draw % 3) + draw / 30 + 1) / 10);
const byReplication = (value: (draw: number) => number): readonly number[] =>
  Array.from({ length: 60 }, (_, k) => value(Math.floor(k / 2)));

describe('by the odds', () => {
  const table = twoWorlds(
    { 'incubated-firms': byReplication((draw) => 10 * ODDS[draw]), 'output-value': byReplication(() => 4) },
    { 'incubated-firms': byReplication(() => 1) },
    {
      blockSize: 6,
      inputs: { 'odds.piloted': ODDS, rate: ODDS, 'fields.a.odds.unpiloted': ODDS.map((odds) => -odds) },
    },
  );

  it('net effects are told for the lowest, the middle and the highest third of draws of each', () => {
    const { byOdds } = added(table);
    const [piloted, unpiloted] = byOdds;
    const rising = ODDS.toSorted((a, b) => a - b);
    const meanOf = (from: number): number => rising.slice(from, from + 10).reduce((sum, odds) => sum + odds, 0) - 1;

    expect(byOdds.map(({ path }) => path)).toEqual(['odds.piloted', 'fields.a.odds.unpiloted']);
    expect(piloted.thirds.map(({ from, to }) => [from, to])).toEqual([
      [rising[0], rising[9]],
      [rising[10], rising[19]],
      [rising[20], rising[29]],
    ]);
    expect(piloted.thirds.map(({ netFirms }) => netFirms.mean)).toEqual(
      [0, 10, 20].map((from) => expect.closeTo(meanOf(from), 9) as number),
    );
    expect(piloted.thirds.map(({ netFirms }) => netFirms.n)).toEqual([20, 20, 20]);
    expect(piloted.thirds[0].netOutput.mean).toBeCloseTo(4, 9);
    // The other way round, the lowest third is the highest.
    expect(unpiloted.thirds[0].netFirms.mean).toBeCloseTo(meanOf(20), 9);
  });

  it('the thirds of any input hold the whole', () => {
    const inputs = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 31, maxLength: 31 });
    fc.assert(
      fc.property(inputs, (odds) => {
        const firms = Array.from({ length: 62 }, (_, k) => Math.sin(k * k));
        const { netFirms, byOdds } = added(
          twoWorlds({ 'incubated-firms': firms }, {}, { inputs: { 'odds.piloted': odds } }),
        );
        const parts = byOdds[0].thirds.map((third) => third.netFirms);

        expect(parts.reduce((sum, { n }) => sum + n, 0)).toBe(62);
        expect(parts.reduce((sum, { mean, n }) => sum + (mean * n) / 62, 0)).toBeCloseTo(netFirms.mean, 9);
        expect(Math.max(...parts.map(({ n }) => n)) - Math.min(...parts.map(({ n }) => n))).toBeLessThanOrEqual(2);
      }),
      { numRuns: 50 },
    );
  });

  it('net effects in the highest third cover the truth in 92 to 98 % of studies', () => {
    const [studies, blocks] = [400, 10];
    const covered = { all: 0, third: 0, deadweight: 0 };
    for (let study = 0; study < studies; study += 1) {
      const source = aSource(`third ${study}`);
      const input = anInput(blocks, source);
      const luck = input.map(() => aNormal(source));
      const policy = [...input].map((odds, k) => 10 + 12 * odds + 3 * luck[k] + aNormal(source));
      const without = [...input].map((_, k) => 8 + 3 * luck[k] + aNormal(source));
      const odds = [...input.filter((_, k) => k % 2 === 0)];
      const parts = { blockSize: BLOCK_SIZE, inputs: { 'odds.piloted': odds } };
      const { netFirms, deadweightFirms, byOdds } = added(
        twoWorlds({ 'incubated-firms': policy }, { 'incubated-firms': without }, parts),
      );
      const holds = (interval: readonly [number, number] | undefined, truth: number): number =>
        Number(interval![0] <= truth && truth <= interval![1]);
      // The mean of a uniform number is 1/2, and 5/6 in its highest third.
      covered.all += holds(netFirms.interval, 2 + 12 / 2);
      covered.third += holds(byOdds[0].thirds[2].netFirms.interval, 2 + 12 * (5 / 6));
      covered.deadweight += holds(deadweightFirms.interval, 8 / 16);
    }
    console.log(
      'coverage of net firms, in the highest third, and of deadweight:',
      JSON.stringify(covered),
      `of ${studies}`,
    );

    for (const count of Object.values(covered)) {
      expect(count / studies).toBeGreaterThan(0.92);
      expect(count / studies).toBeLessThan(0.98);
    }
  });
});
