// Writes the JSON Schemas that editors use, from the definitions that the program itself validates with.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where the schema of each kind of file lies, from the root. */
const SCHEMAS = {
  scenario: 'scenarios/scenario.schema.json',
  'co-construction': 'models/co-construction.schema.json',
  investment: 'models/investment.schema.json',
};

const root = fileURLToPath(new URL('..', import.meta.url));

for (const [kind, file] of Object.entries(SCHEMAS)) {
  const { status, stdout } = spawnSync('node', ['bin/pilotline.mjs', 'schema', '--of', kind], { cwd: root });
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(new URL(`../${file}`, import.meta.url), stdout);
}
