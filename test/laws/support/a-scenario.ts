import fc from 'fast-check';
import { parse } from 'yaml';
import { PARTIES } from '#common/parties.ts';
import type { Conditions } from './observe.ts';
import { committed } from './study.ts';
import { anInstrument } from './an-instrument.ts';
import { million, months, percent } from './amounts.ts';
import { someShocks } from './shocks.ts';
import type { Texts } from './study.ts';

/** A scenario that was made up, with how it is run. */
export interface MadeUp extends Texts, Conditions {}

/** What made-up scenarios may be restricted to. */
interface Restriction {
  /** Parties that contracts may charge; all of them unless stated. */
  readonly payers?: readonly string[];
}

const BASE = parse(committed('first-steps').scenario) as Record<string, unknown>;
const PAST_COSTS = ['equipment', 'facility', 'team', 'operation', 'trial'] as const;
const DECISION = 2025;

/** Shares of a whole among names, in tenths of a percent; at least one name, and they sum to 100 %. */
function shares(names: readonly string[]): fc.Arbitrary<Record<string, string>> {
  return fc
    .array(fc.tuple(fc.constantFrom(...names), fc.integer({ min: 1, max: 1000 })), { minLength: 1, maxLength: 4 })
    .map((weights) => {
      const sum = weights.reduce((total, [, weight]) => total + weight, 0);
      const thousandths = new Map<string, number>();
      for (const [name, weight] of weights)
        thousandths.set(name, (thousandths.get(name) ?? 0) + Math.floor((1000 * weight) / sum));
      const given = [...thousandths.values()].reduce((total, each) => total + each, 0);
      thousandths.set(weights[0][0], (thousandths.get(weights[0][0]) ?? 0) + 1000 - given);
      return Object.fromEntries([...thousandths].map(([name, each]) => [name, `${each / 10} %`]));
    });
}

const exploitation = fc.array(
  fc.record({
    kind: fc.constantFrom('licence', 'patent-sale', 'adoption'),
    at: fc.constantFrom('contracting', 'pilot', 'production'),
    mean: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
  { maxLength: 3 },
);

/** How the university side is paid, and what else a contract charges. */
const charges = fc.record(
  {
    settled: fc.oneof(
      fc.constant({}),
      fc
        .integer({ min: 1, max: 9 })
        .map((fee) => ({ settlement: 'service-fee', 'service-fee': `0.${fee} million RMB` })),
      fc
        .record({ rate: percent(0, 20), minimum: million(0, 3), years: fc.integer({ min: 1, max: 6 }) })
        .map((royalty) => ({ settlement: 'royalty', royalty })),
    ),
    'user-fee': fc
      .tuple(months(1, 6), fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }))
      .map(([end, first, second]) => [
        { 'up-to': end, 'per-month': `0.0${first} million RMB` },
        { 'per-month': `0.0${second} million RMB` },
      ]),
    'transfer-cost': percent(0, 30),
  },
  { requiredKeys: ['settled'] },
);

function contract(payers: readonly string[]): fc.Arbitrary<string> {
  return fc
    .record({
      shares: fc.record(Object.fromEntries([...PAST_COSTS, 'overrun'].map((cost) => [cost, shares(payers)]))),
      returns: fc.record({
        'firm-equity': shares(PARTIES),
        'licence-income': shares(PARTIES.filter((party) => party !== 'inventors')).map((row) => ({
          ...Object.fromEntries(
            Object.entries(row).map(([party, share]) => [party, `${Number.parseFloat(share) / 2} %`]),
          ),
          inventors: '50 %',
        })),
        'adopted-margin': shares(PARTIES),
        'user-fees': shares(PARTIES),
      }),
      charges,
      'reserved-slots': fc.integer({ min: 0, max: 2 }),
      'idle-release': months(0, 8),
      priority: fc.integer({ min: 0, max: 9 }),
      insiders: percent(0, 100),
      firms: fc.double({ min: 0, max: 1, noNaN: true }),
      exploitation,
      effects: fc.record({
        odds: fc.record({ mending: fc.double({ min: 0.5, max: 2, noNaN: true }) }),
        durations: fc.record({ debugging: fc.double({ min: 0.5, max: 2, noNaN: true }) }),
        costs: fc.record({ operation: fc.double({ min: 0.5, max: 2, noNaN: true }) }),
      }),
    })
    .map(({ firms, exploitation: ways, charges: { settled, ...charged }, ...rest }) =>
      JSON.stringify({
        title: 'Contract',
        summary: 'A contract.',
        ...rest,
        ...settled,
        ...charged,
        exploitation: [
          { kind: 'firm', at: 'production', mean: firms },
          // A royalty needs somebody who pays it.
          ...('royalty' in settled ? [{ kind: 'licence', at: 'pilot', mean: 0.5 }] : []),
          ...ways,
        ],
      }),
    );
}

const time = fc
  .record({ past: fc.integer({ min: 0, max: 4 }), window: months(6, 36), after: fc.integer({ min: 36, max: 84 }) })
  .map(({ past, window, after }) => ({
    start: DECISION - past,
    decision: DECISION,
    window,
    evaluation: `${after} months`,
  }));

const FIELDS = ['materials', 'robotics', 'medicine'];

/** Platforms with lines; each field has one at least, and lines of the past are opened before the decision. */
function platforms(fields: number, start: number): fc.Arbitrary<unknown[]> {
  const group = fc.record({
    field: fc.integer({ min: 0, max: fields - 1 }),
    count: fc.integer({ min: 1, max: 3 }),
    contract: fc.constantFrom('first', 'second'),
    opened: fc.integer({ min: start, max: Math.max(start, DECISION - 1) }),
  });
  return fc
    .array(fc.record({ copies: fc.integer({ min: 1, max: 2 }), lines: fc.array(group, { maxLength: 2 }) }), {
      minLength: 1,
      maxLength: 3,
    })
    .map((drawn) =>
      drawn.map(({ copies, lines }, index) => {
        const own = FIELDS.slice(0, fields).filter((_, field) => field % drawn.length === index);
        const served = [
          ...own.map((field) => ({ field, count: 1, contract: 'first', opened: start })),
          ...lines.map((line) => ({ ...line, field: FIELDS[line.field] })),
        ];
        const named = served.length > 0 ? served : [{ field: FIELDS[0], count: 1, contract: 'second', opened: start }];
        return { id: `platform-${index}`, copies, lines: named };
      }),
    );
}

const spread = fc.constantFrom(0, 0.2, 0.5);
const byClass = fc.record({ class: fc.integer({ min: 0, max: 4 }), spread });
const byEquations = fc.record({
  'project-definition': fc.integer({ min: 2, max: 8 }),
  'balance-equations': percent(0, 100),
  spread,
});

/** First plants by one of the methods, or none. */
const firstOfAKind = fc.option(
  fc.oneof(
    fc.record(
      {
        unpiloted: byClass,
        piloted: byClass,
        elsewhere: byClass,
        'start-up': months(0, 30),
        performance: fc.record({ unpiloted: percent(0, 100), piloted: percent(0, 100) }),
      },
      { requiredKeys: [] },
    ),
    fc.record(
      {
        method: fc.constant('rand-equations'),
        unpiloted: byEquations,
        piloted: byEquations,
        'percent-new': percent(0, 100),
        complexity: fc.integer({ min: 1, max: 8 }),
        'new-steps': fc.integer({ min: 0, max: 6 }),
        solids: fc.boolean(),
      },
      { requiredKeys: ['method'] },
    ),
  ),
  { nil: undefined },
);

/** The laws know a round by its date, so no two share one. */
const rounds = fc
  .uniqueArray(
    fc.record({
      after: months(1, 30),
      chance: percent(0, 100),
      raises: fc.record({ mean: million(1, 20), spread: fc.constantFrom(0, 0.8) }),
      sells: percent(0, 60),
    }),
    { maxLength: 3, selector: ({ after }) => after },
  )
  .map((drawn) => drawn.map((round, index) => ({ name: `round ${index}`, ...round })));

const parts = {
  money: fc.constantFrom('0 %', '2 %', '10 %').map((inflation) => ({ ...(BASE['money'] as object), inflation })),
  firms: fc.record(
    {
      rounds,
      exit: fc.record({ spread: fc.constantFrom(0, 0.5, 2), most: fc.constantFrom(1.5, 5) }),
      'margin-years': fc.constantFrom(0, 1.5, 6),
    },
    { requiredKeys: ['rounds'] },
  ),
  arrivals: fc
    .record({ rate: fc.integer({ min: 5, max: 40 }), attracted: percent(0, 60) })
    .map(({ rate, attracted }) => ({
      rate: `${rate} per year`,
      maximum: `${rate + 10} per year`,
      attracted,
    })),
  lines: fc.record(
    {
      slots: fc.integer({ min: 1, max: 3 }),
      routing: fc.constantFrom('home-then-field', 'field', 'home'),
      'waiting-room': fc.integer({ min: 0, max: 4 }),
      'scale-exponent': fc.double({ min: 0, max: 1, noNaN: true }),
      'learning-rate': percent(0, 40),
    },
    { requiredKeys: ['slots', 'routing'] },
  ),
  programme: fc.record({
    budget: million(0, 300),
    'lines-per-year': fc.integer({ min: 0, max: 3 }),
    'new-lines': fc.integer({ min: 0, max: 6 }),
    hold: fc.constantFrom('money', 'money', 'lines'),
  }),
  'without-platform': fc.record({ existing: fc.constantFrom('continue', 'close') }),
  'first-of-a-kind': firstOfAKind,
  limits: fc.record({ rework: fc.integer({ min: 0, max: 3 }) }),
  clocks: fc.record({
    research: months(3, 20),
    patience: months(2, 20),
    lifetime: months(24, 100),
    breakdown: months(3, 24),
    'maintenance-interval': months(4, 15),
    building: months(1, 14),
  }),
};

/** Any scenario of the pilot platform. */
export function aScenario({ payers = PARTIES }: Restriction = {}): fc.Arbitrary<MadeUp> {
  return fc.tuple(fc.integer({ min: 1, max: 3 }), time).chain(([fields, calendar]) =>
    fc
      .record({
        ...parts,
        weights: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: fields, maxLength: fields }),
        platforms: platforms(fields, calendar.start),
        shocks: someShocks(DECISION, FIELDS.slice(0, fields)),
        contracts: fc.tuple(contract(payers), contract(payers)),
        instrument: anInstrument,
        pairs: fc.uniqueArray(fc.constantFrom('first none', 'first made', 'second none', 'second made'), {
          minLength: 1,
          maxLength: 2,
        }),
        seed: fc.nat().map(String),
        replication: fc.nat({ max: 9 }),
        neutral: fc.boolean(),
      })
      .map(({ weights, clocks, contracts, instrument: made, pairs, seed, replication, neutral, firms, ...rest }) => {
        const total = weights.reduce((sum, weight) => sum + weight, 0);
        const shared = weights.map((weight) => Math.floor((100 * weight) / total));
        shared[0] += 100 - shared.reduce((sum, share) => sum + share, 0);
        const scenario = {
          ...BASE,
          ...rest,
          time: calendar,
          // Many firms are sold.
          firms: { ...(BASE['firms'] as object), survival: { mean: '2 years', spread: 1 }, acquired: '60 %', ...firms },
          fields: Object.fromEntries(shared.map((share, at) => [FIELDS[at], { title: 'Field', share: `${share} %` }])),
          durations: {
            ...(BASE['durations'] as object),
            ...Object.fromEntries(Object.entries(clocks).map(([name, mean]) => [name, { mean, spread: 0.4 }])),
          },
          policies: {
            list: pairs.map((pair) => {
              const [first, second] = pair.split(' ');
              return { name: pair, 'co-construction': first, investment: second };
            }),
          },
        };
        const [first, second] = contracts;
        return {
          scenario: JSON.stringify(scenario, undefined, 1),
          contracts: { first: JSON.stringify({ ...(JSON.parse(first) as object), reference: true }), second },
          instruments: { made },
          seed,
          replication,
          neutral,
        };
      }),
  );
}
