import type * as z from 'zod';
import { PARTIES, type Party } from '#common/parties.ts';
import type { Money, Time } from '../scenario.ts';
import { amount } from './amounts.ts';
import { EVIDENCE } from './evidence.ts';
import { graded } from './graded.ts';
import { group, wholeNumber, wording } from './words.ts';

const year = (): z.ZodNumber => wholeNumber(1900, 2200, '2025');

/** Months that a study can last; a duration inside it may be longer, for what never happens. */
const LONGEST_STUDY = 12_000;

const span = (): ReturnType<typeof amount> =>
  amount('duration', 'positive').refine((months) => months <= LONGEST_STUDY, {
    error: () => wording('{name} is longer than 1,000 years', 'check the number and its unit'),
  });

/** `time:` the calendar of the study. */
export const time = group({
  start: year().optional().describe('First simulated calendar year (January); the decision year unless stated.'),
  decision: year().describe('Calendar year (January) in which the choice is made.'),
  window: span().optional().describe('How long after the decision technologies enter (10 years unless stated).'),
  evaluation: span()
    .optional()
    .describe('How long after the decision technologies are followed (15 years unless stated).'),
  'warm-up': amount('duration', 'not-negative')
    .optional()
    .describe('Time at the start that is left out of waiting and utilisation (0 months unless stated).'),
}).transform((input): Time => ({
  start: input.start ?? input.decision,
  decision: input.decision,
  window: input.window ?? 120,
  evaluation: input.evaluation ?? Math.max(180, input.window ?? 0),
  warmUp: input['warm-up'] ?? 0,
}));

const rate = (party: Party): z.ZodOptional<z.ZodType<number>> =>
  graded(amount('share', 'probability'))
    .optional()
    .describe(`Real discount rate of the ${party} a year (0 % unless stated).`);

/** `money:` prices and discount rates. */
export const money = group({
  'base-year': year().optional().describe('Year whose prices all amounts are in; the decision year unless stated.'),
  inflation: graded(amount('share', 'probability'))
    .optional()
    .describe('Rise of prices a year; caps and loans are fixed in money and lose worth by it (0 % unless stated).'),
  rates: group({
    government: rate('government'),
    enterprise: rate('enterprise'),
    university: rate('university'),
    inventors: rate('inventors'),
    investor: rate('investor'),
    platform: rate('platform'),
    ...EVIDENCE,
  })
    .optional()
    .describe('Real discount rate of each party a year (0 % unless stated).'),
}).transform((input): Omit<Money, 'baseYear'> & { readonly baseYear: number | undefined } => ({
  baseYear: input['base-year'],
  inflation: input.inflation ?? 0,
  rates: ratesOf(input.rates ?? {}),
}));

/** One rate for every party; money is not discounted where nothing is stated. */
export function ratesOf(stated: { readonly [P in Party]?: number | undefined }): Record<Party, number> {
  const rates = Object.fromEntries(PARTIES.map((party) => [party, stated[party] ?? 0]));
  return rates as Record<Party, number>;
}
