import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentsOf, namesIn } from './support/folder.ts';
import { aFolder, run } from './support/pilotline.ts';

const POLICY = 'lab-enterprise + matching-subsidy';

function words(vary: string, goal: string, ...more: readonly string[]): string[] {
  return ['goal-seek', 'first-steps.yaml', '--policy', POLICY, '--vary', vary, '--goal', goal, ...more];
}

describe('the search for a goal', () => {
  it('writes reports/goals/<scenario>-<hash>, the same bytes with one worker and with two', async () => {
    const cwd = aFolder();
    const asked = words('programme.new-lines=0,4,8', 'incubated-firms >= 1 firm', '--probability', '50 %');
    const small = [...asked, '--replications', '50', '--quiet', '--workers'];
    const { code, stdout, stderr } = await run([...small, '1'], { cwd });
    const folder = /^Report: (.+)\/report\.md$/m.exec(stdout)?.[1] ?? '';
    const before = contentsOf(join(cwd, folder));

    expect({ code, stderr }).toEqual({ code: 0, stderr: '3 levels, each in 50 replications, on the same luck.\n' });
    expect(stdout).toMatch(/at\s+least\s+1\s+firm\s+\(incubated\s+firms\)\s+with\s+a\s+probability\s+of\s+50\s+%/);
    expect(stdout).toMatch(/How\s+sure\s+that\s+is\s+cannot\s+be\s+told:\s+50\s+replications/);
    expect(stdout).toMatch(/200\s+runs\s+in\s+all/);
    expect(namesIn(join(cwd, folder))).toEqual(['goal.json', 'levels.csv', 'report.md', 'share-by-level.svg']);
    expect(await run([...small, '2'], { cwd })).toMatchObject({ code: 0, stdout });
    expect(contentsOf(join(cwd, folder))).toEqual(before);
  });

  it.each([
    ['incubated-firms >= 5000', /^The\s+goal\s+is\s+not\s+reached\s+in\s+this\s+range,\s+from\s+0\s+to\s+4/m],
    ['public-cost <= 9 billion RMB', /^The\s+goal\s+is\s+reached\s+already\s+at\s+the\s+low\s+end,\s+0:\s+100\s+%/m],
  ])('says where a goal is out of reach, or reached at once: %s', async (goal, said) => {
    const small = ['--replications', '50', '--quiet', '--seed', 'a'];
    const { stdout } = await run(words('programme.new-lines=0,4', goal, ...small), { cwd: aFolder() });

    expect(stdout).toMatch(said);
  });
});

describe('what cannot be sought is refused before anything is simulated', () => {
  const cwd = aFolder();
  const LINES = 'programme.new-lines=4..8';
  const refusals: readonly (readonly [vary: string, goal: string, said: RegExp])[] = [
    [LINES, 'incubated-frms >= 2', /there is no outcome.*\n→ Did you mean `incubated-firms`/i],
    [LINES, 'leverage >= 2', /formed from means only/],
    [LINES, 'output-value >= 5', /is a bare number\.\n→ Write an amount of money/],
    [LINES, 'public-cost <= 3 months', /is a duration/],
    [LINES, 'incubated-firms > 20', /cannot be read\.\n→ Write outcome >= number/],
    ['programme.new-lines=8..4', 'incubated-firms >= 2', /is reversed/],
    ['programme.new-lines=4', 'incubated-firms >= 2', /has one level/],
    ['investment=none,matching-subsidy', 'incubated-firms >= 2', /is a choice between names/],
  ];

  it.each(refusals)('%s, %s', async (vary, goal, said) => {
    const { code, stdout, stderr } = await run(words(vary, goal), { cwd });

    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(said);
    expect(stderr).not.toMatch(/^ +at |fault of pilotline/m);
    expect(namesIn(cwd)).toEqual(['first-steps.yaml']);
  });
});
