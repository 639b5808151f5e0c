import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { PARTIES } from '#common/parties.ts';
import { DRAWS_PER_BLOCK, BLOCK_SIZE } from '#experiment';
import { GUARDS, KERNEL_EVENTS, RESOURCES, VERBS } from '#model';
import { codeIn, codesIn, fencesOf, read, root, tableWith, tablesOf } from './support/pages.ts';

const page = read('ARCHITECTURE.md');

/** What the import rules let each folder import, in the words of their comments. */
async function rulesOfFolders(): Promise<Readonly<Record<string, string>>> {
  const address = pathToFileURL(join(root, '.dependency-cruiser.mjs')).href;
  const { default: rules } = (await import(address)) as { default: { forbidden: { comment: string }[] } };
  const told = rules.forbidden.flatMap(({ comment }) => {
    const found = /^src\/(\w+) may import ([\w, ]+)\./.exec(comment);
    return found === null ? [] : [[found[1], found[2]] as const];
  });
  return Object.fromEntries(told);
}

test('the graph is the one that the code gives', () => {
  const { stdout, status } = spawnSync(process.execPath, ['scripts/graph.mjs'], { cwd: root, encoding: 'utf8' });
  const drawn = fencesOf(page).filter(({ body }) => body.startsWith('flowchart TD'));

  expect(status).toBe(0);
  expect(drawn.map(({ body }) => body)).toEqual([stdout]);
});

test('the folders may import what the rules say', async () => {
  const rules = await rulesOfFolders();
  const stated = tableWith(page, 'may import').rows.map((row) => {
    const folder = /^\[src\/(\w+)\]/.exec(row['folder'] ?? '')?.[1] ?? '';
    const suppliers = row['may import'] === 'nothing' ? [] : (row['may import'] ?? '').split(', ');
    return [folder, folder === 'common' ? 'nothing' : ['common', ...suppliers].join(', ')] as const;
  });

  expect(Object.fromEntries(stated)).toEqual(rules);
});

test('the words of charts are those of the code', () => {
  const { rows } = tableWith(page, 'part of a chart');

  expect(Object.fromEntries(rows.map((row) => [row['part of a chart'], codesIn(row['words'])]))).toEqual({
    actions: Object.keys(VERBS),
    guards: Object.keys(GUARDS),
    resources: [...RESOURCES],
    events: [...KERNEL_EVENTS],
  });
});

describe('the glossary', () => {
  const terms = tablesOf(page)
    .filter(({ headers }) => headers.join() === 'word,means')
    .flatMap(({ rows }) => rows.map(({ word, means }) => ({ word: word ?? '', means: means ?? '' })));
  const meaningOf = (wanted: string): string => terms.find(({ word }) => word === wanted)?.means ?? '';

  test('explains each word once', () => {
    const words = terms.flatMap(({ word }) => word.split(', '));

    expect(words.length).toBeGreaterThan(80);
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
    expect(terms.filter(({ means }) => means === '')).toEqual([]);
  });

  test('names every party and grade, and the size of a block', () => {
    for (const party of PARTIES) expect(meaningOf('party')).toContain(party);
    for (const grade of ['reported', 'literature', 'assumption']) expect(meaningOf('grade')).toContain(grade);
    expect(meaningOf('block')).toMatch(new RegExp(`\\b${DRAWS_PER_BLOCK} draws.*\\b${BLOCK_SIZE} replications`));
  });

  test('has every word that the README leans on', () => {
    const readme = [
      'pilot line',
      'policy',
      'replication',
      'co-construction model',
      'investment model',
      'interval',
      'range',
    ];
    const words = terms.flatMap(({ word }) => word.split(', '));

    expect(words).toEqual(expect.arrayContaining([...readme, 'not distinguishable', 'without the platform', 'fact']));
  });
});

test('every invariant says where it is tested', () => {
  const { rows } = tableWith(page, 'tested in');

  expect(rows.length).toBeGreaterThan(10);
  expect(rows.filter((row) => !codeIn(row['tested in']).startsWith('test/'))).toEqual([]);
});
