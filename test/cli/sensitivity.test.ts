import { readFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { contentsOf, namesIn } from './support/folder.ts';
import { aFolder, ended, lastLine, root, run, start } from './support/pilotline.ts';
import type { Ended } from './support/pilotline.ts';

const POLICY = 'lab-enterprise + matching-subsidy';
const OTHER = 'public-line + none';

const words = (method: string, ...more: readonly string[]): string[] => [
  ...['sensitivity', 'first-steps.yaml', '--method', method],
  ...more,
];

/** As small as can be: ten trajectories. */
const few = ['--blocks', '10', '--set', 'time.window=2 years', '--set', 'time.evaluation=5 years'];

describe("a screening by Morris's method", () => {
  const cwd = aFolder();
  let result: Ended;
  let folder: string;

  beforeAll(async () => {
    result = await run(words('morris', ...few), { cwd });
    folder = resolve(cwd, /^Report: (.+)\/report\.md$/.exec(lastLine(result.stdout))?.[1] ?? '');
  }, 60_000);

  it('says before it starts how much will be run, of the first policy unless told', () => {
    expect(result.code).toBe(0);
    expect(result.stderr).toMatch(
      /^10 trajectories of 13 points, two lucks each: 260 replications of the policy and of the run without the platform\.\nsimulating/,
    );
    expect(result.stdout).toMatch(/^Incubated firms under public-line \+ none\.\n/);
    expect(result.stdout).toMatch(/^Input +Size of +Mean effect +Verdict$/m);
    expect(result.stdout).toMatch(/^Of 12 inputs, \d+ moves? it, /m);
  });

  it('writes reports/sensitivity/<scenario>-<hash> with report, chart and table, and nothing else', () => {
    expect(namesIn(join(cwd, 'reports'))).toEqual(['sensitivity']);
    expect(namesIn(folder)).toEqual(['drivers.svg', 'inputs.csv', 'report.md', 'sensitivity.json']);
    const report = readFileSync(join(folder, 'report.md'), 'utf8');
    expect(report).toContain(
      "npx pilotline sensitivity first-steps.yaml --method morris --policy 'public-line + none' --blocks 10 --seed first-steps --set 'time.window=2 years'",
    );
    const [header, ...rows] = readFileSync(join(folder, 'inputs.csv'), 'utf8').trimEnd().split('\r\n');
    expect(header).toBe(
      '\uFEFFinput,verdict,size,sizeLower,sizeUpper,mean,meanLower,meanUpper,absolute,absoluteLower,absoluteUpper,noise,spread,spreadLower,spreadUpper',
    );
    expect(rows).toHaveLength(12);
  });

  it('gives the same bytes on any number of workers, over what is there', async () => {
    const before = contentsOf(folder);

    for (const workers of ['1', '2']) {
      expect(await run(words('morris', ...few, '--workers', workers, '--quiet'), { cwd })).toMatchObject({
        code: 0,
        stderr: '',
        stdout: result.stdout,
      });
      expect(contentsOf(folder)).toEqual(before);
    }
  }, 60_000);

  it('puts nothing over another study, or over what it has not made', async () => {
    mkdirSync(join(cwd, 'mine'));
    writeFileSync(join(cwd, 'mine', 'notes.txt'), 'mine');
    for (const out of ['mine', folder]) {
      const refused = await run(words('morris', ...few, '--seed', 'another', '--out', out), { cwd });
      expect(refused).toMatchObject({ code: 2, stdout: '' });
      expect(refused.stderr).toMatch(/exists and is not this study of sensitivity\.\n→ Name another folder with --out/);
    }
    expect(namesIn(join(cwd, 'mine'))).toEqual(['notes.txt']);
  });
});

it("prints Sobol's indices of groups, for the difference of two policies, as one JSON object", async () => {
  const cwd = aFolder();
  const groups = ['--input', 'odds', '--input', 'arrivals.rate'];
  const { code, stdout } = await run(
    words('sobol', ...few, ...groups, '--policy', POLICY, '--policy', OTHER, '--json', '--quiet'),
    { cwd },
  );

  expect(code).toBe(0);
  const printed = JSON.parse(stdout) as Record<string, unknown> & { inputs: { input: string }[]; folder: string };
  expect(stdout.split('\n')).toEqual([JSON.stringify(printed), '']);
  expect(printed).toMatchObject({ method: 'sobol', policy: POLICY, less: OTHER, pairs: 80, replications: 800 });
  expect(printed.inputs.map(({ input }) => input).toSorted()).toEqual(['all other inputs', 'arrivals.rate', 'odds']);
  expect(readFileSync(join(printed.folder, 'report.md'), 'utf8')).toContain(
    `--policy '${POLICY}' --policy '${OTHER}' --input odds --input arrivals.rate --blocks 10`,
  );
}, 60_000);

it('that is interrupted ends with 130, says so, and leaves nothing', async () => {
  const cwd = aFolder();
  const child = start(words('morris', '--blocks', '2000'), { cwd });
  const end = ended(child);
  // The first word comes before the folder is begun; progress comes after.
  await once(child.stderr!, 'data');
  await once(child.stderr!, 'data');

  child.kill('SIGINT');
  const result = await end;

  expect(result).toMatchObject({ code: 130, signal: null, stdout: '' });
  expect(result.stderr).toMatch(/^Interrupted: nothing was written\.$/m);
  expect(namesIn(cwd)).toEqual(['first-steps.yaml']);
}, 60_000);

describe('what cannot be asked is refused before anything is simulated', () => {
  const cwd = aFolder();
  const refusals: readonly (readonly [options: readonly string[], said: RegExp])[] = [
    [['--method', 'anova'], /argument 'anova' is invalid. Allowed choices are morris, sobol/],
    [[], /required option '--method <name>'/],
    [['--method', 'morris', '--policy', 'public-line + non'], /no policy .*did you mean "public-line \+ none"/],
    [['--method', 'morris', '--policy', OTHER, '--policy', OTHER], /one of them twice\.\n→ Name one policy, or two/],
    [
      ['--method', 'sobol', '--policy', OTHER, '--policy', POLICY, '--policy', 'without the platform'],
      /3 policies, which is more than two/,
    ],
    [['--method', 'morris', '--blocks', '9'], /9 trajectories are too few.*at least 10\.\n→ Write --blocks 10/],
    [['--method', 'sobol', '--blocks', '0'], /whole number from 1/],
    [['--method', 'sobol', '--blocks', '99999'], /do not fit into memory\.\n→ Ask for at most --blocks \d+/],
    [['--method', 'morris', '--input', 'odds'], /moves every input by itself\.\n→ Leave --input out/],
    [
      ['--method', 'sobol', '--input', 'odds.pilotet'],
      /No uncertain input is called odds\.pilotet.*did you mean "odds\.piloted"\?\n→ The uncertain inputs are: /,
    ],
    [['--method', 'sobol', '--input', 'odds', '--input', 'odds.piloted'], /odds\.piloted is already in a group/],
    [
      ['--method', 'morris', '--set', 'decision.outcome=leverage'],
      /leverage is a ratio of means[^]*→ .*--set decision\.outcome=incubated-firms/,
    ],
  ];

  it.each(refusals)('%j', async (options, said) => {
    const { code, stdout, stderr } = await run(['sensitivity', 'first-steps.yaml', ...options], { cwd });

    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(said);
    expect(stderr).not.toMatch(/^ +at |fault of pilotline|simulating/m);
    expect(namesIn(cwd)).toEqual(['first-steps.yaml']);
  });

  it('a scenario without uncertain inputs', async () => {
    const { code, stderr } = await run(
      [
        ...['sensitivity', join(root, 'scenarios', 'drug-pipeline-2010.yaml'), '--method', 'morris'],
        ...['--set', 'decision.outcome=technologies-commercialised'],
      ],
      { cwd },
    );

    expect(code).toBe(2);
    expect(stderr).toMatch(/^The scenario has no uncertain input, so nothing can drive the answer but luck\.\n→ /);
  });
});
