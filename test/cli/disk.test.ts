import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { contentsOf, namesIn } from './support/folder.ts';
import { aFolder, run, small } from './support/pilotline.ts';
import type { Ended } from './support/pilotline.ts';

const harm = new URL('support/harm.mjs', import.meta.url).href;
const words = ['run', 'first-steps.yaml', ...small, '--set', 'arrivals.rate=6 per year', '--quiet'];

/** Runs the example into a folder, harmed as asked. */
function runHarmed(cwd: string, out: string, what: object): Promise<Ended> {
  const env = { HARM: JSON.stringify(what) };
  return run([...words, '--out', out], { cwd, nodeOptions: ['--import', harm], env });
}

/** A refusal by the disk: exit code 2, the folder, a remedy, no stack. */
function expectRefusal({ code, stdout, stderr }: Ended, said: RegExp): void {
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(said);
  expect(stderr).toMatch(/\n→ .*--out/);
  expect(stderr).not.toMatch(/^ +at |fault of pilotline/m);
}

describe('what is in the way is not overwritten', () => {
  it.each<[what: string, out: string, make: (cwd: string) => void, said: RegExp]>([
    ['a file', 'first-steps.yaml', () => undefined, /first-steps\.yaml is not a folder/],
    [
      'a folder of something else',
      'thesis',
      (cwd) => {
        mkdirSync(join(cwd, 'thesis'));
        writeFileSync(join(cwd, 'thesis', 'chapter.txt'), 'one');
      },
      /thesis exists and is not a run of pilotline/,
    ],
    ['the working folder', '.', () => undefined, /exists and is not a run of pilotline/],
    [
      'a manifest of something else',
      'extension',
      (cwd) => {
        mkdirSync(join(cwd, 'extension'));
        writeFileSync(join(cwd, 'extension', 'manifest.json'), '{ "manifest_version": 3 }');
      },
      /extension exists and is not a run of pilotline/,
    ],
    ['a device', '/dev/full', () => undefined, /\/dev\/full is not a folder/],
  ])('%s', async (_, out, make, said) => {
    const cwd = aFolder();
    make(cwd);
    const before = contentsOf(cwd);

    const result = await run([...words, '--out', out], { cwd });

    expectRefusal(result, said);
    expect(contentsOf(cwd)).toEqual(before);
  });
});

describe('a place that cannot be written', () => {
  it.for([
    ['a full disk', 'size=64k', 'ENOSPC'],
    ['a disk for reading only', 'ro', 'EROFS'],
  ] as const)('is named, and nothing is left: %s', async ([, option, why], context) => {
    const cwd = aFolder();
    mkdirSync(join(cwd, 'disk'));
    const mounted = spawnSync('sh', ['-c', `mount -t tmpfs -o ${option} tmpfs disk`], { cwd });
    if (mounted.status !== 0) return context.skip('no disk can be mounted here');
    onTestFinished(() => {
      spawnSync('sh', ['-c', 'umount disk'], { cwd });
    });

    const result = await run([...words, '--out', 'disk/run'], { cwd });

    expectRefusal(result, new RegExp(`Cannot write .*disk/run \\(${why}\\)`));
    expect(namesIn(join(cwd, 'disk'))).toEqual([]);
  });

  it.skipIf(!existsSync('/proc'))('is named where the system allows no folders at all', async () => {
    const result = await run([...words, '--out', '/proc/pilotline'], { cwd: aFolder() });

    expectRefusal(result, /Cannot write \/proc\/pilotline \(ENOENT\)/);
  });
});

describe('a run that is stopped at any moment of its writing', () => {
  const cwd = aFolder();
  const out = join(cwd, 'stopped');
  let touches: number;

  beforeAll(async () => {
    const log = join(cwd, 'touches');
    const { code } = await runHarmed(cwd, join(cwd, 'whole'), { folder: join(cwd, 'whole'), log });
    expect(code).toBe(0);
    touches = Number(readFileSync(log, 'utf8'));
    // A folder, the files and the rename: fewer would mean that the harm misses the disk.
    expect(touches).toBeGreaterThan(namesIn(join(cwd, 'whole')).length);
  });

  it('leaves nothing that looks whole when killed, and the next run tidies up and succeeds', async () => {
    for (const at of [2, Math.ceil(touches / 2), touches]) {
      const { signal } = await runHarmed(cwd, out, { folder: out, at, by: 'kill' });

      expect(signal).toBe('SIGKILL');
      expect(existsSync(out)).toBe(false);
    }
    expect(namesIn(cwd).filter((name) => name.startsWith('stopped'))).not.toEqual([]);

    const { code } = await run([...words, '--out', out], { cwd });

    expect(code).toBe(0);
    expect(contentsOf(out)).toEqual(contentsOf(join(cwd, 'whole')));
    expect(namesIn(cwd).filter((name) => name.startsWith('stopped'))).toEqual(['stopped']);
  });

  it('leaves nothing at all when the disk is full half-way', async () => {
    const full = join(cwd, 'full');

    const result = await runHarmed(cwd, full, { folder: full, at: Math.ceil(touches / 2), by: 'full' });

    expectRefusal(result, /Cannot write .*full \(ENOSPC\)/);
    expect(namesIn(cwd).filter((name) => name.startsWith('full'))).toEqual([]);
  });

  it('minds neither an empty folder nor a run that another process is writing', async () => {
    mkdirSync(join(cwd, 'empty'));
    // The temporary folder of a process that is alive: this one.
    const theirs = join(cwd, `empty.tmp-pilotline-${process.pid}`);
    mkdirSync(theirs);
    writeFileSync(join(theirs, 'outcomes.parquet'), 'half');

    const { code } = await run([...words, '--out', 'empty'], { cwd });

    expect(code).toBe(0);
    expect(contentsOf(join(cwd, 'empty'))).toEqual(contentsOf(join(cwd, 'whole')));
    expect(readFileSync(join(theirs, 'outcomes.parquet'), 'utf8')).toBe('half');
  });
});

describe('two runs into one folder at once', () => {
  it('of the same inputs both succeed, and one folder is left', async () => {
    const cwd = aFolder();

    const both = await Promise.all([1, 2].map(() => run([...words, '--out', 'both', '--workers', '1'], { cwd })));

    expect(both.map(({ code, stderr }) => ({ code, stderr }))).toEqual([1, 2].map(() => ({ code: 0, stderr: '' })));
    expect(namesIn(cwd)).toEqual(['both', 'first-steps.yaml']);
    expect(namesIn(join(cwd, 'both'))).toContain('manifest.json');
  });

  it('of other inputs: the second is told that the folder holds another run, and harms nothing', async () => {
    const cwd = aFolder();
    const seeds = ['one', 'other'].map((seed) => [...words, '--seed', seed, '--out', 'both', '--workers', '1']);

    const both = await Promise.all(seeds.map((each) => run(each, { cwd })));

    const [first, second] = both.toSorted((one, other) => Number(one.code) - Number(other.code));
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expectRefusal(second, /both holds another run/);
    expect(namesIn(cwd)).toEqual(['both', 'first-steps.yaml']);
  });
});
