import { describe, expect, it } from 'vitest';
import { analyse, type FactFinding, type Question } from '#analysis';
import { aQuestion, asStated, aTable, wavy } from './a-table.ts';

type Fact = Question['facts'][number];

/** The finding on one fact when its simulated values are the given ones. */
function found(values: readonly number[], fact: Partial<Fact>): FactFinding {
  const table = aTable({
    runs: asStated('grant'),
    values: [{ 'incubated-firms': wavy(1, values.length) }],
    facts: { other: values.map(() => -7), sought: values },
  });
  const facts: Fact[] = [{ id: 'sought', relation: '=', value: 0, use: 'check', ...fact }];
  return analyse(table, aQuestion({ facts })).facts[0];
}

/** 1, 2, ... 100 in another order: the 5, 50 and 95 % points are 5.95, 50.5 and 95.05. */
const HUNDRED = Array.from({ length: 100 }, (_, k) => ((k * 37) % 100) + 1);

describe('factFinding', () => {
  it('gives the simulated range and the place of the reported value in it, ties counted half', () => {
    const fact = found(HUNDRED, { value: 40 });

    expect(fact.simulated[0]).toBeCloseTo(5.95, 12);
    expect(fact.simulated[1]).toBeCloseTo(50.5, 12);
    expect(fact.simulated[2]).toBeCloseTo(95.05, 12);
    expect(fact.percentile).toBeCloseTo(0.395, 12);
    expect(fact.shareAbove).toBeCloseTo(0.6, 12);
    expect(fact.n).toBe(100);
  });

  it('says whether an exact value lies in the 90 % range, ends included', () => {
    expect(found(HUNDRED, { value: 6 }).verdict).toBe('inside the 90 % range');
    expect(found(HUNDRED, { value: 5 }).verdict).toBe('outside the 90 % range');
    expect(found(HUNDRED, { value: 96 }).verdict).toBe('outside the 90 % range');
    expect(found([3, 3], { value: 3 })).toMatchObject({ verdict: 'inside the 90 % range', percentile: 0.5 });
  });

  it('says of "more than X" whether at least five in a hundred replications exceed X', () => {
    expect(found(HUNDRED, { relation: '>', value: 95 }).verdict).toBe('reached');
    expect(found(HUNDRED, { relation: '>', value: 96 }).verdict).toBe('not reached');
    expect(found(HUNDRED, { relation: '>', value: -5 }).verdict).toBe('reached');
    expect(found([3, 3], { relation: '>', value: 3 }).verdict).toBe('not reached');
  });

  it('never shows an input as agreement', () => {
    expect(found(HUNDRED, { use: 'input', value: 50 }).verdict).toBe('input');
    expect(found(HUNDRED, { use: 'input', relation: '>', value: 50 }).verdict).toBe('input');
  });

  it('leaves out replications without a number and counts the others', () => {
    expect(found([1, NaN, 3, 5], { value: 2 })).toMatchObject({ n: 3, simulated: [1.2, 3, 4.8] });
    expect(found([NaN, NaN], { value: 2 })).toMatchObject({ n: 0, verdict: 'not simulated' });
    expect(found([NaN, NaN], { value: 2 }).simulated).toEqual([NaN, NaN, NaN]);
  });

  it('refuses a fact that was not simulated', () => {
    expect(() => found(HUNDRED, { id: 'unheard of' })).toThrow('no fact unheard of in the table');
  });
});
