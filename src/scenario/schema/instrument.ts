import * as z from 'zod';
import { PARTIES } from '#common/parties.ts';
import type { Clause, Instrument } from '../scenario.ts';
import { amount } from './amounts.ts';
import { effects, effectsOf } from './contract.ts';
import { EVIDENCE } from './evidence.ts';
import { graded } from './graded.ts';
import { group, list, oneOf, text, wholeNumber } from './words.ts';

/** Costs that a clause can share in. */
const PAYS = ['equipment', 'facility', 'team', 'operation', 'trial', 'production'] as const;

const cap = group({
  amount: graded(amount('money', 'positive')).describe('The most that is paid.'),
  scope: oneOf(['item', 'platform', 'year', 'programme']).describe('To what the cap applies.'),
});

const condition = group({
  party: oneOf(PARTIES).describe('Party that must bear a part of the cost.'),
  pays: oneOf(['equipment', 'facility', 'team', 'operation', 'trial', 'overrun']).describe(
    'Cost that it must bear a part of.',
  ),
});

const stage = group({
  at: oneOf(['start', 'commissioning', 'first-pass']).describe('Milestone of payment.'),
  share: graded(amount('share', 'probability')).describe('Share of the payment; the stages sum to 100 %.'),
});

const clause = group({
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
  rate: graded(amount('share', 'probability')).describe("Share of that party's cost that is paid back."),
  cap: cap.optional().describe('The most that is paid (no cap unless stated).'),
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
  const { id, title, document, number, date, pays, reimburses, rate } = input;
  return {
    ...{ id, title, document, number, date, pays, reimburses, rate, cap: input.cap },
    stages: input.stages ?? [{ at: 'start', share: 1 }],
    form: input.form ?? 'grant',
    years: input.years ?? 0,
    interest: input.interest ?? 0,
  };
});

/** An investment model as written in its file. */
export const instrument = group({
  $schema: z.string().optional().describe('Address of the schema, for the editor.'),
  title: text('Matching subsidy').describe('Name in the report.'),
  summary: text('The city reimburses part of what the enterprise pays.').describe(
    'One sentence that says who is paid for what.',
  ),
  'applies-when': list(condition, '- { party: enterprise, pays: equipment }')
    .optional()
    .describe('The instrument is meaningless unless these parties bear these costs.'),
  clauses: list(clause, '- { id: …, title: …, pays: equipment, reimburses: enterprise, rate: 30 % }').describe(
    'What public money reimburses.',
  ),
  recycled: graded(amount('share', 'probability'))
    .optional()
    .describe('Share of repayments and exits that is spent again (0 % unless stated).'),
  effects: effects.optional(),
  ...EVIDENCE,
});

/** An instrument with its defaults. */
export function instrumentOf(
  name: string,
  read: z.output<typeof instrument>,
  stated: Instrument['stated'],
): Instrument {
  return {
    name,
    title: read.title,
    summary: read.summary,
    clauses: read.clauses,
    recycled: read.recycled ?? 0,
    appliesWhen: read['applies-when'] ?? [],
    effects: effectsOf(read.effects),
    stated,
  };
}

/** The built-in instrument `none`: no clause, no money beyond the contract. */
export function noInstrument(): Instrument {
  const summary = 'No public money beyond what the contract itself states.';
  return instrumentOf('none', { title: 'No further instrument', summary, clauses: [] }, []);
}
