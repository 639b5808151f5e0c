import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { proseOf, read, root } from './support/pages.ts';

const names = readdirSync(join(root, 'scenarios'))
  .filter((name) => /^[^.]+[.]yaml$/.test(name))
  .map((name) => name.replace('.yaml', ''));

/** A committed page; empty where there is none, so that each test says what it misses. */
const committed = (path: string): string => (existsSync(join(root, path)) ? read(path) : '');

const headingsOf = (report: string): readonly string[] =>
  [...proseOf(report).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading);

const chartsIn = (report: string): readonly string[] =>
  [...report.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, file = '']) => file).toSorted();

const chartsBeside = (report: string): readonly string[] => {
  const folder = join(root, report, '..');
  return existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.svg')) : [];
};

describe.each(names)('the sample of %s', (name) => {
  const paths = { en: `reports/samples/${name}/report.md`, zh: `reports/samples/${name}/zh/report.md` };
  const reports = { en: committed(paths.en), zh: committed(paths.zh) };
  const { title } = parse(read(`scenarios/${name}.yaml`)) as { title: string };
  const words = parse(read(`scenarios/${name}.zh.yaml`)) as Readonly<Record<string, string>>;

  test('has the title of the scenario, in both languages', () => {
    expect(headingsOf(reports.en)[0]).toBe(title);
    expect(headingsOf(reports.zh)[0]).toBe(words[title]);
  });

  test.each(['en', 'zh'] as const)('shows the charts that lie beside it, and no others: %s', (language) => {
    const charts = chartsIn(reports[language]);

    expect(charts).not.toEqual([]);
    expect(chartsBeside(paths[language])).toEqual(charts);
  });

  test('has as many headings in Chinese as in English, and none of them in English', () => {
    const [english, chinese] = [headingsOf(reports.en), headingsOf(reports.zh)];

    expect(chinese.length).toBe(english.length);
    expect(chinese.filter((heading) => !/\p{Script=Han}/u.test(heading) || english.includes(heading))).toEqual([]);
  });

  test('is linked from the page of samples, in both languages', () => {
    const page = committed('reports/samples/README.md');

    expect(page).toContain(`(${name}/report.md)`);
    expect(page).toContain(`(${name}/zh/report.md)`);
  });
});

test('no sample is of a scenario that there is not', () => {
  const folders = readdirSync(join(root, 'reports/samples'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);

  expect(folders.filter((folder) => !names.includes(folder))).toEqual([]);
});
