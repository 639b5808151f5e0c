import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentsOf, namesIn } from './support/folder.ts';
import { aFolder, run } from './support/pilotline.ts';

const cwd = aFolder();
const firstSteps = readFileSync(join(cwd, 'first-steps.yaml'), 'utf8');

/** Writes a file of the working folder. */
function write(name: string, content: string | Uint8Array): void {
  writeFileSync(join(cwd, name), content);
}

/** The example with one passage replaced, which must be there. */
function changed(from: string, to: string): string {
  expect(firstSteps).toContain(from);
  return firstSteps.replace(from, to);
}

/** The place `line:column` of a passage in a text, both from 1. */
function placeOf(text: string, passage: string): string {
  const before = text.slice(0, text.indexOf(passage));
  return `${before.split('\n').length}:${before.length - before.lastIndexOf('\n')}`;
}

/** What `check` says of a file that it must refuse: exit code 2, a remedy, no stack. */
async function refusal(name: string): Promise<string> {
  const { code, stdout, stderr } = await run(['check', name], { cwd });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).not.toMatch(/^ +at |fault of pilotline/m);
  expect(stderr).toMatch(/→ \w/);
  return stderr;
}

describe('a mistake in a scenario is placed, with its line and its remedy', () => {
  it('in a unit', async () => {
    const text = changed('contracting: { mean: 4 months', 'contracting: { mean: 4 km');
    write('unit.yaml', text);

    const said = await refusal('unit.yaml');

    expect(said).toContain(`unit.yaml:${placeOf(text, '4 km')}: `);
    expect(said).toContain('contracting: { mean: 4 km, spread: 0.5 }');
    expect(said).toMatch(/"km".*duration/);
    expect(said).toMatch(/→ .*\bmonths\b/);
  });

  it('in the name of a key', async () => {
    const text = changed('rework: { mean: 3 months, spread', 'rework: { mean: 3 months, spred');
    write('key.yaml', text);

    const said = await refusal('key.yaml');

    expect(said).toContain(`key.yaml:${placeOf(text, 'spred')}: \`spred\``);
    expect(said).toContain('→ did you mean `spread`?');
  });

  it.each([
    ['a duration at the top', 'rework: { mean: 3 months', 'rework', 'rewrok'],
    ['a gate', 'proof-of-concept: {', 'proof-of-concept', 'proof-of-conzept'],
  ])('in a name that nothing uses: %s', async (_, passage, name, wrong) => {
    const text = changed(`  ${passage}`, `  ${passage.replace(name, wrong)}`);
    write('name.yaml', text);

    const said = await refusal('name.yaml');

    expect(said).toContain(
      `name.yaml:${placeOf(text, wrong)}: nothing in the model \`pilot-platform\` uses \`${wrong}\``,
    );
    expect(said).toContain(`→ did you mean \`${name}\`?`);
  });

  it('in a name of a field that nothing uses, although the scenario is complete without it', async () => {
    const text = changed('share: 40 %', 'share: 40 %, costs: { trail: { mean: 3 million RMB, spread: 0.5 } }');
    write('field.yaml', text);

    const said = await refusal('field.yaml');

    expect(said).toContain('uses `trail`');
    expect(said).toContain('→ did you mean `trial`?');
  });

  it.each([
    ['durations.ramp', '\ndurations:', '\ndurations:\n  ramp: 3 years', 'ramp'],
    ['durations.survival', '\ndurations:', '\ndurations:\n  survival: 3 years', 'survival'],
    ['chances.acquired', '\nchances:', '\nchances:\n  acquired: 20 %', 'acquired'],
    ['a chance of a field', 'share: 40 %', 'share: 40 %, chances: { acquired: 20 % }', 'acquired'],
  ])('in %s, which stands under `firms` too', async (_, from, to, name) => {
    const text = changed(from, to);
    write('twice.yaml', text);

    const said = await refusal('twice.yaml');

    expect(said).toContain(`twice.yaml:${placeOf(text, name)}: \`${name}\` is stated here and as firms.${name}`);
    expect(said).toContain(`→ remove it here, and change firms.${name}`);
  });

  it('in shares that sum to 0.9', async () => {
    const text = changed('share: 40 %', 'share: 30 %');
    write('shares.yaml', text);

    const said = await refusal('shares.yaml');

    expect(said).toContain(`shares.yaml:${placeOf(text, 'fields:')}: `);
    expect(said).toMatch(/90 %.*100 %/);
    expect(said).toMatch(/→ .*10 %/);
  });

  it('in YAML itself', async () => {
    write('bracket.yaml', 'title: [First\n');

    expect(await refusal('bracket.yaml')).toMatch(/^bracket\.yaml:\d+:\d+: /);
  });

  it('in what it extends', async () => {
    write('extends.yaml', 'title: Second steps\nextends: nowhere.yaml\n');

    const said = await refusal('extends.yaml');

    expect(said).toMatch(/^extends\.yaml:2:10: .*nowhere\.yaml/);
  });

  it('together with every other mistake of the file', async () => {
    const text = changed('share: 40 %', 'share: 30 %').replace('set-up: { mean: 2 months', 'set-up: { mean: 2');
    write('many.yaml', text);

    const said = await refusal('many.yaml');

    expect(said).toContain(`many.yaml:${placeOf(text, 'fields:')}: `);
    expect(said).toContain(`many.yaml:${placeOf(text, '2, spread: 0.3 }')}: `);
    expect(said).toContain('2 problems');
  });

  it('in the same words by every command that reads a scenario', async () => {
    write('again.yaml', changed('share: 40 %', 'share: 30 %'));
    const said = await refusal('again.yaml');

    const others = await Promise.all([
      run(['run', 'again.yaml', '--json'], { cwd }),
      run(['trace', 'again.yaml', '--policy', 'public-line + none', '--replication', '0'], { cwd }),
    ]);

    for (const other of others) expect(other).toEqual({ code: 2, signal: null, stdout: '', stderr: said });
    expect(namesIn(cwd)).not.toContain('reports');
  });
});

describe('what is no scenario is refused', () => {
  it.each<[what: string, name: string, make: () => void, said: RegExp]>([
    ['an empty file', 'empty.yaml', () => write('empty.yaml', ''), /^empty\.yaml:1:1: the file is empty/],
    ['a file of blanks', 'blank.yaml', () => write('blank.yaml', '\n  \n'), /^blank\.yaml:\d:\d: /],
    ['a missing file', 'missing.yaml', () => undefined, /no file missing\.yaml[^]*first-steps\.yaml/],
    ['a folder', 'folder', () => mkdirSync(join(cwd, 'folder')), /^folder is not a file/],
    [
      'a file in a file',
      'first-steps.yaml/more.yaml',
      () => undefined,
      /^There is no file first-steps\.yaml\/more\.yaml/,
    ],
    ['a device', '/dev/zero', () => undefined, /^\/dev\/zero is not a file/],
    [
      'a binary file',
      'binary.yaml',
      () =>
        write(
          'binary.yaml',
          Uint8Array.from({ length: 512 }, (_, index) => index),
        ),
      /^binary\.yaml /,
    ],
    ['a text with a zero byte', 'zero.yaml', () => write('zero.yaml', `${firstSteps}\0`), /^zero\.yaml:\d+:\d+: /],
    // "title: 泉州" as a Chinese spreadsheet saves it: GBK.
    [
      'a text in another encoding',
      'gbk.yaml',
      () => write('gbk.yaml', Buffer.concat([Buffer.from('title: '), Buffer.from([0xc8, 0xaa, 0xd6, 0xdd, 0x0a])])),
      /^gbk\.yaml is not text in UTF-8/,
    ],
    ['a list', 'list.yaml', () => write('list.yaml', '- a\n- b\n'), /^list\.yaml:1:1: /],
  ])('%s', async (_, name, make, said) => {
    make();

    expect(await refusal(name)).toMatch(said);
  });

  it('a file of 100 MB, without reading it', async () => {
    write('huge.yaml', '');
    truncateSync(join(cwd, 'huge.yaml'), 100e6);

    // Reading it would take 100 MB and a copy as text; the heap is held far below that.
    const { code, stderr } = await run(['check', 'huge.yaml'], { cwd, nodeOptions: ['--max-old-space-size=64'] });

    expect(code).toBe(2);
    expect(stderr).toMatch(/^huge\.yaml has 100\.0 MB; a scenario has at most/);
  });
});

describe('what editors do to a text does not matter', () => {
  it.each([
    ['a byte order mark', `\uFEFF${firstSteps}`],
    ['line ends of Windows', firstSteps.replaceAll('\n', '\r\n')],
    ['no line end at the end', firstSteps.trimEnd()],
  ])('%s', async (what, text) => {
    const name = `${what.replaceAll(' ', '-')}.yaml`;
    write(name, text);

    const { code, stdout } = await run(['check', name], { cwd });

    expect(code).toBe(0);
    expect(stdout).toMatch(new RegExp(`^${name}: fine`));
  });
});

describe('check', () => {
  it('looks at every file, says which are fine, and fails if one is not', async () => {
    write('wrong.yaml', changed('share: 40 %', 'share: 30 %'));

    const { code, stdout, stderr } = await run(['check', 'first-steps.yaml', 'wrong.yaml', 'absent.yaml'], { cwd });
    const after = await run(['check', 'wrong.yaml', 'first-steps.yaml'], { cwd });

    expect(code).toBe(2);
    expect(stdout).toMatch(/^first-steps\.yaml: fine \(4 policies, 2 fields, .*\)\n$/);
    expect(stderr).toMatch(/^wrong\.yaml:\d+:\d+: [^]*absent\.yaml/);
    expect(after.code).toBe(2);
    expect(after.stdout).toBe(stdout);
  });

  it('runs nothing and writes nothing', async () => {
    const folder = aFolder();
    const before = contentsOf(folder);

    const { code, stderr } = await run(['check', 'first-steps.yaml', 'first-steps.yaml'], { cwd: folder });

    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(contentsOf(folder)).toEqual(before);
  });
});

it('a file that has the name of a folder of models is none', async () => {
  const other = aFolder();
  writeFileSync(join(other, 'investment'), 'notes');

  expect(await run(['check', 'first-steps.yaml'], { cwd: other })).toMatchObject({ code: 0, stderr: '' });
});
