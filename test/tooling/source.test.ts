import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

it('runs from its source too, on worker threads, without a build', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pilotline-source-'));
  const few = ['--replications', '50', '--policy', 'without the platform', '--set', 'arrivals.rate=3 per year'];
  const words = ['run', join(root, 'scenarios', 'first-steps.yaml'), ...few, '--workers', '2', '--json', '--quiet'];

  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), join(root, 'src', 'cli', 'main.ts'), ...words],
    { cwd: folder, encoding: 'utf8' },
  );
  rmSync(folder, { recursive: true });

  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(JSON.parse(stdout)).toMatchObject({ replications: 50, seed: 'first-steps' });
});
