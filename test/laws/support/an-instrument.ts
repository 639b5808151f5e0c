import fc from 'fast-check';
import { PARTIES } from '#common/parties.ts';
import { million, percent } from './amounts.ts';

const COSTS = ['equipment', 'facility', 'team', 'operation', 'trial', 'production', 'transfer'] as const;
const SCOPES = ['item', 'project', 'platform', 'platform-year', 'year', 'programme'] as const;

const cap = fc.record({
  amount: fc.oneof(
    million(1, 30),
    fc.integer({ min: 1, max: 9 }).map((tenths) => `${tenths / 10} million RMB`),
  ),
  base: fc.constantFrom('payment', 'cost'),
  scope: fc.constantFrom(...SCOPES),
});

const clause = fc.record(
  {
    /** One of the costs of the instrument. */
    of: fc.nat({ max: 1 }),
    reimburses: fc.oneof(
      fc.constantFrom(...PARTIES.filter((party) => party !== 'government')),
      fc.constantFrom('enterprise', 'university'),
    ),
    base: fc.constantFrom('own-share', 'whole-cost', 'non-fiscal'),
    rate: percent(0, 100),
    form: fc.constantFrom('grant', 'equity', 'loan', 'usage-loan'),
    years: fc.integer({ min: 1, max: 5 }),
    interest: percent(0, 9),
    default: percent(0, 30),
    recovery: percent(0, 100),
    'loan-to-value': percent(20, 100),
    rights: fc.record({ trials: fc.integer({ min: 0, max: 3 }), years: fc.integer({ min: 1, max: 10 }) }),
    caps: fc.array(cap, { maxLength: 3 }),
    stages: fc.integer({ min: 0, max: 50 }).map((share) => [
      { at: 'start', share: `${share} %` },
      { at: 'commissioning', share: '50 %' },
      { at: 'first-pass', share: `${50 - share} %` },
    ]),
    /** Does it exclude the next clause that pays the same cost? */
    excluding: fc.boolean(),
  },
  {
    requiredKeys: [
      'of',
      'reimburses',
      'base',
      'rate',
      'form',
      'years',
      'interest',
      'default',
      'recovery',
      'loan-to-value',
      'rights',
      'caps',
      'excluding',
    ],
  },
);

type Made = typeof clause extends fc.Arbitrary<infer Value> ? Value : never;

/** Any instrument of up to six clauses. */
export const anInstrument = fc
  .record({
    recycled: percent(0, 100),
    /** Few, so that clauses meet. */
    costs: fc.tuple(fc.constantFrom(...COSTS), fc.constantFrom(...COSTS)),
    mostPublic: fc.constantFrom('100 %', '100 %', '70 %', '30 %'),
    clauses: fc.array(clause, { maxLength: 6 }),
  })
  .map(({ clauses, costs, recycled, mostPublic }) => {
    const pays = clauses.map(({ of }) => costs[of]);
    return JSON.stringify({
      title: 'Instrument',
      summary: 'An instrument.',
      recycled,
      stacking: { 'most-public': mostPublic },
      clauses: clauses.map((made, index) => written(made, index, pays)),
    });
  });

function written({ excluding, of: _, ...made }: Made, index: number, costs: readonly string[]): object {
  const pays = costs[index];
  const next = costs.indexOf(pays, index + 1);
  const isOfProjects = pays === 'trial' || pays === 'production' || pays === 'transfer';
  const caps = made.caps.map((each) => (isOfProjects || each.scope !== 'project' ? each : { ...each, scope: 'item' }));
  const name = { id: `clause-${index}`, title: 'Clause', pays, caps };
  const { reimburses, rate } = made;
  if (pays === 'transfer') return { ...name, reimburses, rate };
  const { default: defaults, recovery, 'loan-to-value': value, rights, form, ...rest } = made;
  return {
    ...{ ...rest, ...name },
    excludes: excluding && next >= 0 ? [`clause-${next}`] : [],
    ...formOf(pays, form),
    ...(isLoan(pays, form) ? { default: defaults, recovery } : {}),
    ...(formOf(pays, form).form === 'usage-loan' ? { 'loan-to-value': value, rights } : {}),
  };
}

/** Equity is a part of the investors' round for a first production; rights are of lines that are built. */
function formOf(pays: string, form: string): { readonly form?: string; readonly reimburses?: string } {
  if (pays === 'production') return { reimburses: 'investor', form: form === 'usage-loan' ? 'loan' : form };
  if (form === 'equity') return { form: 'grant' };
  return { form: form === 'usage-loan' && pays !== 'equipment' && pays !== 'facility' ? 'loan' : form };
}

function isLoan(pays: string, form: string): boolean {
  const { form: made } = formOf(pays, form);
  return made === 'loan' || made === 'usage-loan';
}
