import { PARTIES } from '#common/parties.ts';
import type { Cap, Clause } from '../scenario.ts';
import { amount } from './amounts.ts';
import { EVIDENCE } from './evidence.ts';
import { graded } from './graded.ts';
import { group, list, oneOf, text, wholeNumber } from './words.ts';

/** Costs that a clause can share in. */
const PAYS = ['equipment', 'facility', 'team', 'operation', 'trial', 'production'] as const;

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

/** One clause of an investment model as written. */
export const clause = group({
  id: text('equipment-match').describe('Short name of the clause.'),
  title: text('Equipment purchase subsidy').describe('What the clause grants, in words.'),
  document: text('Quanzhou measures for pilot-scale testing platforms')
    .optional()
    .describe('Document that holds the clause.'),
  number: text('Quanzhenggui [2025] 3').optional().describe('Document number.'),
  date: text('"2025-05-11"').optional().describe('Date of the document.'),
  ...EVIDENCE,
  pays: oneOf(PAYS).describe('Cost that the clause shares in.'),
  reimburses: oneOf(PARTIES).describe('Party whose share of that cost is paid back.'),
  base: oneOf(['own-share', 'whole-cost', 'non-fiscal'])
    .optional()
    .describe(
      "Of what the rate is a share: the party's part of the cost (own-share, unless stated), the whole cost, or the cost less what government bears. Never more than the party's part is paid back.",
    ),
  rate: graded(amount('share', 'probability')).describe('Share of the base that is paid back.'),
  cap: cap.optional().describe('The most that is paid (no cap unless stated).'),
  caps: list(cap, '- { amount: 5 million RMB, scope: platform }')
    .optional()
    .describe('Several caps, all of which bind; instead of `cap`.'),
  excludes: list(text('equipment-subsidy'), '[equipment-subsidy]')
    .optional()
    .describe('Clauses, by id, that do not pay a bill which this one pays: of both, what grants more applies.'),
  stages: list(stage, '- { at: start, share: 100 % }')
    .optional()
    .describe('When it is paid (all at the start unless stated).'),
  form: oneOf(['grant', 'equity', 'loan'])
    .optional()
    .describe('Spent (grant, unless stated), against shares, or repaid.'),
  years: graded(wholeNumber(0, 100, '5'))
    .optional()
    .describe('Years over which a loan is repaid.'),
  interest: graded(amount('share', 'probability'))
    .optional()
    .describe('Interest of a loan a year (0 % unless stated).'),
}).transform((input): Clause => {
  const { id, title, document, number, date, pays, reimburses, rate, caps = [], excludes = [] } = input;
  return {
    ...{ id, title, document, number, date, pays, reimburses, rate, excludes },
    base: input.base ?? 'own-share',
    caps: input.cap === undefined ? caps : [input.cap],
    stages: input.stages ?? [{ at: 'start', share: 1 }],
    form: input.form ?? 'grant',
    years: input.years ?? 0,
    interest: input.interest ?? 0,
  };
});
