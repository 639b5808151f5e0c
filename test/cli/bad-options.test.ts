import { describe, expect, it } from 'vitest';
import { namesIn } from './support/folder.ts';
import { aFolder, run } from './support/pilotline.ts';

const cwd = aFolder();

/** Runs the example with these options, which must be refused before anything is simulated or written. */
async function refusal(...options: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await run(['run', 'first-steps.yaml', ...options], { cwd });
  expect(code).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).not.toMatch(/^ +at |fault of pilotline|simulating/m);
  expect(namesIn(cwd)).toEqual(['first-steps.yaml']);
  return stderr;
}

describe('a number that cannot be is refused with the range that can', () => {
  it.each(['0', '-1', '1e9', 'abc', '', '50.5', '0x10', '1000001'])('--replications %j', async (text) => {
    const said = await refusal('--replications', text);

    expect(said).toContain(`'--replications <n>' argument '${text}' is invalid`);
    expect(said).toMatch(/whole number from 1 to \d+/);
  });

  it.each(['0', 'x', '-2', '1000'])('--workers %j', async (text) => {
    const said = await refusal('--workers', text);

    expect(said).toContain(`'--workers <n>' argument '${text}' is invalid`);
    expect(said).toMatch(/whole number from 1 to \d+/);
  });
});

describe('a name that does not exist is refused with those that do', () => {
  it('of an interpreter', async () => {
    expect(await refusal('--interpreter', 'fast')).toMatch(/'fast' is invalid\. .*compiled, reference/);
  });

  it('of a policy', async () => {
    const said = await refusal('--policy', 'public-line + none', '--policy', 'public-lin + none');

    expect(said).toMatch(/^There is no policy "public-lin \+ none"; did you mean "public-line \+ none"\?/);
    expect(said).toContain('"public-line + none"');
  });
});

describe('a value that cannot be set', () => {
  const settings: readonly (readonly [setting: string, said: RegExp])[] = [
    ['programme.budgt=1 million RMB', /: `budgt` .*\n {2}→ did you mean `budget`\?/],
    ['programme.lines=8', /: `lines` .*\n {2}→ .*new-lines/],
    ['programme.budget=plenty', /: .*"plenty"\n {2}→ .*million RMB/],
    ['time.window=5 km', /: .*"km".*\n {2}→ .*months/],
    ['market=5', /: .*\b5\b.*\n {2}→ .*5 million RMB/],
    ['model=nope', /: .*"nope"\n {2}→ .*pilot-platform/],
    ['money.base-year=', /: .*\n {2}→ .*path=value/],
    ['__proto__.polluted=1', /: .*`__proto__`.*\n {2}→ .*another name/],
  ];

  it('is refused with a remedy, together with every other', async () => {
    const said = await refusal('--replications', '50', ...settings.flatMap(([setting]) => ['--set', setting]));

    for (const [setting, expected] of settings) {
      const problem = said.split('\n\n').find((text) => text.startsWith(`--set ${setting}: `));
      expect(problem).toMatch(expected);
    }
    expect(said).toContain(`${settings.length} problems`);
  });

  it('is refused at its place in the file when it is the file that no longer fits', async () => {
    const said = await refusal('--set', 'fields.robotics.share=10 %');

    expect(said).toMatch(/^first-steps\.yaml:17:1: .*70 %, not 100 %[^]*→ .*30 %/);
  });

  it('is refused when there is none', async () => {
    expect(await refusal('--set', 'programme.budget')).toMatch(/^--set programme\.budget .*\n→ .*path=value/);
  });
});
