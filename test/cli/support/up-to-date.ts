import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { bundle } from '../../../scripts/build.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** One builder at a time: test files run in processes of their own, and all of them ask. */
const lock = join(tmpdir(), `pilotline-build-of-${root.replaceAll(/\W/g, '-')}`);

/** A build takes a second or two; a lock this old, in milliseconds, was left by a process that is gone. */
const ABANDONED = 30_000;

/** Builds the program when its sources are newer. In place, so that programs of other tests keep their chunks. */
export async function bringUpToDate(): Promise<void> {
  while (isStale()) {
    if (!take()) {
      await pause(50);
      continue;
    }
    try {
      if (isStale()) await bundle({ write: true });
    } finally {
      rmSync(lock, { recursive: true, force: true });
    }
  }
}

function take(): boolean {
  try {
    if (Date.now() - timeOf(lock) > ABANDONED) rmSync(lock, { recursive: true, force: true });
    mkdirSync(lock);
    return true;
  } catch {
    return false;
  }
}

function isStale(): boolean {
  const built = timeOf(join(root, 'dist', 'main.mjs'));
  return ['src', 'models', 'scripts'].some((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /[.]m?ts$|[.]mjs$/.test(name))
      .some((name) => timeOf(join(root, folder, name)) > built),
  );
}

/** When a path was last written, in milliseconds; 0 when it is not there. */
function timeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
