// Renders the committed sample of every scenario, or of those that are named: a run, its report in English and Chinese.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { samplesPage } from './samples-page.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const samples = 'reports/samples';

/** The scenarios, by name. */
function scenarioNames() {
  return readdirSync(`${root}scenarios`)
    .filter((name) => name.endsWith('.yaml') && !name.endsWith('.zh.yaml'))
    .map((name) => name.replace('.yaml', ''))
    .toSorted();
}

/** Runs the program in the root of the checkout; a failure ends everything. */
function pilotline(...words) {
  const { status } = spawnSync(process.execPath, ['bin/pilotline.mjs', ...words], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

/** Where the run of a scenario lies; that of Quanzhou is the one that the README shows. */
function runFolder(name) {
  return name === 'quanzhou' ? 'reports/runs/sample' : `reports/runs/samples/${name}`;
}

/** Puts the report and the charts of a run into a folder of their own, and nothing else there. */
function copyReport(run, folder) {
  mkdirSync(`${root}${folder}`, { recursive: true });
  for (const old of reportFiles(folder)) rmSync(`${root}${folder}/${old}`);
  for (const file of reportFiles(run)) copyFileSync(`${root}${run}/${file}`, `${root}${folder}/${file}`);
}

function reportFiles(folder) {
  return readdirSync(`${root}${folder}`).filter((file) => file === 'report.md' || file.endsWith('.svg'));
}

/** Simulates once, and tells it twice. */
function renew(name) {
  const run = runFolder(name);
  rmSync(`${root}${run}`, { recursive: true, force: true });
  pilotline('run', `scenarios/${name}.yaml`, '--out', run, '--quiet');
  copyReport(run, `${samples}/${name}`);
  pilotline('report', run, '--language', 'zh');
  copyReport(run, `${samples}/${name}/zh`);
  // Left as it was run.
  pilotline('report', run, '--language', 'en');
}

const all = scenarioNames();
const asked = process.argv.slice(2);
const unknown = asked.find((name) => !all.includes(name));
if (unknown !== undefined) {
  process.stderr.write(`There is no scenario "${unknown}". The scenarios are: ${all.join(', ')}.\n`);
  process.exit(2);
}
for (const name of asked.length > 0 ? asked : all) renew(name);

const shown = all.filter((name) => existsSync(`${root}${samples}/${name}/report.md`));
const questions = shown.map((name) => ({ name, text: readFileSync(`${root}scenarios/${name}.yaml`, 'utf8') }));
writeFileSync(`${root}${samples}/README.md`, samplesPage(questions));
