import { PARTIES } from '#common/parties.ts';
import type { Cap, Clause, UsageRights } from '../scenario.ts';
import { amount } from './amounts.ts';
import { EVIDENCE } from './evidence.ts';
import { graded } from './graded.ts';
import { calendarDate, countingNumber, group, list, oneOf, text, wholeNumber } from './words.ts';

/** Costs that a clause can share in, and the income that it can reward. */
const PAYS = ['equipment', 'facility', 'team', 'operation', 'trial', 'production', 'transfer'] as const;

const cap = group({
  amount: graded(amount('money', 'positive')).describe('The most, in money of the day.'),
  base: oneOf(['payment', 'cost'])
    .optional()
    .describe('What counts against it: what the clause pays (payment, unless stated), or the cost that it supports.'),
  scope: oneOf(['item', 'project', 'platform', 'platform-year', 'year', 'programme']).describe(
    'To what the cap applies: one bill, one technology, a platform, a platform each year, a year, the programme.',
  ),
}).transform(({ amount: most, base, scope }): Cap => ({ amount: most, base: base ?? 'payment', scope }));

const stage = group({
  at: oneOf(['start', 'commissioning', 'first-pass']).describe('Milestone of payment.'),
  share: graded(amount('share', 'probability')).describe('Share of the payment; the stages sum to 100 %.'),
});

const rights = group({
  yearly: graded(amount('money', 'not-negative')).optional().describe('Rent a year (0 RMB unless stated).'),
  trials: graded(countingNumber(1000, '6'))
    .optional()
    .describe('Rent a year in mean costs of a trial on the line (0 unless stated).'),
  years: graded(wholeNumber(1, 100, '8')).describe('Years for which the rights are lent upon.'),
}).transform(({ yearly, trials, years }): UsageRights => ({ yearly: yearly ?? 0, trials: trials ?? 0, years }));

/** One clause of an investment model as written. */
export const clause = group({
  id: text('equipment-match').describe('Short name of the clause.'),
  title: text('Equipment purchase subsidy').describe('What the clause grants, in words.'),
  document: text('Quanzhou measures for pilot-scale testing platforms')
    .optional()
    .describe('Document that holds the clause (none unless stated).'),
  number: text('Quanzhenggui [2025] 3').optional().describe('Document number (none unless stated).'),
  date: calendarDate('"2025-05-11"').optional().describe('Date of the document (none unless stated).'),
  ...EVIDENCE,
  pays: oneOf(PAYS).describe(
    'Cost that the clause shares in; transfer: a bonus on what a technology is licensed or sold for.',
  ),
  reimburses: oneOf(PARTIES).describe('Party whose share of that cost is paid back, or who gets the bonus.'),
  base: oneOf(['own-share', 'whole-cost', 'non-fiscal'])
    .optional()
    .describe(
      "Of what the rate is a share: the party's part of the cost (own-share, unless stated), the whole cost, or the cost less what government bears. Never more than the party's part is paid back.",
    ),
  rate: graded(amount('share', 'probability')).describe('Share of the base that is paid back.'),
  cap: cap.optional().describe('The most that is paid (no cap unless stated).'),
  caps: list(cap, '- { amount: 5 million RMB, scope: platform }')
    .optional()
    .describe('Several caps, all of which bind; instead of `cap` (none unless stated).'),
  excludes: list(text('equipment-subsidy'), '[equipment-subsidy]')
    .optional()
    .describe(
      'Clauses, by id, that do not pay a bill which this one pays: of both, what grants more applies (none unless stated).',
    ),
  stages: list(stage, '- { at: start, share: 100 % }')
    .optional()
    .describe('When it is paid (all at the start unless stated).'),
  form: oneOf(['grant', 'equity', 'loan', 'usage-loan'])
    .optional()
    .describe('Spent (grant, unless stated), against shares, repaid, or repaid and secured by rights to use the line.'),
  years: graded(wholeNumber(0, 100, '5'))
    .optional()
    .describe('Years over which a loan is repaid (0 unless stated).'),
  interest: graded(amount('share', 'probability'))
    .optional()
    .describe('Interest of a loan a year, in money of the day (0 % unless stated).'),
  default: graded(amount('share', 'probability'))
    .optional()
    .describe('Chance a year that a borrower stops paying (0 % unless stated).'),
  recovery: graded(amount('share', 'probability'))
    .optional()
    .describe('Share of the balance that is recovered from a borrower who stops paying (0 % unless stated).'),
  'loan-to-value': graded(amount('share', 'probability'))
    .optional()
    .describe('Largest share of the present value of the rights that is lent against them (0 % unless stated).'),
  rights: rights.optional().describe('What the rights to use a line bring, discounted at the interest of the loan.'),
}).transform((input): Clause => {
  const { id, title, document, number, date, pays, reimburses, rate, caps = [], excludes = [] } = input;
  return {
    ...{ id, title, document, number, date, pays, reimburses, rate, excludes },
    base: input.base ?? 'own-share',
    caps: input.cap === undefined ? caps : [input.cap],
    stages: input.stages ?? [{ at: 'start', share: 1 }],
    form: input.form ?? 'grant',
    ...loanOf(input),
  };
});

/** What only loans have. */
function loanOf(
  input: {
    readonly [Key in 'years' | 'interest' | 'default' | 'recovery' | 'loan-to-value']?: number | undefined;
  } & { readonly rights?: UsageRights | undefined },
): Pick<Clause, 'years' | 'interest' | 'defaultChance' | 'recovery' | 'loanToValue' | 'rights'> {
  return {
    years: input.years ?? 0,
    interest: input.interest ?? 0,
    defaultChance: input.default ?? 0,
    recovery: input.recovery ?? 0,
    loanToValue: input['loan-to-value'] ?? 0,
    rights: input.rights,
  };
}
