import { mean } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { analyse } from '#analysis';
import type { OutcomeTable } from '#table';
import { aQuestion, asStated, aTable } from '../a-table.ts';

/** Two policies on the same luck, which turned bad after ten blocks of two: the second was out by then. */
function aRaggedTable(): OutcomeTable {
  const luck = (k: number): number => Math.sin(1 + k * k) + (k < 20 ? 9 : 0);
  const first = Array.from({ length: 30 }, (_, k) => 10 + luck(k));
  const second = Array.from({ length: 30 }, (_, k) => (k < 20 ? 8 + luck(k) + 0.1 * Math.cos(k) : 0));
  const runs = [{ 'incubated-firms': first }, { 'incubated-firms': second }];
  return { ...aTable({ runs: asStated('left', 'gone'), values: runs }), lengths: [30, 20] };
}

describe('a table whose runs ended at lengths of their own', () => {
  const table = aRaggedTable();
  const { asStated: ranking } = analyse(table, aQuestion());
  const [top, below] = ranking.policies;
  const first = Array.from(table.values.subarray(0, 20));
  const second = Array.from(table.values.subarray(30, 50));

  it('gives every policy the mean of its own replications', () => {
    const estimates = new Map(
      ranking.policies.map(({ policy, estimates }) => [policy, estimates.get('incubated-firms')!]),
    );

    expect(estimates.get('gone')).toMatchObject({ n: 20 });
    expect(estimates.get('gone')!.mean).toBeCloseTo(mean(second), 12);
    expect(estimates.get('left')).toMatchObject({ n: 30 });
  });

  it('ranks what is out by its difference on the replications that both have, not by its mean', () => {
    expect(mean(second)).toBeGreaterThan(mean(Array.from(table.values.subarray(0, 30))));
    expect([top.policy, below.policy]).toEqual(['left', 'gone']);
    expect(below.comparison.difference).toBeCloseTo(mean(first) - mean(second), 12);
  });

  it('has wider intervals than the same rows of a fixed length', () => {
    const { lengths: _, ...fixed } = { ...table, replications: 20, values: Float64Array.from([...first, ...second]) };
    const width = (of: OutcomeTable): number => {
      const [from, to] = analyse(of, aQuestion())
        .asStated.policies.find(({ policy }) => policy === 'gone')!
        .estimates.get('incubated-firms')!.interval!;
      return to - from;
    };
    // t with nine degrees of freedom: 2.685 at 2.5 % for the first look, 2.262 at 5 %.
    expect(width(table) / width({ ...fixed, status: new Uint8Array(40), inputs: new Float64Array(0) })).toBeCloseTo(
      2.68501 / 2.26216,
      4,
    );
  });
});
