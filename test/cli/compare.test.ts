import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { contentsOf, namesIn } from './support/folder.ts';
import { aFolder, lastLine, run } from './support/pilotline.ts';
import type { Ended } from './support/pilotline.ts';

const POLICIES = ['public-line + none', 'lab-enterprise + none'] as const;
const both = POLICIES.flatMap((name) => ['--policy', name]);

/** A run as small as can be compared: one block of two policies. */
const small = ['--replications', '50', ...both, '--quiet'];

/** What `--json` prints. */
interface Printed {
  readonly folder: string;
  readonly within: number;
  readonly runs: readonly { readonly luck: number; readonly used: number }[];
  readonly asStated: {
    readonly policies: readonly { readonly policy: string; readonly estimate: { readonly mean: number } }[];
    readonly pairs: readonly { readonly first: string; readonly second: string; readonly luck: string }[];
  };
}

const cwd = aFolder();

/** Simulates and keeps a run in a folder of this name. */
async function aRun(name: string, ...options: readonly string[]): Promise<void> {
  const { code } = await run(['run', 'first-steps.yaml', ...small, ...options, '--out', name], { cwd });
  expect(code).toBe(0);
}

function compare(...words: readonly string[]): Promise<Ended> {
  return run(['compare', ...words], { cwd });
}

async function printed(...words: readonly string[]): Promise<Printed> {
  const { code, stdout, stderr } = await compare(...words, '--json', '--quiet');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout) as Printed;
}

beforeAll(async () => {
  await aRun('one');
  await aRun('again', '--seed', 'another');
  await aRun('longer', '--replications', '100', '--set', 'chances.finds-partner=60 %');
}, 180_000);

describe('a finished run', () => {
  let result: Ended;
  let folder: string;

  beforeAll(async () => {
    result = await compare('one');
    folder = resolve(cwd, /^Report: (.+)\/report\.md$/.exec(lastLine(result.stdout))?.[1] ?? '');
  });

  it('is compared from its tables: the answer, a row for each policy, the path of the report last', () => {
    expect(result).toMatchObject({ code: 0, stderr: '' });
    expect(result.stdout).toMatch(
      /^Illustration, not advice: [^]*Incubated firms: Not settled:\s[^]*50\s+replications/,
    );
    for (const name of [...POLICIES, 'without the platform']) {
      expect(result.stdout).toMatch(new RegExp(`^${name.replace('+', '[+]')} +[\\d.]+ `, 'm'));
    }
  });

  it('leaves reports/comparisons/<scenario>-<hash> with report, chart and tables', () => {
    expect(namesIn(join(cwd, 'reports'))).toEqual(['comparisons']);
    expect(namesIn(folder)).toEqual(['comparison.json', 'differences.svg', 'pairs.csv', 'policies.csv', 'report.md']);
    const report = readFileSync(join(folder, 'report.md'), 'utf8');
    expect(report).toContain('npx pilotline compare one --outcome incubated-firms');
    expect(report).toContain('npx pilotline run first-steps.yaml --replications 50 --seed first-steps');
    const [header, ...rows] = readFileSync(join(folder, 'pairs.csv'), 'utf8').trimEnd().split('\r\n');
    expect(header).toMatch(/^\uFEFFvariant,first,second,luck,outcome,difference,differenceLower,differenceUpper,/);
    // Three pairs of two policies and the run without the platform, as stated and with effects set to 1.
    expect(rows).toHaveLength(6);
  });

  it('gives the same bytes again, and changes nothing of the run', async () => {
    const [answer, ofRun] = [contentsOf(folder), contentsOf(join(cwd, 'one'))];

    expect(await compare('one')).toMatchObject({ code: 0, stdout: result.stdout });
    expect(contentsOf(folder)).toEqual(answer);
    expect(contentsOf(join(cwd, 'one'))).toEqual(ofRun);
  });

  it('gives the differences of the means that the run tells', async () => {
    const { asStated } = await printed('one', '--outcome', 'public-cost', '--within', '5 million RMB');
    const [first, second] = asStated.policies;

    // Less public cost is better.
    expect(first.estimate.mean).toBeLessThanOrEqual(second.estimate.mean);
    const summary = readFileSync(join(cwd, 'one', 'summary.csv'), 'utf8').split('\r\n');
    const row = summary.find((line) => line.startsWith(`${first.policy},as stated,public-cost,`));
    expect(Number(row?.split(',')[5])).toBe(first.estimate.mean);
  });
});

describe('several runs', () => {
  it('with different seeds are independent', async () => {
    const { runs, asStated } = await printed('one', 'again', '--policy', POLICIES[0]);

    expect(runs.map(({ luck }) => luck)).toEqual([0, 1]);
    expect(asStated.pairs[0]).toMatchObject({ luck: 'independent' });
    expect([asStated.pairs[0].first, asStated.pairs[0].second].toSorted()).toEqual([
      `${POLICIES[0]} @ again`,
      `${POLICIES[0]} @ one`,
    ]);
  });

  it('with the same seed share their luck, over the blocks that both have', async () => {
    const { runs, asStated } = await printed(
      'one',
      'longer',
      '--policy',
      `${POLICIES[0]} @ longer`,
      '--policy',
      `${POLICIES[0]} @ one`,
    );

    expect(runs).toMatchObject([
      { luck: 0, used: 50 },
      { luck: 0, used: 50 },
    ]);
    expect(asStated.pairs[0]).toMatchObject({ luck: 'shared' });
  });
});

describe('a scenario', () => {
  const options = ['first-steps.yaml', '--replications', '50', ...both];

  beforeAll(async () => {
    expect((await compare(...options, '--out', 'anew', '--quiet')).code).toBe(0);
    expect((await run(['run', ...options, '--quiet'], { cwd })).code).toBe(0);
  }, 180_000);

  it('is simulated, and the run of the same inputs is read where it is', async () => {
    const { code, stderr } = await compare(...options, '--out', 'reused');

    expect(code).toBe(0);
    expect(stderr).toMatch(/^This run exists already in reports\/runs\/first-steps-\w+, so nothing is simulated\.\n$/);
    expect(contentsOf(join(cwd, 'reused'))).toEqual(contentsOf(join(cwd, 'anew')));
  });
});

describe('what cannot be compared is refused with a remedy', () => {
  beforeAll(() => {
    mkdirSync(join(cwd, 'notes'));
    writeFileSync(join(cwd, 'notes', 'notes.txt'), 'mine');
    cpSync(join(cwd, 'one'), join(cwd, 'changed'), { recursive: true });
    writeFileSync(join(cwd, 'changed', 'summary.csv'), 'changed');
    mkdirSync(join(cwd, 'empty'));
  });

  const refusals: readonly (readonly [words: readonly string[], said: RegExp])[] = [
    [['notes'], /notes exists and is not a run of pilotline\.\n→ Name the folder of a run/],
    [['empty'], /There is no run in empty\.\n→ /],
    [['changed'], /changed after the run: summary\.csv/],
    [['one', 'one'], /one is named twice\.\n→ /],
    [['one', 'first-steps.yaml'], /first-steps\.yaml is not the folder of a run\.\n→ Name one scenario alone/],
    [['nowhere.yaml'], /nowhere\.yaml/],
    [['one', '--policy', 'public-lin + none'], /no policy "public-lin \+ none"; did you mean "public-line \+ none"/],
    [['one', '--policy', POLICIES[0]], /only "public-line \+ none" is left, and it takes two\.\n→ /],
    [['one', '--policy', 'without the platform'], /no policy is left, and it takes two/],
    [['one', '--outcome', 'incubated-firm'], /no outcome "incubated-firm"\.\n→ Did you mean `incubated-firms`/],
    [['one', '--outcome', 'utilisation'], /Of utilisation neither more nor less is better/],
    [
      ['one', '--within', '5 million RMB'],
      /"5 million RMB" is an amount of money, but `incubated-firms` is told in firms\.\n→ Write a number of firms/,
    ],
    [['one', '--within', 'some'], /"some" cannot be read\.\n→ /],
    [['one', '--within', '-1'], /"-1" is negative/],
    [['one', '--seed', 'another'], /--seed would change finished runs.*\n→ /],
    [['one', '--out', 'notes'], /notes exists and is not this comparison\.\n→ /],
    [[], /missing required argument/],
  ];

  it.each(refusals)('%j', async (words, said) => {
    const { code, stdout, stderr } = await compare(...words);

    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(said);
    expect(stderr).not.toMatch(/^ +at |fault of pilotline|simulating/m);
    expect(namesIn(join(cwd, 'notes'))).toEqual(['notes.txt']);
  });
});
