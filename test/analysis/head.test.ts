import { expect, test } from 'vitest';
import { column, headOf, yearColumn } from '#table';
import { asStated, aTable } from './a-table.ts';

const firms = (from: number): { 'incubated-firms': number[] } => ({
  'incubated-firms': Array.from({ length: 20 }, (_, k) => from + k),
});
const table = aTable({
  runs: [...asStated('a', 'b'), { policy: 'b', variant: 'effects set to 1', sameAs: 1 }],
  values: [firms(0), firms(100), undefined],
  blockSize: 4,
  years: [2025, 2026],
  yearly: ({ run, replication, series, year }) => run * 1000 + replication * 10 + series * 2 + year,
  status: (run, replication) => Number(run === 1 && replication === 7),
});

test('The head of a table is its first whole blocks, of every run', () => {
  const head = headOf(table, 11);

  expect(head.replications).toBe(8);
  for (const run of [0, 1, 2])
    expect(column(head, run, 'incubated-firms')).toEqual(column(table, run, 'incubated-firms').subarray(0, 8));
  const at = { run: 1, series: 1, year: 1 };
  expect(yearColumn(head, at)).toEqual(yearColumn(table, at).subarray(0, 8));
  expect(column(head, 1, 'incubated-firms', { from: 2, to: 4 })).toEqual(Float64Array.of(102, 103));
  expect([...head.status]).toEqual([
    ...table.status.subarray(0, 8),
    ...table.status.subarray(20, 28),
    ...new Array<number>(8).fill(0),
  ]);
});

test('A run that ended before the head does keeps its own length', () => {
  const head = headOf({ ...table, lengths: [20, 4, 4] }, 8);

  expect(head.lengths).toEqual([8, 4, 4]);
  expect(column(head, 1, 'incubated-firms')).toEqual(Float64Array.of(100, 101, 102, 103));
});

test('A table that is no longer is its own head', () => {
  expect(headOf(table, 20)).toBe(table);
  expect(headOf(table, 22)).toBe(table);
});
