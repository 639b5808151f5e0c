import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { writeNewFile } from '../../src/cli/init/new-file.ts';
import { runProgram } from '../../src/cli/program.ts';
import type { Asker } from '../../src/cli/init/asker.ts';
import { root } from '../docs/support/pages.ts';
import { emptyFolder, remove } from '../docs/support/program.ts';
import { aFolder, run } from './support/pilotline.ts';

const folders: string[] = [];

afterAll(() => folders.forEach(remove));

function folder(): string {
  const made = emptyFolder();
  folders.push(made);
  return made;
}

/** Runs the program in this process, with somebody at the terminal or nobody. */
async function said(words: readonly string[], cwd: string, asker?: Asker) {
  let [out, err] = ['', ''];
  const code = await runProgram(words, {
    out: (text) => (out += text),
    err: (text) => (err += text),
    isTerminal: false,
    hasColors: false,
    columns: () => 80,
    cwd,
    cores: 2,
    clock: () => 0,
    interruption: () => new AbortController().signal,
    asker: asker === undefined ? undefined : () => Promise.resolve(asker),
  });
  return { code, out, err };
}

const CONTRACTS = ['public-line', 'lab-enterprise', 'licence-with-royalty', 'institute-investment-company'];
const INSTRUMENTS = ['matching-subsidy', 'grant', 'equity', 'service-voucher', 'usage-loan'];
const joined = (list: fc.Arbitrary<readonly string[]>): fc.Arbitrary<string> => list.map((words) => words.join(','));

const answers = fc.record(
  {
    '--model': fc.constantFrom('pilot-platform', 'pilot-platform', 'queue'),
    '--question': fc.constantFrom('Why?', 'Which: "this" or #that', '谁来付钱？', "It's { odd }: [really]"),
    '--decision': fc.integer({ min: 1950, max: 2150 }).map(String),
    '--fields': joined(
      fc.uniqueArray(
        fc.constantFrom('Advanced materials', '机器人', 'true', '5G', 'null', 'a: b', "Bio's #1", '2025'),
        { minLength: 1, maxLength: 5 },
      ),
    ),
    '--rate': fc.integer({ min: 1, max: 2000 }).map(String),
    '--lines': fc.integer({ min: 0, max: 400 }).map(String),
    '--budget': fc.constantFrom('120 million RMB', '1.2亿元', '1 RMB', '9 billion RMB'),
    '--co-construction': joined(fc.subarray(CONTRACTS, { minLength: 1 })),
    '--investment': joined(fc.subarray(INSTRUMENTS).map((some) => ['none', ...some])),
  },
  { requiredKeys: [] },
);

describe('what init writes', () => {
  test('passes check, whatever is answered', async () => {
    const here = folder();
    let number = 0;
    await fc.assert(
      fc.asyncProperty(answers, async (given) => {
        const isQueue = given['--model'] === 'queue';
        const fits = Object.entries(given).filter(
          ([flag]) => !isQueue || !['--budget', '--co-construction', '--investment'].includes(flag),
        );
        const flags = fits.flatMap(([flag, value]) => [flag, isQueue && value === '0' ? '1' : value]);
        const name = `case-${(number += 1)}`;

        const made = await said(['init', name, '--yes', ...flags], here);
        const checked = await said(['check', `${name}.yaml`], here);

        expect(made).toMatchObject({ code: 0, err: '' });
        expect(checked).toMatchObject({ code: 0, err: '' });
      }),
      { numRuns: 12 },
    );
  });

  test('names its schema in the first line and its question in the second', async () => {
    const here = folder();
    await said(['init', 'mine', '--yes', '--question', 'Is it so'], here);

    const [first, second] = readFileSync(join(here, 'mine.yaml'), 'utf8').split('\n');

    expect(first).toMatch(/^# yaml-language-server: \$schema=.*scenario\.schema\.json$/);
    expect(second).toBe('# Is it so?');
  });

  test.each(['pilot-platform', 'queue'])('runs, for the model %s', async (model) => {
    const here = aFolder();
    await run(['init', 'mine', '--yes', '--model', model, '--rate', '5'], { cwd: here });

    const { code } = await run(['run', 'mine.yaml', '--replications', '50', '--quiet'], { cwd: here });

    expect(code).toBe(0);
  });

  test('goes among the scenarios where there are some, and into --out where that is said', async () => {
    const here = folder();
    mkdirSync(join(here, 'scenarios'));

    await said(['init', 'mine', '--yes'], here);
    await said(['init', 'mine.yaml', '--yes', '--out', 'new/deep'], here);

    expect(existsSync(join(here, 'scenarios', 'mine.yaml'))).toBe(true);
    expect(readdirSync(join(here, 'new', 'deep'))).toEqual(['mine.yaml']);
  });
});

describe('init refuses', () => {
  test.each([
    ['a name with a path', ['../mine', '--yes'], /cannot be the name of a scenario/],
    ['a year out of range', ['m', '--yes', '--decision', '3000'], /from 1950 to 2150/],
    ['a rate out of range', ['m', '--yes', '--rate', '0'], /from 1 to 2000/],
    ['a budget without a unit', ['m', '--yes', '--budget', '120'], /with its unit/],
    ['a misspelt contract', ['m', '--yes', '--co-construction', 'public-lin'], /did you mean "public-line"/],
    [
      'nothing but pairs that do not fit',
      ['m', '--yes', '--co-construction', 'public-line', '--investment', 'matching-subsidy'],
      /Add the investment model none/,
    ],
    [
      'a field that JavaScript has a use for',
      ['m', '--yes', '--fields', 'constructor'],
      /cannot be the name of a field/,
    ],
    ['fields alike', ['m', '--yes', '--fields', 'A b,a-B'], /Two fields are named `a-b`/],
    ['lines that fit no fields', ['m', '--yes', '--lines', '1,2,3'], /2 fields and 3 numbers/],
    ['lines for some fields only', ['m', '--yes', '--lines', '1,0'], /no line while others/],
    ['what the model has no use for', ['m', '--yes', '--model', 'queue', '--budget', '1 RMB'], /no use for --budget/],
    ['to guess in silence', ['m'], /--fields "…"/],
    [
      'a model without a starter',
      ['m', '--yes', '--model', 'nope'],
      /The models with a starter are: pilot-platform, queue/,
    ],
    ['a year out of range, with one that is usual', ['m', '--yes', '--decision', '1900'], /for instance, 2026/],
    ['the name of a device', ['nul', '--yes'], /name of a file on Windows/],
    ['the name of a device with an ending', ['CON.yaml', '--yes'], /name of a file on Windows/],
  ])('%s', async (_, words, why) => {
    const here = folder();

    const { code, err } = await said(['init', ...words], here);

    expect(err).toMatch(why);
    expect(err).toContain('→');
    expect(code).toBe(2);
    expect(readdirSync(here)).toEqual([]);
  });

  test('to write over a file, unless told to', async () => {
    const here = folder();
    writeFileSync(join(here, 'mine.yaml'), 'precious');

    const refused = await said(['init', 'mine', '--yes'], here);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('--force');
    expect(readFileSync(join(here, 'mine.yaml'), 'utf8')).toBe('precious');

    expect(await said(['init', 'mine', '--yes', '--force'], here)).toMatchObject({ code: 0 });
    expect(readFileSync(join(here, 'mine.yaml'), 'utf8')).toContain('CHANGE FIRST');
    expect(readdirSync(here)).toEqual(['mine.yaml']);
  });

  test('to write over a link that leads nowhere, unless told to', async () => {
    const here = folder();
    symlinkSync(join(here, 'gone'), join(here, 'mine.yaml'));

    expect(await said(['init', 'mine', '--yes'], here)).toMatchObject({ code: 2 });
    expect(lstatSync(join(here, 'mine.yaml')).isSymbolicLink()).toBe(true);
    expect(() => writeNewFile({ path: join(here, 'mine.yaml'), shown: 'mine.yaml' }, 'x', false)).toThrow(/exists/);

    expect(await said(['init', 'mine', '--yes', '--force'], here)).toMatchObject({ code: 0 });
    expect(readdirSync(here)).toEqual(['mine.yaml']);
  });

  test.each(['a.yaml', join('a.yaml', 'b')])('--out %s, in a file', async (out) => {
    const here = folder();
    writeFileSync(join(here, 'a.yaml'), 'precious');

    const { code, err } = await said(['init', 'mine', '--yes', '--out', out], here);

    expect(code).toBe(2);
    expect(err).toMatch(/is no folder[^]*→ Name a folder/);
    expect(readFileSync(join(here, 'a.yaml'), 'utf8')).toBe('precious');
  });

  test('contracts and instruments of the place that do not fit, and offers none', async () => {
    const here = folder();
    for (const kind of ['co-construction', 'investment']) mkdirSync(join(here, kind));
    const copy = (from: string, to: string): void => cpSync(join(root, from), join(here, to));
    copy('scenarios/co-construction/academy-centre.yaml', 'co-construction/academy-centre.yaml');
    copy('models/co-construction/public-line.yaml', 'co-construction/our-line.yaml');
    copy('scenarios/investment/export-loan.yaml', 'investment/export-loan.yaml');
    const offered: string[] = [];
    const asker: Asker = {
      text: ({ usual }) => Promise.resolve(usual),
      one: ({ usual }) => Promise.resolve(usual),
      several: ({ usual }, choices) => {
        offered.push(...choices.map(({ value }) => value));
        return Promise.resolve(usual);
      },
    };

    await said(['init', 'mine'], here, asker);
    const unfit = await said(['init', 'm', '--yes', '--co-construction', 'academy-centre'], here);
    const fit = await said(['init', 'm', '--yes', '--co-construction', 'our-line', '--investment', 'none'], here);

    expect(offered).toEqual(expect.arrayContaining(['public-line', 'our-line', 'none', 'grant']));
    expect(offered.filter((name) => ['academy-centre', 'export-loan'].includes(name))).toEqual([]);
    expect(unfit.err).toMatch(
      /"academy-centre" does not fit a starter scenario: .*\n→ The co-construction models are: /,
    );
    expect(fit).toMatchObject({ code: 0 });
  });

  test('a place where nothing can be written', async () => {
    const { code, err } = await said(['init', 'mine', '--yes', '--out', '/proc/none'], folder());

    expect({ code, told: err.includes('Cannot write') }).toEqual({ code: 2, told: true });
  });
});

describe('at a terminal', () => {
  const usual: Asker = {
    text: ({ usual: answer }) => Promise.resolve(answer),
    one: ({ usual: answer }) => Promise.resolve(answer),
    several: ({ usual: answer }) => Promise.resolve(answer),
  };

  test('only what was not said is asked, and an answer that cannot stand is refused with its remedy', async () => {
    const here = folder();
    const asked: string[] = [];
    const refusals: (string | undefined)[] = [];
    const asker: Asker = {
      ...usual,
      text: (put) => {
        asked.push(put.message);
        refusals.push(put.refuse('?,?'));
        return Promise.resolve(put.usual);
      },
    };

    const { code } = await said(['init', 'mine', '--rate', '7'], here, asker);

    expect(code).toBe(0);
    expect(asked.join()).not.toMatch(/Name of the scenario|technologies a year/);
    expect(asked.join()).toMatch(/technical fields/);
    expect(refusals.filter((refused) => refused?.includes('→') === true).length).toBeGreaterThan(2);
    expect(readFileSync(join(here, 'mine.yaml'), 'utf8')).toContain('maximum: 28 per year');
  });

  test('Ctrl-C leaves nothing', async () => {
    const here = folder();
    const { code, err } = await said(['init', 'mine'], here, {
      ...usual,
      several: () => Promise.resolve(undefined),
    });

    expect({ code, err }).toEqual({ code: 130, err: 'Interrupted: nothing was written.\n' });
    expect(readdirSync(here)).toEqual([]);
  });

  test('a file that is there is told of before anything else is asked', async () => {
    const here = folder();
    writeFileSync(join(here, 'my-city.yaml'), '');
    const asked: string[] = [];
    const asker: Asker = {
      ...usual,
      one: ({ message, usual: answer }) => {
        asked.push(message);
        return Promise.resolve(answer);
      },
    };

    expect(await said(['init'], here, asker)).toMatchObject({ code: 2 });
    expect(asked).toEqual([]);
  });
});
