import { existsSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { namesIn } from './support/folder.ts';
import { aFolder, root, run } from './support/pilotline.ts';

/** Names of the YAML files in a folder of the checkout, without their ending. */
function shipped(folder: string): readonly string[] {
  return namesIn(join(root, folder))
    .filter((name) => /^[^.]+[.]yaml$/.test(name))
    .map((name) => name.replace('.yaml', ''));
}

/** Folders of models: those that have a card of their own and charts. */
function modelFolders(): readonly string[] {
  return namesIn(join(root, 'models')).filter((name) => existsSync(join(root, 'models', name, 'index.ts')));
}

/** A section of `list`: its names, each with its sentence. */
function section(text: string, title: string): Readonly<Record<string, string>> {
  const lines = text.split(`${title}\n`)[1]?.split('\n\n')[0]?.split('\n') ?? [];
  return Object.fromEntries(lines.map((line) => /^ {2}(\S+) +(\S.*)$/.exec(line)?.slice(1) as [string, string]));
}

describe('list', () => {
  it('names everything a scenario can use, each with one sentence', async () => {
    const cwd = aFolder();

    const { code, stdout, stderr } = await run(['list'], { cwd });

    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(Object.keys(section(stdout, 'Models')).toSorted()).toEqual(modelFolders());
    for (const [title, folder] of [
      ['Co-construction models', 'models/co-construction'],
      ['Investment models', 'models/investment'],
    ] as const) {
      const listed = section(stdout, title);
      expect(Object.keys(listed)).toEqual(expect.arrayContaining([...shipped(folder)]));
      for (const sentence of Object.values(listed)) expect(sentence).toMatch(/^[A-Z].*\.$/);
    }
    const scenarios = section(stdout, 'Scenarios');
    // From another folder too, each path is one that `run` finds.
    const paths = Object.keys(scenarios).map((path) => resolve(cwd, path));
    expect(paths).toEqual(shipped('scenarios').map((name) => join(root, 'scenarios', `${name}.yaml`)));
    for (const question of Object.values(scenarios)) expect(question).toMatch(/^[A-Z].*\?$/);
  });
});

describe('schema', () => {
  it.each(['scenario', 'co-construction', 'investment'])('prints one JSON Schema, of %s', async (kind) => {
    const { code, stdout, stderr } = await run(['schema', '--of', kind], { cwd: aFolder() });

    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const schema = JSON.parse(stdout) as { $schema: string; type: string; properties: Record<string, unknown> };
    expect(schema.$schema).toMatch(/^https?:\/\/json-schema\.org\//);
    expect(schema.type).toBe('object');
    expect(schema.properties).toHaveProperty('title');
  });

  it('is of scenarios when nothing else is asked for', async () => {
    const cwd = aFolder();

    const [plain, named] = await Promise.all([run(['schema'], { cwd }), run(['schema', '--of', 'scenario'], { cwd })]);

    expect(plain.stdout).toBe(named.stdout);
    expect(JSON.parse(plain.stdout)).toHaveProperty('properties.policies');
  });

  it('of an unknown kind is refused with the known ones', async () => {
    const { code, stderr } = await run(['schema', '--of', 'report'], { cwd: aFolder() });

    expect(code).toBe(2);
    expect(stderr).toMatch(/'report' is invalid.*scenario, co-construction, investment/);
  });
});

describe('diagram', () => {
  it('is a page that shows every chart: a heading and a block of Mermaid each', async () => {
    const { code, stdout, stderr } = await run(['diagram', 'pilot-platform'], { cwd: aFolder() });

    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const charts = [...stdout.matchAll(/^## (\w+)\n\n```mermaid\n(stateDiagram-v2\n[^`]+)\n```$/gm)];
    expect(charts.map(([, name]) => name)).toEqual(['technology', 'line', 'firm']);
    expect(charts[0][2]).toMatch(/awaitingLine --> pilot.* : line granted/);
    // Nothing else stands between them.
    const rest = charts.reduce((text, [whole]) => text.replace(whole, ''), stdout);
    expect(rest.trim()).toBe('# Statecharts of pilot-platform');
  });

  it('of one chart is its Mermaid alone, the very one of the page', async () => {
    const cwd = aFolder();
    const [page, alone] = await Promise.all([
      run(['diagram', 'pilot-platform'], { cwd }),
      run(['diagram', 'pilot-platform', '--chart', 'line'], { cwd }),
    ]);

    expect(alone).toMatchObject({ code: 0, stderr: '' });
    expect(alone.stdout).toMatch(/^stateDiagram-v2\n[^`#%]*\n$/);
    expect(page.stdout).toContain(`## line\n\n\`\`\`mermaid\n${alone.stdout}\`\`\`\n`);
  });

  it('of an unknown chart is refused with the known ones', async () => {
    const { code, stdout, stderr } = await run(['diagram', 'pilot-platform', '--chart', 'lines'], { cwd: aFolder() });

    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/no chart "lines"; did you mean "line"\?\n→ .*technology, line, firm/);
  });

  it('of an unknown model is refused with the known ones', async () => {
    const { code, stdout, stderr } = await run(['diagram', 'toString'], { cwd: aFolder() });

    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/no model "toString"\.\n→ .*pilot-platform, queue/);
  });
});

describe('models of the user beside a scenario', () => {
  const cwd = aFolder();
  const scenarios = join(cwd, 'scenarios');

  /** Puts a model under a name of the user's own, with a summary of the user's own. */
  function adopt(kind: string, from: string, name: string): void {
    mkdirSync(join(scenarios, kind), { recursive: true });
    const text = readFileSync(join(root, 'models', kind, `${from}.yaml`), 'utf8');
    writeFileSync(
      join(scenarios, kind, `${name}.yaml`),
      text.replace(/^summary: .*$/m, `summary: The ${name} of mine.`),
    );
  }

  beforeAll(() => {
    adopt('co-construction', 'lab-enterprise', 'own-contract');
    adopt('investment', 'matching-subsidy', 'own-instrument');
    const text = readFileSync(join(cwd, 'first-steps.yaml'), 'utf8');
    const mine = text.replace(
      /policies:[^]*$/,
      'policies:\n  vary:\n    co-construction: [public-line, own-contract]\n',
    );
    writeFileSync(join(scenarios, 'mine.yaml'), `${mine}    investment: [none, own-instrument]\n`);
  });

  it('are listed', async () => {
    const { code, stdout } = await run(['list'], { cwd });

    expect(code).toBe(0);
    expect(section(stdout, 'Co-construction models')).toMatchObject({ 'own-contract': 'The own-contract of mine.' });
    expect(section(stdout, 'Investment models')).toMatchObject({ 'own-instrument': 'The own-instrument of mine.' });
    expect(section(stdout, 'Scenarios')).toHaveProperty([join('scenarios', 'mine.yaml')]);
  });

  it('are known to check, from any folder', async () => {
    const { code, stdout } = await run(['check', join(scenarios, 'mine.yaml')], { cwd: aFolder() });

    expect(code).toBe(0);
    expect(stdout).toMatch(/mine\.yaml: fine \(4 policies/);
  });

  it('are run and reported, and belong to what makes a run the same', async () => {
    const few = ['--replications', '50', '--set', 'arrivals.rate=3 per year', '--quiet', '--json'];
    const words = ['run', 'scenarios/mine.yaml', '--policy', 'own-contract + own-instrument', ...few];

    const { code, stdout } = await run(words, { cwd });

    expect(code).toBe(0);
    const { folder } = JSON.parse(stdout) as { folder: string };
    expect(readFileSync(join(folder, 'report.md'), 'utf8')).toContain('The own-contract of mine.');
    // Another contract under the same name is another run.
    const contract = join(scenarios, 'co-construction', 'own-contract.yaml');
    const before = readFileSync(contract, 'utf8');
    writeFileSync(contract, before.replace('The own-contract', 'The other contract'));
    const other = await run(words, { cwd });
    writeFileSync(contract, before);
    expect((JSON.parse(other.stdout) as { folder: string }).folder).not.toBe(folder);
  });

  it('are shown at their own place when they are wrong', async () => {
    const wrong = join(cwd, 'wrong');
    cpSync(scenarios, wrong, { recursive: true });
    const contract = join(wrong, 'co-construction', 'own-contract.yaml');
    writeFileSync(contract, readFileSync(contract, 'utf8').replace('summary:', 'sumary:'));

    const { code, stdout, stderr } = await run(['check', 'wrong/mine.yaml'], { cwd });

    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^wrong\/co-construction\/own-contract\.yaml:\d+:1: `sumary`[^]*did you mean `summary`/m);
    rmSync(wrong, { recursive: true });
  });

  it('do no harm to a scenario that does not name them', async () => {
    writeFileSync(join(scenarios, 'investment', 'broken.yaml'), 'title: [\n');

    const check = await run(['check', 'scenarios/mine.yaml'], { cwd });
    const list = await run(['list'], { cwd });

    expect(check.code).toBe(0);
    // A list that is not whole says so, and still lists the rest.
    expect(list.code).toBe(2);
    expect(list.stderr).toMatch(/^scenarios\/investment\/broken\.yaml:\d+:\d+: /);
    expect(section(list.stdout, 'Investment models')).toHaveProperty('own-instrument');
    rmSync(join(scenarios, 'investment', 'broken.yaml'));
  });
});
