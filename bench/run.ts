/**
 * `npm run bench [-- NAME... --quick]`: how fast is pilotline? Every benchmark runs in a process of its own, so that
 * none is compiled for what another did, on code bundled like the installed program. Ratios compare two ways of doing
 * the same work by turns, in one run, because seconds say more about the machine than about the program.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { INLINING } from '#cli/inlining.ts';
import { buildInto } from './build.ts';
import type { Measurement } from './measurement.ts';
import { printed } from './print.ts';

const NAMES = ['noise', 'stepping', 'replication', 'tandem', 'main-job', 'accounts', 'linearity', 'sampling', 'memory'];

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const { values, positionals } = parseArgs({ options: { quick: { type: 'boolean' } }, allowPositionals: true });
const unknown = positionals.filter((name) => !NAMES.includes(name));

if (unknown.length > 0) {
  process.stderr.write(`There is no benchmark ${unknown.join(', ')}. There are: ${NAMES.join(', ')}.\n`);
  process.exitCode = 2;
} else {
  const program = await buildInto(join('node_modules', '.cache', 'pilotline-bench'));
  const chosen = positionals.length > 0 ? NAMES.filter((name) => positionals.includes(name)) : NAMES;
  process.stdout.write(`\n${printed(chosen.flatMap((name) => measure(program, name)))}`);
}

/** One benchmark in its own process; one that cannot be measured says so, which is a fault, and leaves the others alone. */
function measure(program: string, name: string): readonly Measurement[] {
  process.stderr.write(`measuring ${name} ...\n`);
  const { status, stdout } = spawnSync(
    process.execPath,
    [...INLINING, program, name, values.quick === true ? 'quick' : 'full'],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  if (status === 0) return JSON.parse(stdout) as Measurement[];
  process.stdout.write(`${name} failed and is left out: see above. Its goals are not met until it can be measured.\n`);
  process.exitCode = 1;
  return [];
}
