import { describe, expect, test } from 'vitest';
import { analyse, type Findings, type Question } from '#analysis';
import { aNormal, aSource, BLOCK_SIZE } from '../a-block-study.ts';
import { aQuestion, asStated, aTable } from '../a-table.ts';
import { hypercubes } from './a-study.ts';

const BLOCKS = 10;
const [A, B, C] = hypercubes(BLOCKS, ['a', 'b', 'c'], 'three inputs');

/** Three policies: the second is the first by another name, the third lacks what input b adds; c does nothing. */
function findingsOf(parts: Partial<Question> = {}, blocks = BLOCKS): Findings {
  const source = aSource('luck of three policies');
  const replications = blocks * BLOCK_SIZE;
  const rows = Array.from({ length: replications }, (_, k) => {
    const draw = Math.floor(k / 2);
    return { shared: 8 * A[draw] + aNormal(source), more: 3 * B[draw] + 0.1 * aNormal(source) };
  });
  const [first, third] = [rows.map(({ shared, more }) => shared + more), rows.map(({ shared }) => shared)];
  const table = aTable({
    runs: asStated('first', 'second', 'third'),
    values: [first, first, third].map((each) => ({ 'incubated-firms': each })),
    blockSize: BLOCK_SIZE,
    inputs: { a: A.slice(0, replications / 2), b: B.slice(0, replications / 2), c: C.slice(0, replications / 2) },
  });
  return analyse(table, aQuestion({ uncertain: 3, assumed: 2, assumptions: new Set(['b', 'c']), ...parts }));
}

describe('what drives the answer', () => {
  test('is asked of the policy at the top, and of its lead over the best policy that differs from it', () => {
    const { targets, matter, withheld } = findingsOf().sensitivity;

    expect(withheld).toBeUndefined();
    expect(targets.map(({ policy, less }) => [policy, less])).toEqual([
      ['first', undefined],
      ['first', 'third'],
    ]);
    expect(targets[0].inputs[0]).toMatchObject({ path: 'a', matters: true });
    expect(targets[1].inputs[0]).toMatchObject({ path: 'b', matters: true });
    expect(targets[1].inputs.find(({ path }) => path === 'a')).toMatchObject({ matters: false });
    expect(matter).toEqual(['a', 'b']);
  });

  test('has means where an input is low and where it is high', () => {
    const [, { inputs, mean }] = findingsOf().sensitivity.targets;
    const { low, high } = inputs[0];

    expect(mean).toBeCloseTo(1.5, 1);
    expect(low.outcome.mean).toBeCloseTo(0.3, 1);
    expect(high.outcome.mean).toBeCloseTo(2.7, 1);
    expect(low.from).toBeLessThan(0.04);
    expect(low.to).toBeCloseTo(0.2, 1);
    expect(high.from).toBeCloseTo(0.8, 1);
    expect(low.outcome.interval![0]).toBeLessThan(low.outcome.mean);
  });

  test('is a lead, above zero, also where less is better', () => {
    const decision = { outcome: 'incubated-firms', better: 'less', smallestDifference: 0 } as const;
    const [, { policy, less, mean, inputs }] = findingsOf({ decision }).sensitivity.targets;

    expect([policy, less]).toEqual(['third', 'first']);
    expect(mean).toBeCloseTo(1.5, 1);
    expect(inputs[0].rankCorrelation.mean).toBeGreaterThan(0.9);
  });

  test('is the same for the same seed, and has other dummies for another', () => {
    const [one, again, other] = ['x', 'x', 'y'].map((seed) => findingsOf({ seed }).sensitivity);

    expect(again).toEqual(one);
    expect(other.targets[0].floor).not.toEqual(one.targets[0].floor);
    expect(other.targets[0].inputs[0].firstOrder).toEqual(one.targets[0].inputs[0].firstOrder);
  });

  test('is withheld under ten blocks, and says why', () => {
    const { sensitivity, assumedAmong, assumedShare } = findingsOf({}, 9);

    expect(sensitivity).toMatchObject({ targets: [], matter: [] });
    expect(sensitivity.withheld).toContain('450 replications were run, and it needs at least 500');
    expect(assumedAmong).toBe('uncertain inputs');
    expect(assumedShare).toBeCloseTo(2 / 3);
  });
});

describe('whether a report is an illustration', () => {
  test('is judged by the inputs that matter, where any do', () => {
    // Two of three inputs are assumptions, but one of the two that matter is not.
    expect(findingsOf()).toMatchObject({
      assumedShare: 0.5,
      assumedAmong: 'inputs that matter',
      illustrationOnly: false,
      asStated: { best: 'first' },
    });
    expect(findingsOf({ assumptions: new Set(['a', 'b']) })).toMatchObject({
      assumedShare: 1,
      illustrationOnly: true,
      asStated: { best: undefined },
    });
  });
});
