// Renders the committed sample of every scenario, or of those that are named: a run, its report in English and Chinese.
// Builds first, so that no older code is shown. Runs in a folder of its own, which goes in any case; a sample is
// replaced when both reports are there, so an end in between leaves the old one.
import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { samplesPage } from './samples-page.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const samples = join(root, 'reports', 'samples');

/** No command may take longer; the longest takes a minute on two cores that are free. */
const LONGEST = 15 * 60_000;

/** The scenarios, by name. */
function scenarioNames() {
  return readdirSync(join(root, 'scenarios'))
    .filter((name) => /^[^.]+\.yaml$/.test(name))
    .map((name) => name.replace('.yaml', ''))
    .toSorted();
}

/** Runs a program of the checkout in its root, where scenarios are named as a reader names them. */
function run(words, signal) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, words, { cwd: root, stdio: 'inherit', timeout: LONGEST, signal });
    let failure;
    child.once('error', (error) => {
      failure = error;
      // Nothing that could end was ever started.
      if (child.pid === undefined) reject(error);
    });
    child.once('close', (code, killedBy) => {
      if (code === 0) resolve();
      else reject(failure ?? new Error(`node ${words.join(' ')}: ${killedBy ?? `exit code ${code}`}`));
    });
  });
}

/** Copies the report and the charts of a run, and nothing else. */
function copyReport(from, to) {
  mkdirSync(to, { recursive: true });
  const files = readdirSync(from).filter((file) => file === 'report.md' || file.endsWith('.svg'));
  for (const file of files) copyFileSync(join(from, file), join(to, file));
}

/** Simulates once, tells it twice, and puts both in the place of what was there. */
async function renew(name, scratch, signal) {
  const folder = join(scratch, name);
  const fresh = join(samples, `${name}.tmp-${process.pid}`);
  const pilotline = (...words) => run(['bin/pilotline.mjs', ...words], signal);
  try {
    await pilotline('run', `scenarios/${name}.yaml`, '--out', folder, '--language', 'en', '--quiet');
    copyReport(folder, fresh);
    await pilotline('report', folder, '--language', 'zh');
    copyReport(folder, join(fresh, 'zh'));
    rmSync(join(samples, name), { recursive: true, force: true });
    renameSync(fresh, join(samples, name));
  } finally {
    for (const each of [folder, fresh]) rmSync(each, { recursive: true, force: true });
  }
}

/** The page of all samples that are there in both languages; `all` also takes away those of no scenario. */
function writePage(names, all) {
  const strays = readdirSync(samples, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && !names.includes(entry.name) && !entry.name.includes('.tmp-'),
  );
  if (all) for (const { name } of strays) rmSync(join(samples, name), { recursive: true });
  const shown = names.filter((name) => existsSync(join(samples, name, 'zh', 'report.md')));
  const read = (...path) => readFileSync(join(samples, ...path, 'report.md'), 'utf8');
  writeFileSync(
    join(samples, 'README.md'),
    samplesPage(shown.map((name) => ({ name, en: read(name), zh: read(name, 'zh') }))),
  );
}

async function main(asked) {
  const names = scenarioNames();
  const unknown = asked.find((name) => !names.includes(name));
  if (unknown !== undefined) {
    process.stderr.write(`There is no scenario "${unknown}". The scenarios are: ${names.join(', ')}.\n`);
    return 2;
  }
  const ending = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => ending.abort());
  const scratch = mkdtempSync(join(tmpdir(), 'pilotline-samples-'));
  try {
    await run(['scripts/build.mjs'], ending.signal);
    for (const name of asked.length > 0 ? asked : names) await renew(name, scratch, ending.signal);
    writePage(names, asked.length === 0);
    return 0;
  } catch (error) {
    process.stderr.write(`The samples are not complete. ${error.message}\n`);
    return 1;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

process.exitCode = await main(process.argv.slice(2));
