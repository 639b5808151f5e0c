import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { bundle } from '../scripts/build.mjs';

/**
 * Bundles the program as it is installed, and the benchmarks in the same manner beside it, for bundled code is what
 * users run: names become variables and modules become one, and that changes speed. `dist/` is left alone.
 */
export async function buildInto(folder: string): Promise<string> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { outputFiles = [] } = await bundle({ write: false });
  for (const { path, contents } of outputFiles) writeFileSync(join(folder, basename(path)), contents);
  const outfile = join(folder, 'benchmarks.mjs');
  await build({
    entryPoints: ['bench/benchmarks.ts'],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: true,
    banner: {
      js: "import { createRequire as nodeRequire } from 'node:module'; const require = nodeRequire(import.meta.url);",
    },
    external: ['canvas'],
    logLevel: 'warning',
  });
  return outfile;
}
