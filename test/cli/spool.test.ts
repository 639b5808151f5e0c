import { existsSync, mkdtempSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Spool, type Slice } from '#cli/spool.ts';
import { simulateInWindows } from '#cli/windows.ts';
import { buildApparatus, drawSimulator, planExperiment, sequentialExecutor } from '#experiment';
import { column, yearColumn } from '#table';
import { openScenario, tableOf } from '../experiment/a-study.ts';

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'spool-'))));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const counts = { runs: 3, outcomes: 2, series: 2, years: 4 };

/** A number that tells where it belongs. */
const valueAt = (run: number, replication: number, column: number): number => run * 1e6 + replication * 100 + column;

/** Some replications of all runs, in a window with room for more. */
function sliceOf(from: number, count: number, window: number): Slice {
  const cells = (width: number, before: number): Float64Array => {
    const numbers = new Float64Array(counts.runs * window * width).fill(-1);
    for (let run = 0; run < counts.runs; run += 1) {
      for (let row = 0; row < count; row += 1) {
        for (let column = 0; column < width; column += 1)
          numbers[(run * window + row) * width + column] = valueAt(run, from + row, before + column);
      }
    }
    return numbers;
  };
  const width = counts.series * counts.years;
  return { from, count, window, values: cells(counts.outcomes, 0), yearly: cells(width, counts.outcomes) };
}

describe('A spool', () => {
  test('gives every column back, whole or in part, in whatever slices it came', () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(lengths, fc.nat(), fc.nat(), (slices, one, other) => {
        const replications = slices.reduce((sum, length) => sum + length, 0);
        const spool = new Spool(join(folder, 'cells'), { ...counts, replications });
        let first = 0;
        for (const count of slices) {
          spool.put(sliceOf(first, count, 9));
          first += count;
        }
        const [from, to] = [one % (replications + 1), other % (replications + 1)].toSorted((a, b) => a - b);
        for (let run = 0; run < counts.runs; run += 1) {
          const expected = (which: number, start: number, end: number): number[] =>
            Array.from({ length: end - start }, (_, at) => valueAt(run, start + at, which));
          expect([...spool.outcome(run, 1)]).toEqual(expected(1, 0, replications));
          expect([...spool.outcome(run, 0, { from, to })]).toEqual(expected(0, from, to));
          const last = counts.outcomes + counts.years + 3;
          expect([...spool.year(run, { series: 1, year: 3 }, { from, to })]).toEqual(expected(last, from, to));
        }
        spool.discard();
      }),
      { numRuns: 50 },
    );
  });

  test('says where a file that was cut short ends', () => {
    const file = join(folder, 'short');
    const spool = new Spool(file, { ...counts, replications: 5 });
    spool.put(sliceOf(0, 5, 5));
    truncateSync(file, 24);

    expect(() => spool.outcome(0, 0)).toThrow(/ends at byte 24, in the middle of a column/);
    spool.discard();
  });

  test('leaves nothing behind', () => {
    const file = join(folder, 'gone');
    new Spool(file, { ...counts, replications: 5 }).discard();

    expect(existsSync(file)).toBe(false);
  });
});

test('A run whose rows do not fit into memory has the very rows of one whose rows do', async () => {
  const study = openScenario('first-steps', { 'time.window': '2 years', 'time.evaluation': '4 years' });
  const whole = await tableOf(study, { replications: 150, seed: 'windows' });
  const planned = planExperiment(study, { replications: 150 });
  const window = 100;
  const share = (all: Float64Array): Float64Array => new Float64Array((all.length / planned.replications) * window);
  const { values, yearly, ...others } = planned.buffers;
  const plan = { ...planned, window, buffers: { ...others, values: share(values), yearly: share(yearly) } };
  const executor = sequentialExecutor(drawSimulator(study, plan, buildApparatus(study, 'windows', 'compiled')));
  const draft = {
    fill: <Made>(write: (into: string) => Made) => write(folder),
    publish: () => true,
    discard: () => undefined,
  };
  const progress: number[] = [];
  const table = await simulateInWindows(study, plan, {
    executor,
    signal: new AbortController().signal,
    onProgress: (done) => progress.push(done),
    draft,
  });

  expect(progress).toEqual(Array.from({ length: 75 }, (_, draw) => draw + 1));
  expect(table.inputs).toEqual(whole.inputs);
  expect(table.facts).toEqual(whole.facts);
  expect(table.status).toEqual(whole.status);
  table.runs.forEach((_, run) => {
    for (const { name } of table.outcomes) expect(column(table, run, name)).toEqual(column(whole, run, name));
    table.series.forEach((__, series) => {
      table.years.forEach((___, year) => {
        expect(yearColumn(table, { run, series, year })).toEqual(yearColumn(whole, { run, series, year }));
      });
    });
  });
});
