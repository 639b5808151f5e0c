import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { hashOf, namesIn } from './support/folder.ts';
import { aFolder, installed, run } from './support/pilotline.ts';
import { ofColumn, ofRatio } from './support/statistics.ts';
import type { Expected } from './support/statistics.ts';
import { readCsv, readTable } from './support/tables.ts';
import type { Table } from './support/tables.ts';

const cwd = aFolder();
const folder = join(cwd, 'results');
const policy = 'public-line + none';
const replications = 500;

/** The stored columns whose means are divided, by outcome. */
const ratios = {
  leverage: ['private-money', 'fiscal-outlay'],
  waiting: ['waiting-months', 'waits'],
  utilisation: ['busy-months', 'available-months'],
  'time-to-market': ['to-market-months', 'technologies-commercialised'],
} as const;

type Row = Readonly<Record<string, string | number | null>>;

let outcomes: Table;
let printed: { rows: Row[] };

/** A column of the outcome table. */
function column(name: string): number[] {
  return outcomes.rows.map((row) => Number(row[name]));
}

/** What each printed outcome should be. Outcomes whose blocks are all alike have no interval and are left out. */
function expectedOf(outcome: string): Expected | undefined {
  const parts = Object.hasOwn(ratios, outcome) ? ratios[outcome as keyof typeof ratios] : undefined;
  if (parts !== undefined) return ofRatio(column(parts[0]), column(parts[1]));
  if (!Object.hasOwn(outcomes.columns, outcome)) return undefined;
  const values = column(outcome);
  return new Set(values).size === 1 ? undefined : ofColumn(values);
}

beforeAll(async () => {
  const result = await run(
    ['run', 'first-steps.yaml', '--replications', String(replications), '--policy', policy, '--json', '--out', folder],
    { cwd },
  );
  printed = JSON.parse(result.stdout) as typeof printed;
  const everything = await readTable(join(folder, 'outcomes.parquet'));
  outcomes = { ...everything, rows: everything.rows.filter((row) => row['policy'] === policy) };
  printed = { rows: printed.rows.filter((row) => row['policy'] === policy) };
  expect(everything.declaredRows).toBe(2 * replications);
});

describe('a run on disk', () => {
  it('is a manifest, tables, a summary, a report and its charts', () => {
    expect(namesIn(folder).filter((name) => !name.endsWith('.svg'))).toEqual([
      'facts.parquet',
      'manifest.json',
      'outcomes.parquet',
      'report.md',
      'summary.csv',
      'yearly.parquet',
    ]);
    const charts = namesIn(folder).filter((name) => name.endsWith('.svg'));
    const report = readFileSync(join(folder, 'report.md'), 'utf8');
    expect([...report.matchAll(/\]\(([\w-]+\.svg)\)/g)].map((match) => match[1]).toSorted()).toEqual(charts);
  });
});

describe('the outcome table', () => {
  it('has one row for each replication, keyed, without gaps in any column', () => {
    expect(outcomes.rows).toHaveLength(replications);
    const keys = outcomes.rows.map((row) => [
      row['policy'],
      row['variant'],
      row['replication'],
      row['draw'],
      row['status'],
    ]);
    expect(keys).toEqual(
      Array.from({ length: replications }, (_, k) => [policy, 'as stated', k, Math.floor(k / 2), 0]),
    );
    for (const row of outcomes.rows) expect(Object.values(row).every((cell) => cell !== null)).toBe(true);
    expect(column('technologies-entered').filter((count) => !(count > 0))).toEqual([]);
  });

  it('has typed columns, the uncertain inputs among them, equal for the two lucks of a draw', () => {
    const { policy: name, variant, replication, draw, status, ...numbers } = outcomes.columns;
    expect([name, variant]).toEqual(['REQUIRED BYTE_ARRAY UTF8', 'REQUIRED BYTE_ARRAY UTF8']);
    expect([replication, draw, status]).toEqual(['REQUIRED INT32', 'REQUIRED INT32', 'REQUIRED INT32']);
    expect(new Set(Object.values(numbers))).toEqual(new Set(['REQUIRED DOUBLE']));
    const inputs = Object.keys(numbers).filter((column) => column.startsWith('input:'));
    expect(inputs).toContain('input:arrivals.rate');
    for (const input of inputs) {
      const values = column(input);
      expect(values.filter((_, k) => k % 2 === 0)).toEqual(values.filter((_, k) => k % 2 === 1));
      expect(new Set(values).size).toBe(replications / 2);
    }
  });

  it('gives the numbers that are printed, worked out here from its columns', () => {
    let compared = 0;
    for (const row of printed.rows) {
      const expected = expectedOf(String(row['outcome']));
      if (expected === undefined) continue;
      compared += 1;
      const { mean, interval, percentiles } = expected;
      const [p5, p50, p95] = percentiles ?? [null, null, null];
      const close = (value: number | null): unknown =>
        value === null ? null : (expect.closeTo(value, -Math.log10(1e-9 * Math.max(1, Math.abs(mean)))) as unknown);
      expect(row).toEqual({
        ...{ policy, outcome: row['outcome'], unit: row['unit'], n: replications, mean: close(mean) },
        ...{ lower: close(interval[0]), upper: close(interval[1]), p5: close(p5), p50: close(p50), p95: close(p95) },
      });
    }
    expect(compared).toBeGreaterThan(30);
  });

  it('agrees with the series by year', async () => {
    const everything = await readTable(join(folder, 'yearly.parquet'));
    const yearly = { rows: everything.rows.filter((row) => row['policy'] === policy) };

    const years = 10;
    expect(yearly.rows).toHaveLength(replications * years);
    expect(yearly.rows[years]).toMatchObject({ policy, variant: 'as stated', replication: 1, year: 2025 });
    const last = yearly.rows.filter(({ year }) => year === 2034).map((row) => row['firms-alive']);
    expect(last).toEqual(column('incubated-firms'));
    const output = column('output-value').map((_, k) =>
      yearly.rows.slice(k * years, (k + 1) * years).reduce((sum, row) => sum + Number(row['output']), 0),
    );
    expect(output).toEqual(column('output-value'));
    const outlay = column('fiscal-outlay').map((_, k) =>
      yearly.rows.slice(k * years, (k + 1) * years).reduce((sum, row) => sum + Number(row['fiscal-outlay']), 0),
    );
    outlay.forEach((sum, k) => {
      expect(sum / column('fiscal-outlay')[k]).toBeCloseTo(1, 12);
    });
  });

  it('has a companion with one row a replication for the facts of the past', async () => {
    const facts = await readTable(join(folder, 'facts.parquet'));

    expect(facts.rows.map(({ replication }) => replication)).toEqual(column('replication'));
  });
});

describe('the summary', () => {
  it('opens right in a spreadsheet: a byte order mark, CRLF at every line end, one width', () => {
    const bytes = readFileSync(join(folder, 'summary.csv'));
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = bytes.subarray(3).toString('utf8');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(new Set(readCsv(text).map((cells) => cells.length))).toEqual(new Set([11]));
  });

  it('says what --json says, number by number, and adds the runs without effects', () => {
    const [header, ...all] = readCsv(readFileSync(join(folder, 'summary.csv'), 'utf8').slice(1));
    const lines = all.filter(([name]) => name === policy);
    expect(header).toEqual(['policy', 'variant', 'outcome', 'unit', 'n', 'mean', 'lower', 'upper', 'p5', 'p50', 'p95']);
    const cells = lines.filter(([, variant]) => variant === 'as stated').map(([name, , ...rest]) => [name, ...rest]);
    const rows = printed.rows.map((row) => Object.values(row).map((value) => (value === null ? '' : String(value))));
    expect(cells).toEqual(rows);
    // A public line has no effect, so without effects it is the same.
    const without = lines.filter(([, variant]) => variant === 'effects set to 1');
    expect(without.map(([name, , ...rest]) => [name, ...rest])).toEqual(cells);
  });
});

describe('the manifest', () => {
  it('holds what is needed to do it again: texts, seed, versions, hashes of the files', () => {
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Record<string, unknown>;

    const version = (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version;
    expect(manifest).toMatchObject({ program: 'pilotline', version, node: process.version });
    expect(manifest['inputsHash']).toMatch(/^[0-9a-f]{10,}$/);
    expect(manifest['inputs']).toMatchObject({
      bundle: { text: readFileSync(join(cwd, 'first-steps.yaml'), 'utf8') },
      options: { seed: 'first-steps', replications, policies: [policy] },
    });
    const hashes = namesIn(folder)
      .filter((name) => name !== 'manifest.json')
      .map((name) => [name, hashOf(join(folder, name))]);
    expect(manifest['files']).toEqual(Object.fromEntries(hashes));
  });

  it('names no day and no hour', () => {
    const text = readFileSync(join(folder, 'manifest.json'), 'utf8') + readFileSync(join(folder, 'report.md'), 'utf8');

    expect(text).not.toMatch(/\d\d:\d\d:\d\d|T\d\d:\d\d/);
  });

  it('gives a command that is the same run, whatever a shell would make of its words', async () => {
    const odd = aFolder();
    const scenario = "泉州's $first steps.yaml";
    writeFileSync(join(odd, scenario), readFileSync(join(odd, 'first-steps.yaml')));
    const words = ['--seed', 'it\'s "odd" $HOME *', '--set', 'title=Less; more', '--replications', '50'];
    await run(['run', scenario, '--policy', policy, ...words, '--quiet'], { cwd: odd });
    const [name] = namesIn(join(odd, 'reports', 'runs'));
    expect(name).toMatch(/^泉州's \$first steps-/);
    const { command } = JSON.parse(readFileSync(join(odd, 'reports', 'runs', name, 'manifest.json'), 'utf8')) as {
      command: string;
    };

    const again = await run(['-c', command.replace(/^npx pilotline/, '"$PILOTLINE"')], {
      cwd: odd,
      node: 'sh',
      program: '-e',
      env: { PILOTLINE: installed },
    });

    expect(again).toMatchObject({ code: 0, stderr: expect.stringContaining('exists already') as string });
    expect(namesIn(join(odd, 'reports', 'runs'))).toEqual([name]);
  });
});
