import { describe, expect, test } from 'vitest';
import { globalTable, renderGlobal } from '#report';
import { morrisOf, sobolOf } from '../analysis/global-sensitivity/a-design.ts';
import type { Simulator } from '../analysis/global-sensitivity/a-design.ts';
import { inkIn, textsOf, drawn } from './support/read-chart.ts';
import { tablesOf } from './support/read-markdown.ts';

const PROVENANCE = {
  title: 'A *city*',
  command: 'npx pilotline sensitivity x.yaml',
  inputsHash: '0123456789',
  seed: 'one',
  version: '1.0.0',
} as const;

const simulate: Simulator = (x, luck) => 20 * x[0] + luck[0] + luck[1] * x[1];
const screened = morrisOf({ seed: 'one', inputs: 3, blocks: 20, simulate });
const shared = sobolOf({ seed: 'one', inputs: 3, blocks: 20, simulate });

describe('the page of a study of sensitivity', () => {
  test('says in words first what moves the outcome, what cannot be told, and what changed nothing', async () => {
    const { markdown } = await renderGlobal(screened, PROVENANCE);

    expect(markdown).toMatch(
      /^# What drives the answer\?\n\n\*A \\\*city\\\*\*\. The outcome asked for: Incubated firms/,
    );
    expect(markdown).toContain('**1 of 3 inputs could be told to move it**:\n\n- <code>x1</code>: moving upwards');
    expect(markdown).toContain('1 input could not be told from luck in these runs.');
    expect(markdown).toContain('1 input changed nothing in any replication of these runs: <code>x3</code>.');
    expect(markdown).toContain('```sh\nnpx pilotline sensitivity x.yaml\n```');
    expect(markdown.indexOf('told to move it')).toBeLessThan(markdown.indexOf('| Input |'));
  });

  test('has shares of the variance where the method gives them', async () => {
    const { markdown } = await renderGlobal(shared, PROVENANCE);

    expect(markdown).toContain('| Input | By itself (%) | In all (%) | Verdict |');
    expect(markdown).toMatch(/One by one the inputs explain \d/);
    expect(markdown).toContain(
      '160 pairs of draws, each crossed for 3 inputs or groups, 1,600 replications of each policy.',
    );
    for (const { cells } of tablesOf(markdown)) expect(new Set(cells).size).toBe(1);
  });

  test.each([screened, shared])('draws every input by name, with no mark outside', async (findings) => {
    const { charts } = await renderGlobal(findings, PROVENANCE);
    const svg = charts.get('drivers.svg') ?? '';

    expect([...charts.keys()]).toEqual(['drivers.svg']);
    expect(textsOf(svg)).toEqual(expect.arrayContaining(['x1', 'x2', 'x3']));
    const picture = drawn(svg);
    const isEdge = (x: number, y: number): boolean =>
      x < 3 || y < 3 || x >= picture.width - 3 || y >= picture.height - 3;
    expect(inkIn(picture, isEdge)).toBe(0);
  });

  test('has a short table for the terminal', () => {
    expect(globalTable(screened)).toMatch(/^x1 +\d.* moves it$/m);
    expect(globalTable(shared)).toMatch(/^x3 +0 .*changed nothing$/m);
    expect(globalTable(screened)).toContain('Of 3 inputs, 1 moves it, 1 cannot be told from luck, 1 changed nothing.');
  });
});
