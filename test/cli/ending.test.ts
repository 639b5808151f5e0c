import { join } from 'node:path';
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { namesIn } from './support/folder.ts';
import { aFolder, ended, installed, run, small, start } from './support/pilotline.ts';

const harm = new URL('support/harm.mjs', import.meta.url).href;

/** Far more than can be simulated before it is stopped. */
const long = ['run', 'first-steps.yaml', '--replications', '100000', '--policy', 'public-line + none'];

/** One draw alone takes far longer than anybody waits. */
const many = [
  ...['--set', 'arrivals.rate=9000 per year', '--set', 'arrivals.maximum=10000 per year'],
  ...['--set', 'time.window=300 years', '--set', 'time.evaluation=310 years'],
];
const slow = [...small, '--out', 'slow', '--workers', '1', ...many];

/** Waits until the folder of a run is being made, and its workers have had time to begin a draw. */
async function drawing(cwd: string): Promise<void> {
  while (!namesIn(cwd).some((name) => name.includes('.tmp-pilotline-'))) await pause(20);
  await pause(1500);
}

/** Waits until a process says something on its error stream: the workers are busy then. */
async function busy(child: ChildProcess): Promise<void> {
  await once(child.stderr!, 'data');
}

describe('a run that is interrupted', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('by %s ends with 130, says so, and leaves nothing', async (signal) => {
    const cwd = aFolder();
    const child = start([...long, '--json'], { cwd });
    const end = ended(child);
    await busy(child);

    child.kill(signal);
    const result = await end;

    expect(result).toMatchObject({ code: 130, signal: null, stdout: '' });
    expect(result.stderr).toMatch(/^Interrupted: nothing was written\.$/m);
    expect(result.stderr).not.toMatch(/^ +at /m);
    expect(namesIn(cwd)).toEqual(['first-steps.yaml']);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('by %s in the middle of a slow draw ends at once', async (signal) => {
    const cwd = aFolder();
    const child = start(['run', 'first-steps.yaml', ...slow], { cwd });
    const end = ended(child);
    await drawing(cwd);

    const asked = performance.now();
    child.kill(signal);
    const result = await end;

    expect(performance.now() - asked).toBeLessThan(3000);
    expect(result).toEqual({ code: 130, signal: null, stdout: '', stderr: 'Interrupted: nothing was written.\n' });
    expect(namesIn(cwd)).toEqual(['first-steps.yaml']);
  });

  it('twice, while its threads do not end, ends all the same and leaves nothing', async () => {
    const cwd = aFolder();
    const env = { HARM: JSON.stringify({ immortal: true }) };
    const child = start(['run', 'first-steps.yaml', ...slow], { cwd, nodeOptions: ['--import', harm], env });
    const end = ended(child);
    await drawing(cwd);

    child.kill('SIGINT');
    await pause(500);
    child.kill('SIGINT');

    expect(await end).toMatchObject({ code: 130, signal: null });
    expect(namesIn(cwd)).toEqual(['first-steps.yaml']);
  });

  it('by kill -9 leaves nothing that looks whole', async () => {
    const cwd = aFolder();
    const child = start(long, { cwd });
    const end = ended(child);
    await busy(child);

    child.kill('SIGKILL');

    expect((await end).signal).toBe('SIGKILL');
    const left = namesIn(join(cwd, 'reports', 'runs'));
    expect(left.filter((name) => !name.includes('.tmp-pilotline-'))).toEqual([]);
    // So many rows that they are put aside: that file has the place of none of a run.
    expect(left.flatMap((name) => namesIn(join(cwd, 'reports', 'runs', name)))).toEqual(['cells']);
  });
});

describe('a command that never waits', () => {
  it('ends at once by the signal itself, since it could not hear of it', async () => {
    const cwd = aFolder();
    const words = ['trace', 'first-steps.yaml', '--policy', 'public-line + none', '--replication', '0'];
    const child = start([...words, ...many], { cwd });
    const end = ended(child);
    await pause(1500);

    const asked = performance.now();
    child.kill('SIGINT');

    expect(await end).toMatchObject({ code: null, signal: 'SIGINT' });
    expect(performance.now() - asked).toBeLessThan(3000);
  });
});

describe('a worker that dies', () => {
  it('is our fault: exit code 1, a word to report it, and nothing written', async () => {
    const cwd = aFolder();

    const { code, stdout, stderr } = await run(['run', 'first-steps.yaml', ...small, '--json'], {
      cwd,
      nodeOptions: ['--import', harm],
      env: { HARM: JSON.stringify({ worker: 7 }) },
    });

    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(
      /fault of pilotline, not of your input.*report[^]*worker ended before its work, with code 7/,
    );
    expect(namesIn(cwd)).toEqual(['first-steps.yaml']);
  });
});

describe('a reader that stops reading', () => {
  it('does not hide that something was wrong', async () => {
    const good = join(aFolder(), 'first-steps.yaml');
    const words = [process.execPath, installed, 'check', 'nowhere.yaml', good];
    const child = spawn('bash', ['-c', '"$@" | true; exit "${PIPESTATUS[0]}"', 'bash', ...words], { cwd: aFolder() });

    const { code, stderr } = await ended(child);

    expect(code).toBe(2);
    expect(stderr).toMatch(/^There is no file nowhere\.yaml\.\n→ /);
  });

  it.each<[words: readonly string[]]>([
    [['list']],
    [['trace', 'first-steps.yaml', '--policy', 'public-line + none', '--replication', '0']],
    [['schema']],
  ])('ends %j without complaint', async (words) => {
    const child = spawn('sh', ['-c', '"$@" | head -n 1', 'sh', process.execPath, installed, ...words], {
      cwd: aFolder(),
    });

    const { code, stdout, stderr } = await ended(child);

    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
  });
});
