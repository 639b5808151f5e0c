import { describe, expect, it } from 'vitest';
import { parseContract, parseInstrument, parseScenario } from '#scenario';
import { bundleOf, firstSteps, small, vocabulary } from './support.ts';

function contract(text: string): string[] {
  const read = parseContract('test', { file: 'c.yaml', text: `title: T\nsummary: S\n${text}` });
  return read.ok
    ? []
    : read.problems.map(({ place, what, remedy }) => `${place?.line}:${place?.column} ${what} → ${remedy}`);
}

function instrument(text: string): string[] {
  const read = parseInstrument('test', { file: 'i.yaml', text: `title: T\nsummary: S\nclauses:\n${text}` });
  return read.ok
    ? []
    : read.problems.map(({ place, what, remedy }) => `${place?.line}:${place?.column} ${what} → ${remedy}`);
}

describe('a co-construction model', () => {
  it('is refused when a row of shares does not sum to 100 %', () => {
    expect(
      contract('shares:\n  equipment: { government: 40 %, enterprise: 50 % }\n  team: { university: 110 % }'),
    ).toEqual([
      '4:3 the shares of `equipment` sum to 90 %, not 100 % → add the missing 10 %',
      '5:3 the shares of `team` sum to 110 %, not 100 % → take away 10 %',
      '5:23 `university` must lie between 0 % and 100 %; it is 110 % → correct the percentage',
    ]);
  });

  it('accepts thirds written with enough digits', () => {
    expect(
      contract(
        'shares: { team: { university: 33.3333333333 %, government: 33.3333333333 %, platform: 33.3333333334 % } }',
      ),
    ).toEqual([]);
  });

  it('leaves inventors at least the statutory half', () => {
    const remedy =
      'give inventors at least 50 % (Law on Promoting the Transformation of Scientific and Technological Achievements (2015), art. 45)';

    expect(contract('returns: { licence-income: { inventors: 40 %, university: 60 % } }')).toEqual([
      `3:41 inventors receive 40 % of \`licence-income\`, less than the statutory half → ${remedy}`,
    ]);
    expect(contract('returns: { licence-income: { university: 100 % } }')).toEqual([
      `3:12 inventors receive 0 % of \`licence-income\`, less than the statutory half → ${remedy}`,
    ]);
    expect(contract('returns: { licence-income: { inventors: 50 %, university: 50 % } }')).toEqual([]);
  });

  it.each([
    [
      'settlement: royalty\nexploitation: [{ kind: licence, at: pilot, mean: 0.5 }]',
      '3:13 `settlement` is royalty, and `royalty` does not say how much → add royalty: { rate: 5 %, minimum: 0.1 million RMB, years: 10 }',
    ],
    [
      'settlement: service-fee',
      '3:13 `settlement` is service-fee, and `service-fee` does not say how much → add service-fee: 0.3 million RMB',
    ],
    [
      'royalty: { rate: 5 %, years: 10 }',
      '3:1 `royalty` moves no money: `settlement` is none → write settlement: royalty, or remove `royalty`',
    ],
    [
      'settlement: royalty\nroyalty: { rate: 5 %, years: 10 }',
      '3:13 `settlement` is royalty, and nothing is ever licensed or adopted → add exploitation: - { kind: adoption, at: production, mean: 0.5 }',
    ],
    [
      'settlement: patent-transfer',
      '3:13 `settlement` is patent-transfer, and no patent is ever sold → add exploitation: - { kind: patent-sale, at: pilot, mean: 0.6 }',
    ],
    [
      'settlement: technical-equity\nreturns: { firm-equity: { enterprise: 100 %, university: 0 % } }',
      '3:13 `settlement` is technical-equity, and neither university nor inventors hold `firm-equity` → give them a part of returns.firm-equity, or choose another settlement',
    ],
    [
      'user-fee:\n  - { up-to: 3 months, per-month: 0.05 million RMB }\n  - { up-to: 2 months, per-month: 0.03 million RMB }\n  - { per-month: 0.02 million RMB }',
      '5:5 a tier of `user-fee` does not end after the one before it → let tiers rise by `up-to`; only the last has none',
    ],
    [
      'user-fee: [{ per-month: 0.05 million RMB }, { per-month: 0.03 million RMB }]',
      '3:45 a tier of `user-fee` does not end after the one before it → let tiers rise by `up-to`; only the last has none',
    ],
    [
      'user-fee: [{ up-to: 3 months, per-month: 0.05 million RMB }]',
      '3:21 the last tier of `user-fee` ends, and stays may be longer → remove its `up-to`',
    ],
  ])('is refused when nothing can follow from it: %s', (text, problem) => {
    expect(contract(text)).toEqual([problem]);
  });

  it('may settle by equity that the usual halves give, and charge in tiers', () => {
    const tiers = '[{ up-to: 3 months, per-month: 0.05 million RMB }, { per-month: 0.03 million RMB }]';

    expect(contract(`settlement: technical-equity\nuser-fee: ${tiers}\ntransfer-cost: 10 %`)).toEqual([]);
  });

  it('is refused when it has an effect on what the scenario does not have', () => {
    const text =
      'title: T\nsummary: S\neffects:\n  odds: { gates: { pilott: { sensitivity: 1.1 } } }\n  durations: { debuging: 0.9 }\n  costs: { trials: 0.9 }\n';
    const read = parseScenario(
      bundleOf(firstSteps, {
        contracts: { ...bundleOf('').library.contracts, 'lab-enterprise': { file: 'c.yaml', text } },
      }),
      vocabulary,
    );

    expect(
      read.ok
        ? []
        : read.problems.map(({ place, what, remedy }) => `${place?.file}:${place?.line} ${what} → ${remedy}`),
    ).toEqual([
      'c.yaml:4 there is an effect on the gate `pilott`, which the scenario does not have → did you mean `pilot`?',
      'c.yaml:5 there is an effect on the duration `debuging`, which the scenario does not have → did you mean `debugging`?',
      'c.yaml:6 there is an effect on the cost `trials`, which the scenario does not have → did you mean `trial`?',
    ]);
  });

  it('is not blamed for an effect when it is the scenario whose section is misspelt or broken', () => {
    const text = 'title: T\nsummary: S\neffects: { durations: { debugging: 0.9 }, costs: { trial: 0.9 } }\n';
    const contracts = { ...bundleOf('').library.contracts, 'lab-enterprise': { file: 'c.yaml', text } };
    const scenario = firstSteps
      .replace('\ndurations:', '\nduratoins:')
      .replace(/\ncosts:[^]*\nmarket:/, '\ncosts: 5\nmarket:');
    const read = parseScenario(bundleOf(scenario, { contracts }), vocabulary);

    expect(read.ok ? [] : read.problems.map(({ place, what }) => `${place?.file} ${what}`)).toEqual([
      'scenarios/test.yaml `duratoins` is not known here',
      'scenarios/test.yaml `costs` must be a map of entries; it is the number 5',
    ]);
  });

  it('does not stop a scenario that does not use it', () => {
    const contracts = { ...bundleOf('').library.contracts, broken: { file: 'broken.yaml', text: 'reference: [' } };

    expect(parseScenario(bundleOf(firstSteps, { contracts }), vocabulary).ok).toBe(true);
  });
});

describe('an investment model', () => {
  const clause = '  - { id: a, title: A, pays: equipment, reimburses: enterprise, rate: 30 %';

  it('is refused when the stages of a clause do not sum to 100 %', () => {
    expect(instrument(`${clause}, stages: [{ at: start, share: 50 % }, { at: commissioning, share: 30 % }] }`)).toEqual(
      ['4:77 the shares of `stages` sum to 80 %, not 100 % → add the missing 20 %'],
    );
  });

  it('is refused when clauses share an id, or a loan has no years', () => {
    expect(instrument(`${clause} }\n${clause}, form: loan }`)).toEqual(
      [
        '5:3 `years` is missing: a loan is repaid over some years → write years: 5',
        '5:11 two clauses have the id "a" → give each clause an id of its own',
      ].map((line) => line.replace('5:3', '5:5')),
    );
  });

  it.each(['2025-13-01', '2025-02-31', '2025-5-1', 'May 2025'])(
    'is refused when a clause is of no date: %s',
    (date) => {
      expect(instrument(`${clause}, date: ${date} }`)).toEqual([
        `4:83 \`date\` is no date; it is "${date}" → write year, month and day, for instance "2025-05-11"`,
      ]);
    },
  );

  it.each(['"2025"', '2025-05', '2024-02-29'])('dates a clause by year, month or day: %s', (date) => {
    expect(instrument(`${clause}, date: ${date} }`)).toEqual([]);
  });

  it.each([
    ['form: loan, years: 0', 'a loan needs years to be repaid'],
    ['form: equity', 'public equity takes part of what investors pay for first production'],
  ])('is refused when nothing can follow from it: %s', (words, what) => {
    expect(instrument(`${clause}, ${words} }`)).toEqual([expect.stringContaining(what)]);
  });

  it('is refused when government would pay itself back', () => {
    expect(instrument(`${clause.replace('enterprise', 'government')} }`)).toEqual([
      expect.stringContaining('government cannot be paid back by itself'),
    ]);
  });

  it.each([
    ['excludes: [b]', 'there is no clause "b" → none is defined here'],
    ['excludes: [a]', 'a clause cannot exclude itself'],
    ['cap: { amount: 1 RMB, scope: project }', 'a project is a technology, and this cost is of a line'],
    ['caps: [{ amount: 1 RMB, scope: item }, { amount: 1 RMB, scope: project }]', 'a project is a technology'],
    ['cap: { amount: 1 RMB, scope: item }, caps: [{ amount: 2 RMB, scope: year }]', 'either `cap` or `caps`'],
    ['default: 3 %', '`default` is said of a loan, and this is none'],
    ['rights: { trials: 1, years: 8 }', '`rights` is said of a loan against usage rights, and this is none'],
    ['form: usage-loan, years: 5, rights: { trials: 1, years: 8 }', '`loan-to-value` is missing'],
    ['form: usage-loan, years: 5, loan-to-value: 60 %', '`rights` is missing'],
    ['form: usage-loan, years: 5, loan-to-value: 60 %, rights: { years: 8 }', 'the rights bring no rent'],
    ['form: usage-loan, loan-to-value: 60 %, rights: { trials: 1, years: 8 }', '`years` is missing'],
  ])('is refused when its parts contradict each other: %s', (words, what) => {
    expect(instrument(`${clause}, ${words} }`)).toEqual([expect.stringContaining(what)]);
  });

  it.each([
    ['trial', 'form: usage-loan, years: 5, loan-to-value: 60 %, rights: { trials: 1, years: 8 }', 'lent to build it'],
    ['transfer', 'form: loan, years: 5', 'a bonus on transfers is spent'],
    ['transfer', 'base: whole-cost', '`base` is said of a cost, and a bonus is on an income'],
    ['transfer', 'stages: [{ at: start, share: 100 % }]', '`stages` is said of a cost'],
  ])('is refused when it pays for %s what it cannot: %s', (pays, words, what) => {
    expect(instrument(`${clause.replace('equipment', pays)}, ${words} }`)).toEqual([expect.stringContaining(what)]);
  });

  it.each([
    ['{ party: enterprise }', '`pays` is missing: who bears which cost? → write pays: equipment'],
    ['{ pays: trial }', '`party` is missing: who bears which cost? → write party: enterprise'],
    ['{}', 'the condition names nothing'],
    ['{ exploits: [licence] }', ''],
  ])('is refused when it applies under half a condition: %s', (condition, what) => {
    const text = `title: T\nsummary: S\napplies-when: [${condition}]\nclauses:\n${clause} }`;
    const read = parseInstrument('test', { file: 'i.yaml', text });
    const problems = read.ok ? [] : read.problems.map((problem) => `${problem.what} → ${problem.remedy}`);

    expect(problems).toEqual(what === '' ? [] : [expect.stringContaining(what)]);
  });

  it('is refused when a clause excludes one that it never meets, or one that is misspelt', () => {
    const other = clause.replace('id: a', 'id: operation-match').replace('equipment', 'operation');

    expect(
      instrument(`${other} }
${clause}, excludes: [operation-match] }`),
    ).toEqual([
      expect.stringContaining('"operation-match" pays another cost, so the two never meet on a bill → take it away'),
    ]);
    expect(
      instrument(`${other} }
${clause}, excludes: [operation-macth] }`),
    ).toEqual([expect.stringContaining('there is no clause "operation-macth" → did you mean `operation-match`?')]);
  });

  it('is refused when it has more clauses than can be told apart', () => {
    const clauses = Array.from({ length: 9 }, (_, index) => `${clause.replace('id: a', `id: a${index}`)} }`);

    expect(instrument(clauses.slice(1).join('\n'))).toEqual([]);
    expect(instrument(clauses.join('\n'))).toEqual([
      '12:5 the instrument has 9 clauses; at most 8 can be told apart → divide it into several investment models',
    ]);
  });

  it('keeps base, caps, exclusions and stacking', () => {
    const caps =
      'caps: [{ amount: 1 million RMB, base: cost, scope: project }, { amount: 5 million RMB, scope: year }]';
    const first = `${clause.replace('equipment', 'trial')}, base: non-fiscal, ${caps}, excludes: [b] }`;
    const second = `${clause.replace('id: a', 'id: b').replace('equipment', 'trial')} }`;
    const text = `title: T\nsummary: S\nstacking: { most-public: 70 % }\nclauses:\n${first}\n${second}`;

    expect(parseInstrument('pack', { file: 'i.yaml', text })).toMatchObject({
      ok: true,
      value: {
        mostPublic: 0.7,
        clauses: [
          {
            base: 'non-fiscal',
            caps: [
              { amount: 1e6, base: 'cost', scope: 'project' },
              { amount: 5e6, base: 'payment', scope: 'year' },
            ],
            excludes: ['b'],
          },
          { base: 'own-share', caps: [], excludes: [] },
        ],
      },
    });
  });

  it('keeps stages, form and interest', () => {
    const text = `title: T\nsummary: S\nrecycled: 80 %\nclauses:\n${clause}, form: loan, years: 5, interest: 3 %, stages: [{ at: first-pass, share: 100 % }] }`;
    const read = parseInstrument('loan', { file: 'i.yaml', text });

    expect(read).toMatchObject({
      ok: true,
      value: {
        name: 'loan',
        recycled: 0.8,
        clauses: [{ form: 'loan', years: 5, interest: 0.03, stages: [{ at: 'first-pass', share: 1 }] }],
      },
    });
  });
});

describe('the contract that stands in where none is named', () => {
  const marked = (title: string) => ({
    file: `${title}.yaml`,
    text: `title: ${title}\nsummary: Somebody pays.\nreference: true\n`,
  });
  const plain = { file: 'no-site.yaml', text: 'title: No site\nsummary: Nobody pays.\n' };
  /** Another that is marked comes later in the library and sooner by name, as those beside a scenario may. */
  function standIn(policies: string): string | undefined {
    const contracts = { 'public-line': marked('Public line'), 'no-site': plain, 'a-site': marked('A site') };
    const read = parseScenario(bundleOf(`${small}policies: { list: [${policies}] }\n`, { contracts }), vocabulary);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    return read.value.policies.policies.find(({ name }) => name === 'plain')?.contract;
  }

  it("is the program's own reference, whatever others are marked", () => {
    expect(standIn('{ name: plain }')).toBe('public-line');
    expect(standIn('{ name: plain }, { name: other, co-construction: no-site }')).toBe('public-line');
  });

  it('is the reference that the scenario uses, where it uses another', () => {
    expect(standIn('{ name: plain }, { name: other, co-construction: a-site }')).toBe('a-site');
  });
});
