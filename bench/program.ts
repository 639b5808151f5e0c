import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What one run of the program took. */
export interface Usage {
  /** From start to end of the process. */
  readonly seconds: number;
  /** Of all threads together. */
  readonly processorSeconds: number;
  readonly peakBytes: number;
}

/** The program as it is installed, bundled afresh beside the benchmarks. */
const PROGRAM = fileURLToPath(new URL('./main.mjs', import.meta.url));

const PRELOAD = join(process.cwd(), 'bench/report-usage.mjs');

/**
 * `pilotline run` in a process of its own, its folder thrown away.
 * @throws {Error} when it fails
 */
export function runProgram(args: readonly string[]): Usage {
  const folder = mkdtempSync(join(tmpdir(), 'pilotline-bench-'));
  const usage = join(folder, 'usage.json');
  try {
    const start = performance.now();
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', PRELOAD, PROGRAM, 'run', ...args, '--out', join(folder, 'run'), '--json', '--quiet'],
      { env: { ...process.env, PILOTLINE_USAGE: usage }, encoding: 'utf8', maxBuffer: Infinity },
    );
    const seconds = (performance.now() - start) / 1000;
    if (status !== 0) throw new Error(`pilotline run ${args.join(' ')} failed:\n${stderr}`);
    return { seconds, ...(JSON.parse(readFileSync(usage, 'utf8')) as Omit<Usage, 'seconds'>) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
