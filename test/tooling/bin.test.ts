import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

/** The manifest as far as these tests look at it. */
interface Manifest {
  readonly version: string;
  readonly bin: Readonly<Record<string, string>>;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const program = join(root, 'bin', 'pilotline.mjs');

function run(file: string, ...words: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [file, ...words], { encoding: 'utf8' });
}

it('shows its help', () => {
  const { status, stdout } = run(program, '--help');

  expect(status).toBe(0);
  expect(stdout).toContain('pilotline');
});

it('is found by npx in the clone', () => {
  const { version, bin } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
  const command = `npx --no -- ${Object.keys(bin).join(' ')} --version`;

  const { status, stdout } = spawnSync(command, { cwd: root, encoding: 'utf8', shell: true });

  expect({ status, stdout }).toEqual({ status: 0, stdout: `${version}\n` });
});

it('says in one sentence how to build it when it is not built', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pilotline-unbuilt-'));
  mkdirSync(join(folder, 'bin'));
  const copy = join(folder, 'bin', 'pilotline.mjs');
  copyFileSync(program, copy);

  const { status, stderr } = run(copy);
  rmSync(folder, { recursive: true });

  expect(status).toBe(1);
  expect(stderr).toBe('pilotline is not built yet: run `npm run build` in its folder once, then try again.\n');
});
