import { expect, it } from 'vitest';
import { analyse } from '#analysis';
import { anInput, aSource, BLOCK_SIZE } from './a-block-study.ts';
import { aQuestion, asStated, aTable } from './a-table.ts';

const source = aSource('inputs');
const [x, y] = [0, 1].map(() => [...anInput(12, source)].filter((_, replication) => replication % 2 === 0));
const values = [{ 'incubated-firms': Array.from({ length: 12 * BLOCK_SIZE }, (_, k) => k) }];
const table = aTable({ runs: asStated('a'), values, blockSize: BLOCK_SIZE, inputs: { x, y } });
const asked = (points: readonly [number, number, number], rank: number): ReturnType<typeof analyse>['inputs'] =>
  analyse(
    table,
    aQuestion({ inputs: [{ path: 'x', unit: 'share', points }], correlations: [{ between: ['x', 'y'], rank }] }),
  ).inputs;

it('tells inputs that were sampled as asked from those that were not', () => {
  expect(asked([0.05, 0.5, 0.95], 0).sampled[0].differs).toBe(false);
  expect(asked([0.05, 0.45, 0.95], 0).sampled[0].differs).toBe(true);
  expect(asked([0.05, 0.5, 0.9], 0).sampled[0].differs).toBe(true);
});

it('tells rank correlations that came out as asked from those that did not', () => {
  expect(asked([0.05, 0.5, 0.95], 0).ranks[0]).toMatchObject({ asked: 0, differs: false });
  expect(asked([0.05, 0.5, 0.95], 0.6).ranks[0]).toMatchObject({ asked: 0.6, differs: true });
});
