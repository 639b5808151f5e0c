import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aFolder, root, run } from './support/pilotline.ts';

const commands = ['run', 'check', 'report', 'trace', 'diagram', 'list', 'schema'];
const cwd = aFolder();

/** Scripts that a run of the program loaded, as Node itself counted them. */
async function scriptsLoadedBy(...words: readonly string[]): Promise<readonly string[]> {
  const coverage = join(aFolder(), 'coverage');
  mkdirSync(coverage);
  const { code } = await run(words, { cwd, env: { NODE_V8_COVERAGE: coverage } });
  expect(code).toBe(0);
  return readdirSync(coverage).flatMap((name) => {
    const { result } = JSON.parse(readFileSync(join(coverage, name), 'utf8')) as { result: { url: string }[] };
    return result.map(({ url }) => url).filter((url) => url.startsWith('file:'));
  });
}

/** Packages whose source is in a built script. */
function packagesIn(script: string): readonly string[] {
  const { sources } = JSON.parse(readFileSync(new URL(`${script}.map`), 'utf8')) as { sources: string[] };
  return sources.flatMap((source) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1] ?? []);
}

describe('help', () => {
  it('names every command, with one example each of the common ones', async () => {
    const { code, stdout, stderr } = await run(['--help'], { cwd });

    expect(code).toBe(0);
    expect(stderr).toBe('');
    for (const name of commands) expect(stdout).toMatch(new RegExp(`^  ${name}\\b.* {2}\\w`, 'm'));
    expect(stdout).toContain('pilotline run scenarios/');
  });

  it('of a command names its options', async () => {
    const { code, stdout } = await run(['run', '--help'], { cwd });

    expect(code).toBe(0);
    for (const option of ['replications', 'seed', 'workers', 'out', 'policy', 'set', 'interpreter', 'json', 'quiet']) {
      expect(stdout).toMatch(new RegExp(`^  --${option}\\b.* {2}\\w`, 'm'));
    }
  });

  it('loads none of the packages that take long to load', async () => {
    const scripts = (await scriptsLoadedBy('--help')).filter((url) => url.includes('/dist/'));

    expect(scripts.length).toBeGreaterThan(0);
    const packages = new Set(scripts.flatMap(packagesIn));
    expect([...packages]).toEqual(['commander']);
  });

  it('is told apart from a command that does need them, by the same measure', async () => {
    const scripts = (await scriptsLoadedBy('schema')).filter((url) => url.includes('/dist/'));

    expect(scripts.flatMap(packagesIn)).toContain('zod');
  });
});

describe('the version', () => {
  it('is that of the package', async () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

    const { code, stdout, stderr } = await run(['--version'], { cwd });

    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });
});

describe('words that are no command', () => {
  it.each<[what: string, words: readonly string[], said: RegExp]>([
    ['no command at all', [], /^Usage: pilotline/],
    ['an unknown command', ['frobnicate'], /unknown command 'frobnicate'/],
    ['a misspelt command', ['chekc', 'first-steps.yaml'], /unknown command 'chekc'\n\(Did you mean check\?\)/],
    ['an unknown option', ['--frobnicate'], /unknown option '--frobnicate'/],
    [
      'a misspelt option',
      ['run', 'first-steps.yaml', '--replicatoins', '5'],
      /unknown option '--replicatoins'\n\(Did you mean --replications\?\)/,
    ],
    ['a command without its file', ['run'], /missing required argument 'scenario'/],
    ['a check of nothing', ['check'], /missing required argument 'scenario'/],
    ['a report of nothing', ['report'], /missing required argument 'run-folder'/],
    ['two files where one is meant', ['run', 'first-steps.yaml', 'again'], /too many arguments/],
    ['a trace without a policy', ['trace', 'first-steps.yaml'], /required option '--policy <name>'/],
    ['an option without its value', ['run', 'first-steps.yaml', '--policy'], /'--policy <name>' argument missing/],
  ])('are refused: %s', async (_, words, said) => {
    const { code, stdout, stderr } = await run(words, { cwd });

    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(said);
    expect(stderr).not.toMatch(/^ +at /m);
  });
});
