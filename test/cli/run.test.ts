import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { contentsOf, namesIn } from './support/folder.ts';
import { aFolder, lastLine, run, small } from './support/pilotline.ts';
import type { Ended } from './support/pilotline.ts';

/** What `--json` prints. */
interface Printed {
  readonly folder: string;
  readonly seed: string;
  readonly replications: number;
  readonly rows: readonly Readonly<Record<string, string | number | null>>[];
}

const columns = ['policy', 'outcome', 'unit', 'n', 'mean', 'lower', 'upper', 'p5', 'p50', 'p95'];

describe('a run for people', () => {
  const cwd = aFolder();
  let result: Ended;

  beforeAll(async () => {
    result = await run(['run', 'first-steps.yaml', '--replications', '20', '--policy', 'public-line + none'], { cwd });
  });

  it('prints a short table, and the path of the report last', () => {
    expect(result.code).toBe(0);
    expect(result.stdout).toMatch(/^First steps\n/);
    expect(result.stdout).toMatch(/^public-line \+ none .*\d/m);
    const path = /^Report: (.+)$/.exec(lastLine(result.stdout))?.[1] ?? '';
    expect(readFileSync(resolve(cwd, path), 'utf8')).toMatch(/^# First steps$/m);
  });

  it('rounds replications up to whole blocks, and says so', () => {
    expect(result.stderr).toMatch(/blocks of 50: 50 are run/);
    expect(result.stdout).toMatch(/\b50 replications/);
  });

  it('shows its progress on the error stream, in plain lines where there is no terminal', () => {
    const lines = result.stderr.split('\n').filter((line) => line.startsWith('simulating: '));

    expect(lines.at(-1)).toMatch(/^simulating: 100 %, 25 of 25 draws/);
    expect(result.stderr).not.toMatch(/[\r\u001B]/);
    expect(result.stdout).not.toContain('simulating');
  });

  it('writes reports/runs/<scenario>-<hash> and nothing else', () => {
    expect(namesIn(cwd)).toEqual(['first-steps.yaml', 'reports']);
    expect(namesIn(join(cwd, 'reports'))).toEqual(['runs']);
    const names = namesIn(join(cwd, 'reports', 'runs'));
    expect(names).toHaveLength(1);
    expect(names[0]).toMatch(/^first-steps-[0-9a-f]{10,}$/);
  });
});

describe('a run that names what no policy uses', () => {
  it('goes on without it: an instrument that fits none of the contracts', async () => {
    const words = ['--replications', '50', '--set', 'policies.vary.co-construction=[public-line]', '--quiet'];
    const result = await run(['run', 'first-steps.yaml', ...words], { cwd: aFolder() });

    expect(result.stderr).toBe('');
    expect(result.code).toBe(0);
  });
});

const without = 'without the platform';

describe('a run for programs', () => {
  const cwd = aFolder();
  let first: Ended;
  let printed: Printed;

  beforeAll(async () => {
    first = await run(['run', 'first-steps.yaml', ...small, '--json', '--seed', 'a seed'], { cwd });
    printed = JSON.parse(first.stdout) as Printed;
  });

  it('prints one JSON object on one line and nothing else; progress stays on the error stream', () => {
    expect(first.code).toBe(0);
    expect(first.stdout.split('\n')).toEqual([JSON.stringify(printed), '']);
    expect(first.stderr).toContain('simulating: 100 %');
  });

  it('tells folder, seed, replications, and of every outcome what the columns promise', () => {
    expect(Object.keys(printed)).toEqual(['folder', 'seed', 'replications', 'rows']);
    expect(printed).toMatchObject({ seed: 'a seed', replications: 50 });
    expect(existsSync(join(printed.folder, 'report.md'))).toBe(true);
    for (const row of printed.rows) {
      expect(Object.keys(row)).toEqual(columns);
      expect(row).toMatchObject({ n: 50 });
    }
    expect(new Set(printed.rows.map(({ policy }) => policy))).toEqual(new Set(['public-line + none', without]));
    const outcomes = printed.rows.filter(({ policy }) => policy === without).map(({ outcome }) => outcome);
    expect(new Set(outcomes).size).toBe(outcomes.length);
    expect(outcomes).toEqual(expect.arrayContaining(['incubated-firms', 'output-value', 'public-cost', 'leverage']));
  });

  it('withholds intervals under ten blocks, and gives a ratio no range', () => {
    // Without the platform is its own baseline: its net effects are zero by definition, and certain.
    const estimated = printed.rows.filter(
      ({ outcome, policy }) => !(policy === without && `${outcome}`.startsWith('net-')),
    );
    for (const row of estimated) expect(row).toMatchObject({ lower: null, upper: null });
    const of = (outcome: string): unknown => printed.rows.find((row) => row['outcome'] === outcome);
    expect(of('incubated-firms')).toMatchObject({ unit: 'firms', p50: expect.any(Number) as number });
    expect(of('leverage')).toMatchObject({ mean: expect.any(Number) as number, p5: null, p50: null, p95: null });
  });

  it('says the same again, without simulating or touching a file', async () => {
    const before = contentsOf(cwd);

    const again = await run(['run', './first-steps.yaml', ...small, '--json', '--seed', 'a seed'], { cwd });

    expect(again).toMatchObject({ code: 0, stdout: first.stdout });
    expect(again.stderr).toMatch(/exists already/);
    expect(again.stderr).not.toContain('simulating');
    expect(contentsOf(cwd)).toEqual(before);
  });

  it('of another seed goes to another folder and leaves the first alone', async () => {
    const before = contentsOf(printed.folder);

    const other = await run(['run', 'first-steps.yaml', ...small, '--json', '--seed', ''], { cwd });

    const { folder, seed, rows } = JSON.parse(other.stdout) as Printed;
    expect(seed).toBe('');
    expect(folder).not.toBe(printed.folder);
    expect(rows[0]).not.toEqual(printed.rows[0]);
    expect(contentsOf(printed.folder)).toEqual(before);
  });
});

describe('what is run', () => {
  const cwd = aFolder();
  const options = ['--replications', '50', '--json', '--quiet'];
  // Without new lines and with little money, hardly anybody is served.
  const poor = ['--set', 'programme.new-lines=0', '--set', 'programme.budget=40 million RMB'];
  let plain: Printed['rows'];
  let set: Printed['rows'];

  async function rowsOf(...more: readonly string[]): Promise<Printed['rows']> {
    const { stdout } = await run(['run', 'first-steps.yaml', ...options, ...more], { cwd });
    return (JSON.parse(stdout) as Printed).rows;
  }

  /** The means of an outcome, policy by policy. */
  function means(rows: Printed['rows'], outcome: string): readonly number[] {
    return rows.filter((row) => row['outcome'] === outcome).map((row) => Number(row['mean']));
  }

  beforeAll(async () => {
    const policies = ['--policy', 'without the platform', '--policy', 'public-line + none'];
    // One after the other: were they taken for the same run, the second would say what the first said.
    plain = await rowsOf(...policies);
    set = await rowsOf(...policies, ...poor);
  });

  it('is the policies named, in the order of the scenario', () => {
    expect([...new Set(plain.map(({ policy }) => policy))]).toEqual(['public-line + none', 'without the platform']);
    const [firms, without] = means(plain, 'incubated-firms');
    expect(means(plain, 'net-firms')).toEqual([firms - without, 0]);
  });

  it('is the scenario with every value that is set, on the same luck', () => {
    expect(means(plain, 'lines-built')[0]).toBeGreaterThan(0);
    expect(means(set, 'lines-built')[0]).toBe(0);
    expect(means(plain, 'public-cost')[0]).toBeGreaterThan(40e6);
    expect(means(set, 'public-cost')[0]).toBeLessThanOrEqual(40e6);
    expect(means(set, 'technologies-entered')).toEqual(means(plain, 'technologies-entered'));
  });
});

describe('the folder of a run', () => {
  const cwd = aFolder();

  it('is the one named, made with its parents; without progress the error stream is silent', async () => {
    const words = ['run', 'first-steps.yaml', ...small, '--quiet', '--out', 'some/where'];

    const { code, stdout, stderr } = await run(words, { cwd });

    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(lastLine(stdout)).toBe(`Report: ${join('some', 'where', 'report.md')}`);
    expect(namesIn(cwd)).toEqual(['first-steps.yaml', 'some']);
    expect(namesIn(join(cwd, 'some'))).toEqual(['where']);
  });

  it('is kept when it holds another run', async () => {
    const words = ['run', 'first-steps.yaml', ...small, '--out', 'some/where', '--seed', 'other'];
    const before = contentsOf(cwd);

    const { code, stdout, stderr } = await run(words, { cwd });

    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/where holds another run\.\n→ .*--out/);
    expect(stderr).not.toContain('simulating');
    expect(contentsOf(cwd)).toEqual(before);
  });
});
