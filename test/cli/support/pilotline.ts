/** Runs the built program the way a user does: a process of its own, in a temporary folder. */
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll } from 'vitest';
import { bringUpToDate } from './up-to-date.ts';

/** How a process ended, and what it said. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Where and how the program is run. */
export interface Surroundings {
  readonly cwd: string;
  /** Another Node. */
  readonly node?: string;
  /** Another file than the one that a user starts. */
  readonly program?: string;
  /** Options of Node itself. */
  readonly nodeOptions?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** The folder of the checkout. */
export const root = fileURLToPath(new URL('../../..', import.meta.url));

/** The program as a user starts it. */
export const installed = join(root, 'bin', 'pilotline.mjs');

/** Options that make a run of the first steps as small as can be: one block of one policy. */
export const small = ['--replications', '50', '--policy', 'public-line + none'] as const;

const folders: string[] = [];

beforeAll(bringUpToDate);

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A new temporary folder with the example scenario in it, removed after the tests of the file. */
export function aFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'pilotline-cli-')));
  folders.push(folder);
  copyFileSync(join(root, 'scenarios', 'first-steps.yaml'), join(folder, 'first-steps.yaml'));
  return folder;
}

/** Starts the program with these words, with nothing of the environment of the tests. */
export function start(words: readonly string[], where: Surroundings): ChildProcess {
  const { cwd, node = process.execPath, program = installed, nodeOptions = [], env } = where;
  return spawn(node, [...nodeOptions, program, ...words], {
    cwd,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A program that hangs fails its test and does not outlive it.
    timeout: 55_000,
    killSignal: 'SIGKILL',
  });
}

/** Runs the program with these words to its end. */
export function run(words: readonly string[], where: Surroundings): Promise<Ended> {
  return ended(start(words, where));
}

/** Waits for the end of a process. */
export function ended(child: ChildProcess): Promise<Ended> {
  const said = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream]?.setEncoding('utf8').on('data', (text: string) => (said[stream] += text));
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      resolve({ code, signal, ...said });
    });
  });
}

/** The last line that is not empty. */
export function lastLine(text: string): string {
  return text.trimEnd().split('\n').at(-1) ?? '';
}
