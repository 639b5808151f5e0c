import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { latinInChart, latinInReport } from './support/latin.ts';
import { root } from './support/pages.ts';

const samples = join(root, 'reports', 'samples');
const names = readdirSync(samples, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const filesOf = (name: string, ending: string): readonly string[] =>
  readdirSync(join(samples, name, 'zh')).filter((file) => file.endsWith(ending));

const left = (name: string, file: string, latinIn: (text: string) => readonly string[]): readonly string[] =>
  latinIn(readFileSync(join(samples, name, 'zh', file), 'utf8'));

describe.each(names)('the Chinese sample of %s', (name) => {
  test('leaves no English in its words', () => {
    expect(filesOf(name, '.md').flatMap((file) => left(name, file, latinInReport))).toEqual([]);
  });

  test('leaves no English in its charts, nor in what they read aloud', () => {
    const charts = filesOf(name, '.svg').map((file) => [file, left(name, file, latinInChart)] as const);

    expect(charts.filter(([, words]) => words.length > 0)).toEqual([]);
  });
});

test('English that is left is found, in words, labels and what is read aloud', () => {
  const report = '关口·pilot·灵敏度：见[说明](a-file.md)，`gates.pilot`，<code>gates.pilot</code>，M/M/1，PAWN指数';
  const chart =
    '<svg role="img" aria-label="Who pays"><text font-family="Arial">支出</text><text>fibres·成本</text></svg>';

  expect(latinInReport(report)).toEqual(['pilot']);
  expect(latinInChart(chart)).toEqual(['fibres', 'Who', 'pays']);
});
