import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { contentsOf, namesIn } from './support/folder.ts';
import { aFolder, lastLine, run } from './support/pilotline.ts';
import type { Ended } from './support/pilotline.ts';

const POLICY = 'lab-enterprise + matching-subsidy';
const EQUITY = 'co-construction.lab-enterprise.returns.firm-equity.enterprise';
const SUBSIDY = 'investment.matching-subsidy.clauses.equipment-match.rate';

/** A search as small as can be: two blocks, three levels. */
const small = ['--replications', '100', '--levels', '2', '--from', '10 %', '--to', '50 %', '--quiet'];
const words = (term: string, ...more: readonly string[]): string[] => [
  'deal',
  'first-steps.yaml',
  '--policy',
  POLICY,
  '--term',
  term,
  ...more,
];

/** What `--json` prints. */
interface Printed {
  readonly folder: string;
  readonly levels: readonly {
    readonly value: number;
    readonly gains: Readonly<Record<string, { readonly mean: number }>>;
  }[];
}

describe('a search for a deal', () => {
  const cwd = aFolder();
  let result: Ended;
  let folder: string;

  beforeAll(async () => {
    result = await run(words(EQUITY, ...small), { cwd });
    folder = resolve(cwd, /^Report: (.+)\/report\.md$/.exec(lastLine(result.stdout))?.[1] ?? '');
  });

  it('prints a short table and the answer, and the path of the report last', () => {
    expect(result).toMatchObject({ code: 0, stderr: '' });
    expect(result.stdout).toMatch(/^lab-enterprise \+ matching-subsidy\n/);
    expect(result.stdout).toMatch(/^Level \(%\) +government +enterprise/m);
    expect(result.stdout).toMatch(/^30 \(as stated\) +\d+/m);
    expect(result.stdout).toMatch(/^(All accept with|At no level do all accept with) a probability of 90 %/m);
  });

  it('writes reports/deals/<scenario>-<hash> with report, chart and levels, and nothing else', () => {
    expect(namesIn(cwd)).toEqual(['first-steps.yaml', 'reports']);
    expect(namesIn(join(cwd, 'reports'))).toEqual(['deals']);
    expect(namesIn(folder)).toEqual(['acceptance.svg', 'deal.json', 'levels.csv', 'report.md']);
    expect(readFileSync(join(folder, 'report.md'), 'utf8')).toContain(
      `npx pilotline deal first-steps.yaml --policy '${POLICY}'`,
    );
    const [header, ...rows] = readFileSync(join(folder, 'levels.csv'), 'utf8').trimEnd().split('\r\n');
    expect(header).toBe('\uFEFFterm,unit,level,party,probability,lower,upper,gain,gainLower,gainUpper');
    expect(rows.map((row) => row.split(',')[2])).toEqual(expect.arrayContaining(['0.1', '0.3', '0.5']));
  });

  it('gives the same bytes on any number of workers, over what is there', async () => {
    const before = contentsOf(folder);

    expect(await run(words(EQUITY, ...small, '--workers', '1'), { cwd })).toMatchObject({
      code: 0,
      stdout: result.stdout,
    });
    expect(contentsOf(folder)).toEqual(before);
  });

  it('is refused for the run without the platform, which nobody signs', async () => {
    const refused = await run(['deal', 'first-steps.yaml', '--policy', 'without the platform', '--term', EQUITY], {
      cwd,
    });

    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toMatch(/^"without the platform" has no contract[^]*→ Name another policy: "public-line/);
  });

  it('puts nothing over another search, or over what it has not made', async () => {
    const before = contentsOf(folder);
    const other = await run(words(EQUITY, ...small, '--seed', 'another', '--out', folder), { cwd });
    mkdirSync(join(cwd, 'mine'));
    writeFileSync(join(cwd, 'mine', 'notes.txt'), 'mine');
    const mine = await run(words(EQUITY, ...small, '--out', 'mine'), { cwd });

    for (const refused of [other, mine]) {
      expect(refused).toMatchObject({ code: 2, stdout: '' });
      expect(refused.stderr).toMatch(/exists and is not this search\.\n→ Name another folder with --out/);
    }
    expect(contentsOf(folder)).toEqual(before);
    expect(namesIn(join(cwd, 'mine'))).toEqual(['notes.txt']);
  });
});

it('prints one JSON object; at the level that is stated every party gains what it gains under the policy itself', async () => {
  const cwd = aFolder();
  const { code, stdout } = await run(words(EQUITY, ...small, '--json'), { cwd });
  const shifted = await run(
    words(EQUITY, ...small, '--json', '--set', 'title=Again', '--from', '30 %', '--to', '60 %'),
    { cwd },
  );

  const [printed, again] = [stdout, shifted.stdout].map((text) => JSON.parse(text) as Printed);
  expect(code).toBe(0);
  expect(stdout.split('\n')).toEqual([JSON.stringify(printed), '']);
  expect(existsSync(join(printed.folder, 'report.md'))).toBe(true);
  const stated = ({ levels }: Printed): unknown => levels.find(({ value }) => value === 0.3)?.gains;
  expect(stated(printed)).toEqual(stated(again));
  // What the enterprise gains of equity the others lose: government takes no part in it.
  const [first, , last] = printed.levels;
  expect(last.gains['government'].mean).toBe(first.gains['government'].mean);
  expect(last.gains['enterprise'].mean).toBeGreaterThan(first.gains['enterprise'].mean);
  expect(last.gains['university'].mean).toBeLessThan(first.gains['university'].mean);
});

it('searches the rate of a clause', async () => {
  const cwd = aFolder();
  const { code, stdout } = await run(words(SUBSIDY, ...small, '--json'), { cwd });
  const [first, , last] = (JSON.parse(stdout) as Printed).levels;

  expect(code).toBe(0);
  expect(last.gains['enterprise'].mean).toBeGreaterThan(first.gains['enterprise'].mean);
});

describe('what cannot be searched is refused before anything is simulated', () => {
  const cwd = aFolder();
  const refusals: readonly (readonly [options: readonly string[], said: RegExp])[] = [
    [
      ['--policy', 'lab-enterprise + matching-subsidi', '--term', EQUITY],
      /no policy .*did you mean "lab-enterprise \+ matching-subsidy"/,
    ],
    [['--policy', POLICY, '--term', EQUITY.slice(0, -1)], /has no term .*\n→ Did you mean `co-construction/],
    [
      ['--policy', POLICY, '--term', EQUITY, '--between', 'enterprise,universty'],
      /"universty" is no party\.\n→ Did you mean `university`/,
    ],
    [['--policy', POLICY, '--term', EQUITY, '--between', 'enterprise'], /does not name two parties/],
    [['--policy', POLICY, '--term', EQUITY, '--between', 'enterprise,platform'], /The platform has no share/],
    [['--policy', POLICY, '--term', EQUITY, '--probability', '0.9'], /--probability "0\.9".*\n→ .*"90 %"/],
    [['--policy', POLICY, '--term', EQUITY, '--probability', '101 %'], /no probability/],
    [['--policy', POLICY, '--term', EQUITY, '--levels', '1'], /whole number from 2/],
    [['--policy', POLICY, '--term', EQUITY, '--to', '150 %'], /Stay between 0 % and 100 %/],
    [['--policy', POLICY], /required option '--term <path>'/],
  ];

  it.each(refusals)('%j', async (options, said) => {
    const { code, stdout, stderr } = await run(['deal', 'first-steps.yaml', ...options], { cwd });

    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(said);
    expect(stderr).not.toMatch(/^ +at |fault of pilotline|simulating/m);
    expect(namesIn(cwd)).toEqual(['first-steps.yaml']);
  });
});
