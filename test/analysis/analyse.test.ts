import { describe, expect, it } from 'vitest';
import { analyse } from '#analysis';
import { aQuestion, asStated, aTable, wavy } from './a-table.ts';

const TWO = [{ 'incubated-firms': wavy(5) }, { 'incubated-firms': wavy(9).toReversed() }];

describe('analyse', () => {
  it('counts replications and blocks, and repeats the decision', () => {
    const findings = analyse(aTable({ runs: asStated('a', 'b'), values: TWO }), aQuestion());

    expect(findings).toMatchObject({ replications: 20, blocks: 10, failedRows: 0, decision: aQuestion().decision });
  });

  it('refuses replications that are not whole blocks', () => {
    const table = aTable({ runs: asStated('a', 'b'), values: TWO, blockSize: 3 });

    expect(() => analyse(table, aQuestion())).toThrow('20 replications are not whole blocks of 3');
  });

  it('counts replications that stopped at the event limit once, whatever names a run has', () => {
    const runs = [...asStated('a', 'b'), { policy: 'a', variant: 'effects set to 1', sameAs: 0 } as const];
    const status = (run: number, k: number): number => Number((run === 0 && k < 3) || run === 2);

    const findings = analyse(aTable({ runs, values: [...TWO, undefined], status }), aQuestion());

    expect(findings.failedRows).toBe(3);
    expect(findings.withoutEffects.policies[0].estimates.get('incubated-firms')).toMatchObject({
      n: 17,
      withheld: '3 of 20 replications stopped at the event limit',
    });
  });

  it('is no illustration when nothing is uncertain', () => {
    const findings = analyse(
      aTable({ runs: asStated('a', 'b'), values: TWO }),
      aQuestion({ uncertain: 0, assumed: 0 }),
    );

    expect(findings).toMatchObject({ assumedShare: 0, illustrationOnly: false });
  });

  it('gives the distribution of the decision outcome in the order of the ranking', () => {
    const { spreads, asStated: ranking } = analyse(aTable({ runs: asStated('a', 'b'), values: TWO }), aQuestion());

    expect(spreads.map(({ policy }) => policy)).toEqual(['b', 'a']);
    expect(spreads[0].points).toEqual(ranking.policies[0].estimates.get('incubated-firms')?.percentiles);
    expect(spreads[0].mean).toBe(ranking.policies[0].estimates.get('incubated-firms')?.mean);
  });

  it('gives no distribution of a ratio of means, which no replication has', () => {
    const values = [{ 'private-money': wavy(8), 'fiscal-outlay': wavy(2) }];
    const decision = { outcome: 'leverage', better: 'more', smallestDifference: 0 } as const;

    expect(analyse(aTable({ runs: asStated('a'), values }), aQuestion({ decision })).spreads).toEqual([]);
  });

  it('gives quantiles by year of every series of every policy as stated', () => {
    const runs = [...asStated('a', 'b'), { policy: 'b', variant: 'effects set to 1' } as const];
    const table = aTable({
      runs,
      values: [...TWO, TWO[0]],
      years: [2025, 2026],
      yearly: ({ run, replication, series, year }) => 1000 * run + 100 * series + 10 * year + replication,
    });

    const { fans } = analyse(table, aQuestion());

    expect(fans.map(({ policy, series }) => `${policy} ${series}`)).toEqual([
      'a firms-alive',
      'a output',
      'a fiscal-outlay',
      'b firms-alive',
      'b output',
      'b fiscal-outlay',
    ]);
    expect(fans[4]).toMatchObject({ unit: 'RMB', years: [2025, 2026] });
    expect(fans[4].quantiles.map(([, , median]) => median)).toEqual([1109.5, 1119.5]);
    expect(fans[4].quantiles[0][0]).toBeCloseTo(1100.95, 10);
  });

  it('leaves failed replications out of fans, and gives no numbers where none is left', () => {
    const at = { runs: asStated('a', 'b'), values: TWO, years: [2025] };
    const status = (run: number, k: number): number => Number(run === 1 || k > 2);
    const table = aTable({ ...at, status, yearly: ({ replication }) => replication });

    const { fans } = analyse(table, aQuestion());

    expect(fans[0].quantiles[0][2]).toBe(1);
    expect(fans[3].quantiles[0]).toEqual([NaN, NaN, NaN, NaN, NaN]);
  });

  it('takes rows and failures of a run under another name from where they are stored', () => {
    const runs = [...asStated('a', 'b'), { policy: 'c', variant: 'as stated', sameAs: 1 } as const];
    const status = (run: number, k: number): number => Number(run === 1 ? k > 2 : run === 2);
    const yearly = ({ run, replication }: { run: number; replication: number }): number => 100 * run + replication;

    const { fans } = analyse(aTable({ runs, values: [...TWO, undefined], years: [2025], status, yearly }), aQuestion());

    expect(fans.filter(({ series }) => series === 'output').map(({ quantiles }) => quantiles[0][2])).toEqual([
      9.5, 101, 101,
    ]);
  });

  it('freezes what it gives and changes nothing it is given', () => {
    const table = aTable({ runs: asStated('a', 'b'), values: TWO, years: [2025] });
    const before = structuredClone(table);

    const findings = analyse(table, aQuestion());

    expect(table).toEqual(before);
    expect(deeplyFrozen(findings)).toBe(true);
    expect([...findings.asStated.policies[0].estimates.values()].every(deeplyFrozen)).toBe(true);
  });
});

/** Maps count as frozen: nothing but their type keeps them from change. */
function deeplyFrozen(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || value instanceof Map) return true;
  return Object.isFrozen(value) && Object.values(value).every(deeplyFrozen);
}
