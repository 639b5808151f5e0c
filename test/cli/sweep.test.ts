import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { contentsOf, namesIn } from './support/folder.ts';
import { aFolder, ended, run, start } from './support/pilotline.ts';

const POLICY = 'lab-enterprise + matching-subsidy';
const LINES = 'programme.new-lines=4..8';

function words(...more: readonly string[]): string[] {
  return ['sweep', 'first-steps.yaml', '--policy', POLICY, ...more];
}

describe('a sweep', () => {
  it('writes reports/sweeps/<scenario>-<hash>, the same bytes with one worker and with two', async () => {
    const cwd = aFolder();
    const asked = words('--vary', LINES, '--vary', 'investment=none,matching-subsidy', '--levels', '2');
    const small = [...asked, '--replications', '50', '--quiet', '--workers'];
    const { code, stdout, stderr } = await run([...small, '1'], { cwd });
    const folder = /^Report: (.+)\/report\.md$/m.exec(stdout)?.[1] ?? '';
    const before = contentsOf(join(cwd, folder));

    expect({ code, stderr }).toEqual({ code: 0, stderr: '4 points, each in 50 replications, on the same luck.\n' });
    expect(stdout).toMatch(/^new-lines 8, investment matching-subsidy[^]*?stated\)/m);
    expect(namesIn(join(cwd, folder))).toEqual(['points.csv', 'points.svg', 'report.md', 'sweep.json']);
    const csv = readFileSync(join(cwd, folder, 'points.csv'), 'utf8').split('\r\n');
    expect(csv[0]).toMatch(
      /^\uFEFFprogramme\.new-lines,investment,as stated,outcome,mean,lower,upper,public cost mean/,
    );
    expect(csv.slice(1, 5).map((row) => row.split(',').slice(0, 3).join())).toEqual([
      '4,none,no',
      '4,matching-subsidy,no',
      '8,none,no',
      '8,matching-subsidy,yes',
    ]);
    expect(await run([...small, '2'], { cwd })).toMatchObject({ code: 0, stdout });
    expect(contentsOf(join(cwd, folder))).toEqual(before);
  });

  it('leaves nothing when it is interrupted', async () => {
    const cwd = aFolder();
    const child = start(words('--vary', LINES, '--replications', '20000'), { cwd });
    const end = ended(child);
    while (!namesIn(join(cwd, 'reports', 'sweeps')).some((name) => name.includes('.tmp-'))) await pause(20);

    child.kill('SIGINT');

    expect(await end).toMatchObject({ code: 130, stdout: '' });
    expect(existsSync(join(cwd, 'reports'))).toBe(false);
  });
});

describe('what cannot be swept is refused before anything is simulated', () => {
  const cwd = aFolder();
  const refusals: readonly (readonly [vary: readonly string[], said: RegExp])[] = [
    [['programme.new-line=4..8'], /has no term.*\n→ Did you mean `programme\.new-lines`/],
    [['program.new-lines=4..8'], /no lever.*\n→ .*`programme\.new-lines`/],
    [['arrivals.rate=10..20 per year'], /`arrivals\.rate` is no lever: policies share one past/],
    [['programme.new-lines=4'], /has one level, so nothing varies/],
    [['programme.new-lines=8..4'], /is reversed\.\n→ Write the lower end first/],
    [['programme.new-lines'], /has no path\.\n→ Write path=low\.\.high/],
    [['programme.budget=1..2'], /cannot be "1"\.\n→ .*million RMB/],
    [[LINES, LINES], /is varied twice/],
    [['investment=none,grantt'], /cannot be "grantt"/],
  ];

  it.each(refusals)('%j', async (vary, said) => {
    const levers = vary.flatMap((each) => ['--vary', each]);
    const { code, stdout, stderr } = await run(words(...levers), { cwd });

    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(said);
    expect(stderr).not.toMatch(/^ +at |fault of pilotline/m);
    expect(namesIn(cwd)).toEqual(['first-steps.yaml']);
  });

  it('more points, or more replications of them, than can be held', async () => {
    const many = ['--vary', 'programme.new-lines=0..999', '--vary', 'programme.lines-per-year=1..9', '--levels', '500'];
    const points = await run(words(...many), { cwd });
    const rows = await run(words('--vary', LINES, '--replications', '900000'), { cwd });

    expect(points.stderr).toMatch(/cross into 4500 points, and at most 1000 are run\.\n→ Ask for fewer levels/);
    expect(rows.stderr).toMatch(/replications of 5 points do not fit into memory\.\n→ Ask for at most/);
    expect([points.code, rows.code]).toEqual([2, 2]);
  });
});
