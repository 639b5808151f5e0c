import { describe, expect, test } from 'vitest';
import { readBundle } from '../../src/cli/library.ts';
import type { Study } from '#compile';
import { models } from '#models';
import { openStudy } from '#pipeline';
import type { Problem } from '#scenario';

const bundle = readBundle('scenarios/first-steps.yaml', process.cwd());

/** Opens a scenario text. */
function opened(text: string): Study | readonly Problem[] {
  const study = openStudy({ ...bundle, text }, [], models);
  return study.ok ? study.value : study.problems;
}

/** What is wrong with a scenario text. */
function problemsOf(text: string): readonly Problem[] {
  const found = opened(text);
  return 'scenario' in found ? [] : found;
}

/** What is wrong with a scenario text, each with its place. */
function placed(text: string): string[] {
  return problemsOf(text).map(({ place, what }) => `${place?.line}:${place?.column} ${what}`);
}

/** The committed example, some of its lines rewritten. */
function example(...changes: readonly (readonly [from: string | RegExp, to: string])[]): string {
  return changes.reduce((text, [from, to]) => {
    const changed = text.replace(from, to);
    if (changed === text) throw new Error(`the example does not say ${String(from)}`);
    return changed;
  }, bundle.text);
}

const bare = `title: Bare
question: What does the model need?
model: pilot-platform
time: { decision: 2025 }
decision: { outcome: output-value, better: more }
arrivals: { rate: 10 per year, maximum: 20 per year }
fields: { all: { title: All, share: 100 % } }
`;

describe('A scenario that leaves out what its charts name', () => {
  test('is told everything at once', () => {
    const paths = problemsOf(bare).map(({ path }) => path);

    expect(paths).toEqual([
      ...[
        'research',
        'contracting',
        'patience',
        'set-up',
        'sample-development',
        'debugging',
        'scenario-testing',
        'rework',
      ].map((name) => `durations.${name}`),
      ...['elsewhere', 'scaling-up', 'building', 'commissioning', 'lifetime', 'breakdown', 'maintenance-interval'].map(
        (name) => `durations.${name}`,
      ),
      ...['maintenance', 'repair', 'survival', 'ramp'].map((name) => `durations.${name}`),
      ...['proof-of-concept', 'pilot', 'production'].map((name) => `gates.${name}`),
      ...['finds-partner', 'finds-line-elsewhere', 'goes-unpiloted', 'acquired'].map((name) => `chances.${name}`),
      'odds',
      'limits.rework',
    ]);
  });

  test.each([
    [
      'durations.repair',
      32,
      [/ {2}repair: .*\n/, ''],
      'add `durations.repair`, for instance `{ mean: 6 months, spread: 0.5 }`',
    ],
    [
      'gates.pilot',
      23,
      [/ {2}pilot: .*\n/, ''],
      'add `gates.pilot`, for instance `{ sensitivity: 90 %, specificity: 70 % }`',
    ],
    ['chances.finds-partner', 27, [/ {2}finds-partner: .*\n/, ''], 'add `chances.finds-partner`, for instance `50 %`'],
    ['odds', 3, [/odds:\n.*\n.*\n/, ''], 'add `odds`, for instance `{ unpiloted: 30 %, piloted: 80 % }`'],
    ['limits.rework', 3, [/limits:.*\n/, ''], 'add `limits.rework`, for instance `a whole number such as 2`'],
  ] as const)('is told what to add: %s', (path, line, change, remedy) => {
    expect(problemsOf(example(change))).toMatchObject([
      {
        place: { file: 'scenarios/first-steps.yaml', line, column: 1 },
        path,
        what: `\`${path}\` is missing, and the charts of the model \`pilot-platform\` use it`,
        remedy,
      },
    ]);
  });

  test('is fine when every field has it for itself', () => {
    const text = example(
      [/ {2}repair: .*\n/, ''],
      ['durations: { research: { mean: 30 months, spread: 0.5 } }', 'durations: { repair: 1 months }'],
      [
        'title: Intelligent robotics, share: 40 %',
        'title: Intelligent robotics, share: 40 %, durations: { repair: 2 months }',
      ],
    );

    expect(problemsOf(text)).toEqual([]);
  });

  test('is told beside its other mistakes, and beside a rate above its maximum', () => {
    const text = example(
      [/ {2}repair: .*\n/, ''],
      ['80 per year', '20 per year'],
      ['  finds-partner: 70 %', '  finds-partner: 0.7'],
    );

    expect(placed(text)).toEqual([
      '15:12 the rate of arrivals can reach 75.1 per year, above the maximum of 20 per year',
      '28:18 `finds-partner` is the bare number 0.7: a share in percent needs its unit',
      '32:1 `durations.repair` is missing, and the charts of the model `pilot-platform` use it',
    ]);
  });

  test.each([
    ['durations:\n  research', 'duratoins:\n  research', '32:1 `duratoins` is not known here'],
    ['\nchances:', '\nchance:', '27:1 `chance` is not known here'],
    ['\ngates:', '\ngate:', '23:1 `gate` is not known here'],
    ['\nlimits:', '\nlimit:', '31:1 `limit` is not known here'],
    ['\nodds:', '\nodd:', '20:1 `odd` is not known here'],
    ['durations: { research', 'duration: { research', '18:56 `duration` is not known here'],
    [/limits:.*/, 'limits: 2', '31:9 `limits` must be a map of entries; it is the number 2'],
    [/gates:[^]*chances:/, 'gates: []\nchances:', '23:8 `gates` must be a map of entries; it is a list'],
  ])('is told nothing that follows from a section that cannot be read: %s', (from, to, problem) => {
    expect(placed(example([from, to]))).toEqual([problem]);
  });

  test('is told of the firms alone what they lack', () => {
    expect(placed(example(['\nfirms:', '\nfirm:']))).toEqual(['72:1 `firm` is not known here']);
    expect(placed(example([/ {2}ramp: .*\n/, '']))).toEqual(['72:1 `ramp` is missing']);
  });

  test('is not told of an effect on what it is told to add', () => {
    expect(placed(example([/ {2}scenario-testing: .*\n/, '']))).toEqual([
      '32:1 `durations.scenario-testing` is missing, and the charts of the model `pilot-platform` use it',
    ]);
  });

  test('is told once, not once per field', () => {
    const text = example([/ {2}repair: .*\n/, ''], ['spread: 0.5 } } }', 'spread: 0.5 }, repair: 1 months } }']);

    expect(problemsOf(text).map(({ path }) => path)).toEqual(['durations.repair']);
  });
});

describe('The rate of arrivals', () => {
  const arrivals = (rate: string, maximum: number): string =>
    example(['{ between: 15 to 30 per year, grade: assumption }', rate], ['80 per year', `${maximum} per year`]);

  test('must not exceed the maximum in any draw', () => {
    expect(problemsOf(arrivals('25 per year', 25))).toEqual([]);
    expect(problemsOf(arrivals('25 per year', 24))).toEqual([
      {
        place: { file: 'scenarios/first-steps.yaml', line: 15, column: 12 },
        excerpt: '  maximum: 24 per year',
        path: 'arrivals.maximum',
        what: 'the rate of arrivals can reach 25.0 per year, above the maximum of 24 per year',
        remedy: 'raise `arrivals.maximum`, or narrow `arrivals.rate`',
      },
    ]);
    expect(problemsOf(arrivals('{ distribution: uniform, low: 10 per year, high: 30 per year }', 30))).toEqual([]);
    expect(problemsOf(arrivals('{ distribution: uniform, low: 10 per year, high: 30 per year }', 29)).length).toBe(1);
  });
});

describe('A study', () => {
  const study = opened(bundle.text) as Study;

  test('has an input for every uncertain number that it uses, and no other', () => {
    const paths = study.inputs.map(({ path }) => path);

    expect(new Set(paths).size).toBe(paths.length);
    expect(paths).toEqual(
      expect.arrayContaining(['arrivals.rate', 'odds.unpiloted', 'odds.piloted', 'durations.research']),
    );
    expect(paths.filter((path) => path.includes('lab-enterprise')).length).toBeGreaterThan(0);
    expect(paths.filter((path) => path.includes('institute-investment-company'))).toEqual([]);
    expect(study.assumptions.filter(({ uncertain }) => uncertain).map(({ path }) => path)).toEqual(paths);
  });

  test('puts lines of the past first, then planned ones by the highest averages of the shares of the fields', () => {
    const { lines, names } = opened(example(['share: 60 %', 'share: 70 %'], ['share: 40 %', 'share: 30 %'])) as Study;
    const fields = lines.map(({ field }) => names.fields[field]);

    expect(lines.slice(0, 3).map(({ opened }) => opened)).toEqual([0, 0, 12]);
    expect(fields.slice(0, 3)).toEqual(['materials', 'materials', 'robotics']);
    // Materials: 70, 35, 23.3, 17.5, 14, 11.7; robotics: 30, 15, 10.
    const [m, r] = names.fields;
    expect(fields.slice(3)).toEqual([m, m, r, m, m, r, m, m]);
    expect(lines.slice(3).every(({ opened, contract }) => opened === -1 && contract === -1)).toBe(true);
  });

  test('gives effects to the terms that state them, and none to the first', () => {
    const delay = study.names.delays.indexOf('scenario-testing');
    const touched = study.terms.map((_, term) => study.effects[term].durations[delay].length > 0);

    expect(touched).toEqual(
      study.terms.map(({ contract }, term) => term > 0 && study.contracts[contract].contract.name === 'lab-enterprise'),
    );
    expect(touched).toContain(true);
    expect(study.policies.filter(({ hasEffects }) => hasEffects).map(({ name }) => name)).toEqual([
      'lab-enterprise + none',
      'lab-enterprise + matching-subsidy',
    ]);
  });

  test('knows the term of every contract of the past', () => {
    const names = study.contracts.map(({ contract }) => contract.name);

    expect(names.slice(0, 2)).toEqual(['public-line', 'lab-enterprise']);
    names.forEach((_, contract) => {
      expect(study.terms[study.historicalTerms[contract]]).toEqual({ contract, instrument: 0 });
      expect(study.historicalTerms[contract]).toBeGreaterThan(0);
    });
  });
});

test('A budget that a policy sets is one amount', () => {
  const list = `policies:
  list:
    - { name: wide, set: { programme.budget: '{ between: 100 million RMB to 200 million RMB }' } }
`;
  const [problem] = problemsOf(example([/policies:[^]*$/, list]));

  expect(problem.place).toMatchObject({ line: 87, column: 46 });

  expect(problem.what).toContain('`wide` sets `programme.budget` to a range');
  expect(problem.remedy).toContain('one amount');
});

test('A budget of the scenario may be a range, whatever else a policy sets', () => {
  const study = opened(
    example(
      ['budget: 120 million RMB', 'budget: { between: 100 million RMB to 200 million RMB }'],
      [/policies:[^]*$/, 'policies:\n  list:\n    - { name: few, set: { programme.new-lines: 2 } }\n'],
    ),
  );

  expect(study).toMatchObject({ policies: [{ name: 'few', newLines: 2, budget: { value: NaN } }, {}] });
});

test('What policies set of the past or of the world is refused where it stands, once', () => {
  const text = example([
    '    investment: [none, matching-subsidy]',
    '    lines.slots: [1, 3]\n    programme.new-lines: [2, 4]',
  ]);

  expect(placed(`${text}  list: [{ name: A, set: { market: 1 billion RMB } }]\n`)).toEqual([
    expect.stringMatching(
      /^88:19 the policy `public-line \+ none, .*` sets `lines.slots`, but policies share one past/,
    ),
    expect.stringMatching(/^88:22 the policy `public-line/),
    expect.stringMatching(/^90:36 the policy `A` sets `market`/),
  ]);
});
