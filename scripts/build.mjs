// Bundles the command line into dist/. Runs on every install (`prepare`), which is why esbuild is a runtime dependency.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { hashOfCode } from './code-hash.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const outdir = 'dist';

/** What a bundled CommonJS package calls `require`; one name that no module of ours declares. */
const banner =
  "import { createRequire as nodeRequire } from 'node:module'; const require = nodeRequire(import.meta.url);";

/**
 * Bundles both programs and tells what went where. What is imported dynamically stays in chunks of its own,
 * so `--help` loads none of the heavy packages. All chunks lie side by side: `new URL('./worker.mjs', import.meta.url)`
 * finds the worker from any of them.
 */
export function bundle({ write }) {
  return build({
    absWorkingDir: root,
    entryPoints: { main: 'src/cli/main.ts', worker: 'src/cli/worker.ts' },
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: true,
    banner: { js: banner },
    // Asked for by src/cli/code.ts.
    define: { BUILT_CODE_HASH: JSON.stringify(hashOfCode(root)) },
    // Vega draws to a bitmap only where this package happens to be installed; we write SVG.
    external: ['canvas'],
    legalComments: 'linked',
    logLevel: 'warning',
    metafile: true,
    write,
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  // The old bundle stays until the new one is whole.
  const { outputFiles } = await bundle({ write: false });
  const folder = fileURLToPath(new URL(`../${outdir}`, import.meta.url));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const { path, contents } of outputFiles) writeFileSync(path, contents);
}
