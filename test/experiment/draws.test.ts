import { describe, expect, test } from 'vitest';
import { latinHypercubeBlock } from '#random';
import { DRAWS_PER_BLOCK, latinHypercube } from '../../src/experiment/designs/latin-hypercube.ts';
import { BLOCK_SIZE, Draws, LUCKS_PER_DRAW } from '../../src/experiment/draws.ts';
import { openScenario, tableOf, traceOf } from './a-study.ts';

/** Commissioning takes as long as the draw says and never varies by luck. */
const study = openScenario('first-steps', {
  'time.window': '2 years',
  'time.evaluation': '4 years',
  'arrivals.rate': '3 per year',
  'durations.commissioning': { mean: { between: '2 to 9 months' }, spread: 0 },
});

function drawOf(seed: string, draw: number): Float64Array {
  const inputs = new Float64Array(study.inputs.length);
  new Draws(study, seed, latinHypercube).fill(draw, inputs);
  return inputs;
}

describe('A draw', () => {
  test('is a row of its Latin hypercube: every stratum of every input is hit once in a block', () => {
    for (const block of [0, 3]) {
      const rows = Array.from({ length: DRAWS_PER_BLOCK }, (_, row) => drawOf('one', block * DRAWS_PER_BLOCK + row));
      study.inputs.forEach(({ distribution }, input) => {
        const values = rows.map((row) => row[input]).toSorted((a, b) => a - b);
        values.forEach((value, stratum) => {
          expect(value).toBeGreaterThanOrEqual(distribution.quantile(stratum / DRAWS_PER_BLOCK));
          expect(value).toBeLessThanOrEqual(distribution.quantile((stratum + 1) / DRAWS_PER_BLOCK));
        });
      });
    }
  });

  test('is the row of its number: draw 25 b + r is row r of block b', () => {
    const names = study.inputs.map(({ path }) => path);
    for (const [draw, block, row] of [
      [0, 0, 0],
      [24, 0, 24],
      [83, 3, 8],
    ]) {
      const uniforms = latinHypercubeBlock('one', block, names, DRAWS_PER_BLOCK).slice(row * names.length);
      expect([...drawOf('one', draw)]).toEqual(
        study.inputs.map(({ distribution }, input) => distribution.quantile(uniforms[input])),
      );
    }
  });

  test('orders each input by a permutation of its own', () => {
    const rows = Array.from({ length: DRAWS_PER_BLOCK }, (_, row) => drawOf('one', row));
    const orders = study.inputs.map((_, input) =>
      rows
        .map((row, draw) => [row[input], draw] as const)
        .toSorted(([a], [b]) => a - b)
        .map(([, draw]) => draw)
        .join(),
    );

    expect(new Set(orders).size).toBe(study.inputs.length);
  });

  test('is the same whichever draws were asked for before', () => {
    const draws = new Draws(study, 'one', latinHypercube);
    const inputs = new Float64Array(study.inputs.length);
    for (const draw of [30, 2, 77, 2]) {
      draws.fill(draw, inputs);
      expect(inputs).toEqual(drawOf('one', draw));
    }
  });

  test('depends on the seed', () => {
    expect(drawOf('one', 0)).not.toEqual(drawOf('two', 0));
    expect(drawOf('0', 0)).not.toEqual(drawOf('', 0));
  });

  test('stands in the table once for its two lucks', async () => {
    const table = await tableOf(study, { seed: 'one' });

    expect(table.inputs.length).toBe((BLOCK_SIZE / LUCKS_PER_DRAW) * study.inputs.length);
    for (const draw of [0, 1, 24]) {
      const start = draw * study.inputs.length;
      expect(table.inputs.slice(start, start + study.inputs.length)).toEqual(drawOf('one', draw));
    }
  });
});

describe('Two replications of one draw', () => {
  const input = study.inputs.findIndex(({ path }) => path.includes('commissioning'));

  /** Months between the start and the end of commissioning of the first line that the programme builds. */
  function commissioningOf(replication: number): number {
    const lines = traceOf(study, { replication }).filter(({ entity, ordinal }) => entity === 'line' && ordinal >= 3);
    const start = lines.find(({ to }) => to === 'commissioning')!;
    return (
      lines.find(({ ordinal, from }) => ordinal === start.ordinal && from === 'commissioning')!.month - start.month
    );
  }

  test('share the inputs of the draw, and no two draws do', () => {
    for (const replication of [0, 1, 2, 3, 48, 49, 50, 51]) {
      expect(commissioningOf(replication)).toBeCloseTo(drawOf('a seed', Math.floor(replication / 2))[input], 9);
    }
    expect(commissioningOf(1)).not.toBeCloseTo(commissioningOf(2), 3);
  });

  test('differ by luck', () => {
    const [one, other] = [traceOf(study, { replication: 0 }), traceOf(study, { replication: 1 })];

    expect(one.map(({ month }) => month)).not.toEqual(other.map(({ month }) => month));
  });
});
