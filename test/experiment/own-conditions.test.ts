import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { models } from '#models';
import { column } from '#table';
import type { OutcomeTable } from '#table';
import { openText, tableOf, traceOf } from './a-study.ts';

const EXAMPLE = readFileSync('scenarios/first-steps.yaml', 'utf8');

/** The committed example, with the viability of technologies given, so that gates alter nothing of it. */
function example(replaced: readonly (readonly [string | RegExp, string])[]): string {
  const plain: readonly (readonly [string | RegExp, string])[] = [
    [/odds:\n.*\n.*\n/, 'viability: { prior: 40 %, mending: 30 % }\n'],
    [/policies:[^]*$/, ''],
    ...replaced,
  ];
  return plain.reduce((text, [before, after]) => {
    expect(text).toMatch(before);
    return text.replace(before, after);
  }, EXAMPLE);
}

const NO_PAST: readonly (readonly [string | RegExp, string])[] = [
  ['start: 2023', 'start: 2025'],
  ['opened: 2023', 'opened: 2025'],
  ['opened: 2024', 'opened: 2025'],
];

/** What a policy sets, and the same as a change of the text. */
const SETTINGS: readonly (readonly [set: string, before: string, after: string])[] = [
  ['durations.contracting.mean: 14 months', 'contracting: { mean: 4 months', 'contracting: { mean: 14 months'],
  [
    'durations.patience.spread: 1.5',
    'patience: { mean: 12 months, spread: 0.3',
    'patience: { mean: 12 months, spread: 1.5',
  ],
  ['durations.research.mean: 20 months', 'mean: { between: 18 to 30 months, grade: assumption }', 'mean: 20 months'],
  ['fields.materials.durations.research.mean: 9 months', 'research: { mean: 30 months', 'research: { mean: 9 months'],
  ['durations.building.mean: 30 months', 'building: { mean: 12 months', 'building: { mean: 30 months'],
  ['gates.pilot.specificity: 55 %', 'specificity: 90 %', 'specificity: 55 %'],
  ['gates.proof-of-concept.sensitivity: 40 %', 'sensitivity: 85 %', 'sensitivity: 40 %'],
  ['chances.finds-partner: 35 %', 'finds-partner: 70 %', 'finds-partner: 35 %'],
  ['limits.rework: 0', 'rework: 2 }', 'rework: 0 }'],
  ['costs.trial.mean: 3 million RMB', 'trial: { mean: 0.8 million', 'trial: { mean: 3 million'],
  ['costs.production.spread: 0.2', 'million RMB, spread: 1.5', 'million RMB, spread: 0.2'],
];

const ONE = 'co-construction: lab-enterprise, investment: none';

const open = (text: string): ReturnType<typeof openText> => openText(text, models['pilot-platform']);

const listed = (set: string): string => `policies: { list: [{ name: own, ${ONE}, set: { ${set} } }] }\n`;
const PLAIN = `policies: { list: [{ name: own, ${ONE} }] }\n`;

/** Without the platform everybody meets the scenario's own numbers, so what compares with that is left out. */
const BESIDE = ['both-worlds', 'only-with', 'only-without'];

function rowsOf(table: OutcomeTable, run = 0): readonly (readonly number[])[] {
  const compared = table.outcomes.filter(({ name }) => !BESIDE.includes(name));
  return compared.map(({ name }) => [...column(table, run, name)]);
}

describe('what a policy sets of what technologies meet', () => {
  test('comes to the same as set for a scenario without a past', async () => {
    const sets = SETTINGS.map(([set]) => set).join(', ');
    const changes = SETTINGS.map(([, before, after]) => [before, after] as const);
    const own = await tableOf(open(example(NO_PAST) + listed(sets)));
    const whole = await tableOf(open(example([...NO_PAST, ...changes]) + PLAIN));
    expect(rowsOf(own)).toEqual(rowsOf(whole));
    expect(rowsOf(own, 2)).toEqual(rowsOf(whole, 2));
  });

  test('each by itself makes a difference', async () => {
    const policies = SETTINGS.map(([set], index) => `{ name: own ${index}, ${ONE}, set: { ${set} } }`);
    const list = [`{ name: plain, ${ONE} }`, ...policies].join(', ');
    const table = await tableOf(open(`${example(NO_PAST)}policies: { list: [${list}] }\n`), { asStatedOnly: true });
    const plain = rowsOf(table);
    SETTINGS.forEach(([set], index) => {
      expect(rowsOf(table, index + 1), set).not.toEqual(plain);
    });
  });

  test('leaves the past, and every other policy, as they are', async () => {
    const others = `{ name: plain, ${ONE} }, { name: city, co-construction: public-line }`;
    const set = 'durations.research.mean: 6 months, durations.contracting.spread: 2, costs.trial.mean: 9 million RMB';
    const facts = example([
      [
        'facts: []',
        'facts: [{ id: passed, title: Passed, scope: institute, outcome: technologies-commercialised, value: 1, use: check }]',
      ],
      ['start: 2023', 'start: 2015'],
    ]);
    const alone = await tableOf(open(`${facts}policies: { list: [${others}] }\n`));
    const beside = await tableOf(
      open(`${facts}policies: { list: [{ name: own, ${ONE}, set: { ${set} } }, ${others}] }\n`),
    );
    expect([...beside.facts]).toEqual([...alone.facts]);
    for (const policy of ['plain', 'city', 'without the platform'])
      expect(rowsOf(beside, runOf(beside, policy))).toEqual(rowsOf(alone, runOf(alone, policy)));
    expect(rowsOf(beside, 0)).not.toEqual(rowsOf(beside, 1));
  });

  test('is the same with effects set to one, where there are no effects', async () => {
    const set = 'limits.rework: 1, gates.pilot.sensitivity: 60 %';
    const policies = `policies: { list: [{ name: own, co-construction: public-line, set: { ${set} } }] }\n`;
    const table = await tableOf(open(example([]) + policies));
    expect(table.runs.find(({ variant }) => variant === 'effects set to 1')?.sameAs).toBe(0);
  });

  test('says the same by both interpreters', () => {
    const study = open(
      example([]) + listed('limits.rework: 1, durations.rework.spread: 1.2, chances.finds-partner: 90 %'),
    );
    expect(traceOf(study, { interpreter: 'reference' })).toEqual(traceOf(study));
  });
});

function runOf({ runs }: OutcomeTable, policy: string): number {
  return runs.findIndex((run) => run.policy === policy);
}

describe('what a policy cannot set is refused where it stands', () => {
  const messageOf = (set: string): string => {
    try {
      open(example([]) + listed(set));
      return '';
    } catch (error) {
      return String(error);
    }
  };

  test.each([
    ['durations.contracting.meen: 3 months', 'meen'],
    ['durations.contracting.mean: 3 RMB', '3 RMB'],
    ['durations.contract.mean: 3 months', 'contract'],
    ['gates.pilot.sensitivity: 140 %', '140 %'],
    ['limits.rework: 1.5', '1.5'],
    ['durations.research.mean.between: 3 to 9 months', 'is a lever, not an uncertainty'],
    ['market: 1 billion RMB', 'share one past'],
    ['fields.materials.market: 1 billion RMB', 'share one past'],
  ])('%s', (set, said) => {
    expect(messageOf(set)).toContain(said);
  });
});

test('what a policy sets is told as it stands in a scenario, also where that has no such table', () => {
  const { policies } = open(
    example([
      [
        /$/,
        `policies: { list: [{ name: own, ${ONE}, set: { programme.lines-by-field.materials: 2, programme.new-lines: 2 } }] }\n`,
      ],
    ]),
  );

  expect(policies[0].differs).toEqual(['programme.lines-by-field: { materials: 2 }', 'programme.new-lines: 2']);
});
