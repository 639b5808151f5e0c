import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parquetMetadata } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeIn, codesIn, fencesOf, pages, read, tableWith } from './support/pages.ts';
import { commandsOf, emptyFolder, pilotline, readersFolder, remove, wordsOf } from './support/program.ts';

/** Commands that print something and need no run. */
const QUICK = ['check', 'list', 'diagram', 'schema', 'trace', 'help'];

let nothing: string;
let reader: string;

beforeAll(() => {
  nothing = emptyFolder();
  reader = readersFolder();
});

afterAll(() => {
  remove(nothing);
  remove(reader);
});

const commands = [...new Set(pages.flatMap((page) => commandsOf(read(page))))];
const tabled = tableWith(read('README.md'), 'command').rows.map(({ command }) =>
  codeIn(command)
    .replace('NAME', '"public-line + grant"')
    .replace('PATH=LOW..HIGH', 'programme.new-lines=2..4')
    .replace('PATH', 'programme.budget')
    .replace('GOAL', '"incubated-firms >= 20"'),
);

test('the pages show commands', () => {
  expect(commands.length).toBeGreaterThan(8);
  expect(tabled.map((line) => wordsOf(line)[0])).toEqual([
    ...[
      'run',
      'compare',
      'sweep',
      'goal-seek',
      'sensitivity',
      'deal',
      'init',
      'explain',
      'check',
      'report',
      'trace',
      'list',
      'diagram',
      'schema',
    ],
  ]);
});

const all = [...new Set([...commands, ...tabled])];

test.each(all)('pilotline %s is understood', async (line) => {
  const { code, err } = await pilotline(wordsOf(line), nothing);

  // In an empty folder only the file can be missing, or somebody to ask; both are looked for after the words were understood.
  expect(code === 0 || /^There is no (file|run|terminal) /.test(err) ? '' : err).toBe('');
});

test.each(all.filter((line) => QUICK.includes(wordsOf(line)[0] ?? '')))('pilotline %s works', async (line) => {
  const { code, err, out } = await pilotline(wordsOf(line), reader);

  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).not.toBe('');
});

test('the lives that examples follow begin under the policy and pass through a pilot', async () => {
  const help = await pilotline(['help'], nothing);
  const helped = help.out.split('\n').flatMap((line) => / {2}pilotline (trace .*)/.exec(line)?.[1] ?? []);
  const followed = [...all, ...helped].filter((line) => line.includes('--technology'));

  expect(followed).toHaveLength(2);
  for (const line of followed) {
    const { out } = await pilotline(wordsOf(line), reader);
    // Both scenarios decide at the beginning of 2025.
    expect(Number(out.slice(0, 4))).toBeGreaterThanOrEqual(2025);
    expect(out).toMatch(/line\.granted: awaiting line → pilot/);
    expect(out).toMatch(/testing → scaling up|→ pilot, reworking/);
  }
});

describe('the scenarios that readers are asked to save', () => {
  const saved = pages.flatMap((page) => fencesOf(read(page)).flatMap(({ file }) => file ?? []));
  const scenarios = saved.filter((file) => /^scenarios\/[^/]+$/.test(file));

  test('are there', () => {
    expect(scenarios).toEqual(expect.arrayContaining(['scenarios/my-city.yaml', 'scenarios/my-contract.yaml']));
  });

  test.each(scenarios)('%s is without a mistake', async (file) => {
    expect(await pilotline(['check', file], reader)).toMatchObject({ code: 0, err: '' });
  });

  test('name their schema in the first line and their question in the second', () => {
    const bodies = pages.flatMap((page) => fencesOf(read(page)).filter(({ file }) => file !== undefined));

    for (const { body } of bodies) {
      expect(body).toMatch(/^# yaml-language-server: \$schema=\.[\w./-]+\.schema\.json\n# \S.*\n/);
    }
  });

  test('run as the walk-through says: three policies, one crossing left out, both new models in use', async () => {
    const few = ['--replications', '50', '--set', 'arrivals.rate=3 per year', '--workers', '1', '--out', 'run'];

    const { code, out } = await pilotline(['run', 'scenarios/my-contract.yaml', ...few, '--json', '--quiet'], reader);

    expect(code).toBe(0);
    const { rows } = JSON.parse(out) as { rows: { policy: string }[] };
    const left = ['public-line + none', 'half-and-half + none', 'half-and-half + running-cost-grant'];
    expect([...new Set(rows.map(({ policy }) => policy))].toSorted()).toEqual(
      [...left, 'without the platform'].toSorted(),
    );
  });

  test('leave the files that the README names, with the columns that ARCHITECTURE.md names', () => {
    const folder = join(reader, 'run');
    const files = tableWith(read('README.md'), 'file').rows.flatMap(({ file }) => codesIn(file));
    const { rows } = tableWith(read('ARCHITECTURE.md'), 'columns');

    expect(files.filter((file) => file !== '*.svg' && !existsSync(join(folder, file)))).toEqual([]);
    expect(rows.length).toBeGreaterThan(3);
    for (const { file, columns } of rows) {
      const stated = codesIn(columns).filter((name) => name !== 'input:');
      expect(columnsOf(join(folder, codeIn(file))).slice(0, stated.length)).toEqual(stated);
    }
    expect(columnsOf(join(folder, 'outcomes.parquet'))).toContain('incubated-firms');
  });
});

/** Names of the columns of a table of a run. */
function columnsOf(file: string): readonly string[] {
  if (file.endsWith('.csv')) return readFileSync(file, 'utf8').replace('\uFEFF', '').split('\r\n')[0].split(',');
  const { schema } = parquetMetadata(Uint8Array.from(readFileSync(file)).buffer);
  return schema.slice(1).map(({ name }) => name);
}

test('list shows the models that readers are asked to save', async () => {
  const { out } = await pilotline(['list'], reader);

  expect(out).toContain('half-and-half');
  expect(out).toContain('running-cost-grant');
  expect(out).toContain('Is half and half better than paying alone?');
});
