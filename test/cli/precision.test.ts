import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { tablesOf } from './support/folder.ts';
import { aFolder, run } from './support/pilotline.ts';
import type { Ended } from './support/pilotline.ts';

const cheap = ['--policy', 'public-line + none', '--quiet'] as const;

describe('a run that decides itself when to end', () => {
  const cwd = aFolder();
  let settled: Ended;
  let limited: Ended;

  beforeAll(async () => {
    const words = ['run', 'first-steps.yaml', ...cheap];
    settled = await run([...words, '--precision', '30%', '--workers', '2', '--out', 'two'], { cwd });
    await run([...words, '--precision', '30%', '--workers', '1', '--out', 'one'], { cwd });
    limited = await run([...words, '--precision', '0.01 firms', '--replications', '600', '--out', 'limited'], { cwd });
  });

  it('ends at a look where everything asked for is known', () => {
    expect(settled.code).toBe(0);
    expect(settled.stdout).toMatch(
      /Ended after \d+ looks? and [\d,]+ replications: everything that was asked was settled/,
    );
    const report = readFileSync(join(cwd, 'two', 'report.md'), 'utf8');
    expect(report).toContain('## Was it run long enough?');
    expect(report).toContain("--precision 'incubated-firms=30%'");
  });

  it('gives the same tables on any number of workers', () => {
    expect(tablesOf(join(cwd, 'two'))).toEqual(tablesOf(join(cwd, 'one')));
    expect(readFileSync(join(cwd, 'two', 'report.md'), 'utf8')).toBe(
      readFileSync(join(cwd, 'one', 'report.md'), 'utf8'),
    );
  });

  it('ends at its limit, and says that not everything was settled', () => {
    expect(limited.code).toBe(0);
    expect(limited.stdout).toMatch(/Ended after 2 looks and 600 replications: it had its limit of 600 replications/);
  });

  it('is rendered again from its tables', async () => {
    const before = readFileSync(join(cwd, 'two', 'report.md'), 'utf8');
    const again = await run(['report', 'two'], { cwd });

    expect(again.code).toBe(0);
    expect(readFileSync(join(cwd, 'two', 'report.md'), 'utf8')).toBe(before);
  });
});

describe('what cannot be asked for', () => {
  it.each([
    ['0', /must be above zero/],
    ['-2%', /must be above zero/],
    ['5 million RMB', /is an amount of money/],
    ['2 jobs', /counts jobs/],
    ['nonsense', /cannot be read/],
    ['incubated-frims=2%', /no outcome named "incubated-frims".\n→ Did you mean `incubated-firms`/],
  ])('--precision %s', async (text, words) => {
    const result = await run(['run', 'first-steps.yaml', `--precision=${text}`, '--quiet'], { cwd: aFolder() });

    expect(result.code).toBe(2);
    expect(result.stderr).toMatch(words);
  });

  it('the same outcome twice, or minutes without a target', async () => {
    const cwd = aFolder();
    const twice = await run(['run', 'first-steps.yaml', '--precision', '2%', '--precision', '3%'], { cwd });
    const minutes = await run(['run', 'first-steps.yaml', '--minutes', '3'], { cwd });

    expect([twice.code, minutes.code]).toEqual([2, 2]);
    expect(twice.stderr).toContain('given twice');
    expect(minutes.stderr).toContain('--precision');
  });
});
