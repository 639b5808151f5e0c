import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { models } from '#models';
import { codesIn, read, root, tableWith } from './support/pages.ts';

const charts = readdirSync(`${root}/models/shared`).filter((name) => name.endsWith('.ts') && name !== 'zh.ts');

const { rows } = tableWith(read('models/shared/README.md'), 'used by');
const linkIn = (cell = ''): string | undefined => /^\[.+\]\((.+)\)$/.exec(cell)?.[1];

/** The models whose files import a shared chart. */
function usersOf(chart: string): readonly string[] {
  const importing = (model: string): boolean =>
    readdirSync(`${root}/models/${model}`)
      .filter((name) => name.endsWith('.ts'))
      .some((name) => read(`models/${model}/${name}`).includes(` from '../shared/${chart}';`));
  return Object.keys(models).filter(importing).toSorted();
}

test('the page of shared charts has a row for each of them', () => {
  expect(rows.map((row) => linkIn(row['chart'])).toSorted()).toEqual(charts.toSorted());
});

test.each(charts)('says which models use %s', (chart) => {
  const row = rows.find((each) => linkIn(each['chart']) === chart);

  expect(codesIn(row?.['used by'])).toEqual(usersOf(chart));
});

test.each(charts)('%s is used by several models', (chart) => {
  expect(usersOf(chart).length).toBeGreaterThan(1);
});
