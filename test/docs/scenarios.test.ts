import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { codeIn, codesIn, read, root, tableWith } from './support/pages.ts';
import { pilotline } from './support/program.ts';

const names = readdirSync(join(root, 'scenarios'))
  .filter((name) => name.endsWith('.yaml') && !name.endsWith('.zh.yaml'))
  .map((name) => name.replace('.yaml', ''));
const { rows } = tableWith(read('scenarios/README.md'), 'scenario');

interface Scenario {
  readonly model: string;
  readonly replications: number;
  readonly arrivals: {
    readonly rate: { readonly between?: string; readonly value?: string };
    readonly batch?: { readonly value: number };
  };
}

test('every scenario has a row in the table', () => {
  expect(rows.map(({ scenario }) => codeIn(scenario)).toSorted()).toEqual(names.toSorted());
});

describe.each(names)('%s', (name) => {
  const text = read(`scenarios/${name}.yaml`);
  const row = rows.find(({ scenario }) => codeIn(scenario) === name) ?? {};

  test('names its schema in the first line and its question in the second', () => {
    const [first, second] = text.split('\n');

    expect(first).toBe('# yaml-language-server: $schema=./scenario.schema.json');
    expect(second).toBe(`# ${row['question'] ?? ''}`);
  });

  test('is as large as the table says', async () => {
    const { out } = await pilotline(['check', `scenarios/${name}.yaml`], root);
    const counted = /\((\d+) polic(?:y|ies), (\d+) fields?, (\d+) uncertain inputs?/.exec(out)?.slice(1);

    expect(counted).toEqual([row['policies'], row['fields'], row['uncertain inputs']]);
  });

  test('has the model, the arrivals and the replications that the table says', () => {
    const { model, replications, arrivals } = parse(text) as Scenario;

    expect(row['model']).toContain(`[${model}](../models/${model}/README.md)`);
    expect(row['replications']).toBe(String(replications));
    const { rate, batch } = arrivals;
    const together = batch === undefined ? '' : `${batch.value} at the decision, then `;
    expect(`${row['technologies a year'] ?? ''} per year`).toBe(`${together}${rate.between ?? rate.value ?? ''}`);
  });

  test('leads to its report in both languages', () => {
    for (const path of [`reports/samples/${name}/report.md`, `reports/samples/${name}/zh/report.md`]) {
      expect(Object.values(row).join()).toContain(`(../${path})`);
      expect(existsSync(join(root, path))).toBe(true);
    }
  });
});

test('the table of keys names exactly the keys that a file may have', () => {
  const { properties } = JSON.parse(read('scenarios/scenario.schema.json')) as { properties: object };
  const keys = tableWith(read('scenarios/README.md'), 'key').rows.flatMap(({ key }) => codesIn(key));

  expect(keys.toSorted()).toEqual(
    Object.keys(properties)
      .filter((key) => key !== '$schema')
      .toSorted(),
  );
});
