import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { codeHash } from '#cli/code.ts';
import { hashOfCode } from '../../scripts/code-hash.mjs';
import { contentsOf, namesIn } from './support/folder.ts';
import { aFolder, root, run, small } from './support/pilotline.ts';
import type { Ended } from './support/pilotline.ts';

/** Changes a file by replacing a text that must be in it. */
function edit(path: string, from: string | RegExp, to: string): void {
  const before = readFileSync(path, 'utf8');
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  writeFileSync(path, after);
}

describe('the hash of the code', () => {
  let clone: string;
  let before: string;

  beforeEach(() => {
    clone = aFolder();
    const files = {
      'package.json': '{ "dependencies": { "xstate": "1.0.0", "vega": "1.0.0" } }',
      'models/queue/index.ts': "import { setup } from 'xstate';\n",
      'models/queue/README.md': 'A card.\n',
      'models/investment/grant.yaml': 'title: Grant\n',
      'src/kernel/world.ts': 'export {};\n',
      'src/report/render.ts': "import vega from 'vega';\n",
      'src/cli/main.ts': 'export {};\n',
      'src/pipeline.ts': 'export {};\n',
    };
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(clone, path)), { recursive: true });
      writeFileSync(join(clone, path), text);
    }
    before = hashOfCode(clone);
  });

  it.each<[what: string, path: string, from: RegExp | string, to: string]>([
    ['a chart', 'models/queue/index.ts', 'setup', 'createMachine'],
    ['the kernel', 'src/kernel/world.ts', '{}', '{ x }'],
    ['the pipeline', 'src/pipeline.ts', '{}', '{ x }'],
    ['the version of a package that simulates', 'package.json', '"xstate": "1.0.0"', '"xstate": "1.0.1"'],
  ])('changes with %s', (_, path, from, to) => {
    edit(join(clone, path), from, to);

    expect(hashOfCode(clone)).not.toBe(before);
  });

  it('changes with the name of a file, and with a file more', () => {
    writeFileSync(join(clone, 'src/kernel/more.ts'), '');
    const more = hashOfCode(clone);
    cpSync(join(clone, 'src/kernel/more.ts'), join(clone, 'src/kernel/other.ts'));
    rmSync(join(clone, 'src/kernel/more.ts'));

    expect(new Set([before, more, hashOfCode(clone)]).size).toBe(3);
  });

  it.each<[what: string, path: string, from: RegExp | string, to: string]>([
    ['the report', 'src/report/render.ts', 'vega', 'other'],
    ['the edge', 'src/cli/main.ts', '{}', '{ x }'],
    ['a card', 'models/queue/README.md', 'A card', 'The card'],
    ['an instrument that a run may not use', 'models/investment/grant.yaml', 'Grant', 'Loan'],
    ['a package that only draws', 'package.json', '"vega": "1.0.0"', '"vega": "2.0.0"'],
    ['ends of lines', 'models/queue/index.ts', /\n/g, '\r\n'],
  ])('does not change with %s', (_, path, from, to) => {
    edit(join(clone, path), from, to);

    expect(hashOfCode(clone)).toBe(before);
  });

  it('depends neither on the place nor on the order in which files were made', () => {
    const other = aFolder();
    for (const path of Object.keys(contentsOf(clone)).toReversed()) cpSync(join(clone, path), join(other, path));

    expect(hashOfCode(other)).toBe(before);
  });
});

describe('a run after the program changed', () => {
  const clone = aFolder();
  const chart = join(clone, 'models', 'shared', 'to-pilot-gate.ts');
  const words = ['run', 'first-steps.yaml', ...small, '--set', 'arrivals.rate=3 per year', '--quiet'];

  /** Builds the clone and runs the example with it, as a user does after a change. */
  async function again(...more: readonly string[]): Promise<Ended> {
    const { status, stderr } = spawnSync(process.execPath, [join(clone, 'scripts', 'build.mjs')], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    return run([...words, ...more], { cwd: clone, program: join(clone, 'bin', 'pilotline.mjs') });
  }

  function runs(): readonly string[] {
    return namesIn(join(clone, 'reports', 'runs'));
  }

  beforeAll(async () => {
    for (const name of ['src', 'models', 'scripts', 'bin', 'package.json', 'tsconfig.json'])
      cpSync(join(root, name), join(clone, name), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(clone, 'node_modules'));
    expect(await again()).toMatchObject({ code: 0, stderr: '' });
  });

  it('is the same run when nothing that simulates changed, and its report is drawn by the new code', async () => {
    const [name] = runs();
    const folder = join(clone, 'reports', 'runs', name);
    const before = contentsOf(folder);
    edit(join(clone, 'src', 'report', 'words', 'en', 'reproduce.ts'), 'How to reproduce it', 'How to repeat it');

    const { code, stderr } = await again();

    expect(code).toBe(0);
    expect(stderr).toMatch(/^This run exists already/);
    expect(runs()).toEqual([name]);
    expect(readFileSync(join(folder, 'report.md'), 'utf8')).toContain('## How to repeat it');
    const after = contentsOf(folder);
    const changed = Object.keys(before).filter((file) => after[file] !== before[file]);
    expect(changed).toEqual(['manifest.json', 'report.md']);
    const { files } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as { files: object };
    const { 'manifest.json': _, ...others } = after;
    expect(files).toEqual(others);
  });

  it('is another run when a chart changed: simulated anew, beside the first, which `report` refuses', async () => {
    const [name] = runs();
    await again('--out', 'mine');
    // Two chances change places, so that the scenario still states all that is used.
    edit(
      chart,
      /chance: 'goes-unpiloted'([^]*)chance: 'finds-partner'/,
      "chance: 'finds-partner'$1chance: 'goes-unpiloted'",
    );

    const { code, stderr } = await again();

    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(runs()).toHaveLength(2);
    const tables = runs().map((run) => contentsOf(join(clone, 'reports', 'runs', run))['outcomes.parquet']);
    expect(new Set(tables).size).toBe(2);
    const program = join(clone, 'bin', 'pilotline.mjs');
    const old = await run(['report', join('reports', 'runs', name)], { cwd: clone, program });
    expect(old).toMatchObject({ code: 2, stdout: '' });
    expect(old.stderr).toMatch(/was simulated by other code than this.*\n→ .*npx pilotline run first-steps\.yaml /);
    const held = await again('--out', 'mine');
    expect(held).toMatchObject({ code: 2, stdout: '' });
    expect(held.stderr).toMatch(/mine holds another run, simulated by other code than this\.\n→ .*--out/);
  });

  it('is named alike by the built program and by the source', async () => {
    const built = runs();

    const source = await run(words, {
      cwd: clone,
      nodeOptions: ['--import', import.meta.resolve('tsx')],
      program: join(clone, 'src', 'cli', 'main.ts'),
    });

    expect(source).toMatchObject({ code: 0, stderr: expect.stringMatching(/^This run exists already/) as string });
    expect(runs()).toEqual(built);
    expect(codeHash()).toBe(hashOfCode(root));
  });
});
