import type { Contender, UsedRun } from '../../../src/analysis/comparison/contenders.ts';
import { aTable } from '../a-table.ts';

/** A policy of which nothing but its block means is known; contenders of one `luck` share it block by block. */
export function aContender(name: string, blocks: readonly number[], luck = 0): Contender {
  const estimate = blocks.reduce((sum, value) => sum + value, 0) / blocks.length;
  return {
    name,
    exempt: false,
    run: runOf(luck),
    source: 0,
    decision: { estimate, blocks, blockSize: 50, n: 50 * blocks.length },
    percentiles: undefined,
    sample: undefined,
  };
}

function runOf(group: number): UsedRun {
  const table = aTable({ runs: [], values: [{ 'incubated-firms': [0, 0] }] });
  return { table, label: `run ${group}`, luck: `${group}`, used: 2, group };
}
