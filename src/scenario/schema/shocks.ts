import type * as z from 'zod';
import { SHOCK_TARGETS, type CommonShock, type DatedShock, type Shocks } from '../shocks.ts';
import { graded } from './graded.ts';
import { quantity, unstated } from './quantity.ts';
import { boundsOf } from './spec.ts';
import { group, list, named, oneOf, text, wholeNumber, wording } from './words.ts';

/** Years that differ more than this have no use for a mean. */
const MOST_SPREAD = 10;

/** A factor above this is a slip of the keyboard. */
const MOST_FACTOR = 100;

/** Negative correlations are left out: many fields cannot all have them with each other. */
const correlation = quantity('number', 'not-negative').superRefine(({ spec, written }, context) => {
  if (boundsOf(spec).most <= 1) return;
  const remedy = 'write a number such as 0.5, or a range that ends at 1: { low: 0.2, mode: 0.5, high: 0.8 }';
  context.addIssue({ code: 'custom', message: wording(`{name} must lie between 0 and 1; it is ${written}`, remedy) });
});

const year = (): z.ZodType<number> => graded(wholeNumber(1900, 2200, '2030'));

const STRUCK = {
  on: oneOf(SHOCK_TARGETS).describe(
    'What is multiplied: yearly `sales` of firms and adopters; `costs` that are paid, or `durations` that begin, in the year.',
  ),
  of: list(text('trial'), '[trial]')
    .optional()
    .describe('Which costs or durations, by their names; not for sales (none unless stated).'),
  fields: list(text('robotics'), '[robotics]')
    .optional()
    .describe('Fields that it strikes, as named under `fields:` (all unless stated).'),
};

const common = group({
  ...STRUCK,
  spread: quantity('share', 'not-negative', MOST_SPREAD).describe(
    'How much years differ: standard deviation of the yearly factor, whose mean is 100 %.',
  ),
  persistence: correlation
    .optional()
    .describe(
      'How much of a year is felt in the next: correlation of the logarithms, 0 (unless stated) to 1 (every year like the first).',
    ),
  'across-fields': correlation
    .optional()
    .describe(
      'How much fields move together: correlation of the logarithms, 0 (unless stated) to 1 (all fields alike).',
    ),
}).transform(({ on, of = [], fields, spread, persistence, 'across-fields': acrossFields }): CommonShock => ({
  ...{ on, of, fields, spread },
  persistence: persistence ?? unstated(0, 'number', '0'),
  acrossFields: acrossFields ?? unstated(0, 'number', '0'),
}));

const dated = group({
  ...STRUCK,
  from: year().describe('First calendar year, from the decision on.'),
  to: year().optional().describe('Last calendar year (the first unless stated).'),
  factor: quantity('share', 'positive', MOST_FACTOR).describe(
    'What is left of it in these years: 70 % is a fall by 30 %.',
  ),
  probability: quantity('share', 'probability')
    .optional()
    .describe('Chance that it happens at all, drawn once for a run (100 % unless stated).'),
}).transform(({ on, of = [], fields, from, to = from, factor, probability }): DatedShock => ({
  ...{ on, of, fields, from, to, factor },
  probability: probability ?? unstated(1, 'share', '100 %'),
}));

/** `shocks:` luck that everybody in a field shares. */
export const shocks = group({
  common: named(common, 'market: { on: sales, spread: 15 % }')
    .optional()
    .describe(
      'Good and bad years, by a name of your choice: a factor for each field and year, by luck (none unless stated).',
    ),
  dated: named(dated, 'downturn: { on: sales, from: 2030, to: 2032, factor: 70 % }')
    .optional()
    .describe('Events in stated calendar years, by a name of your choice (none unless stated).'),
}).transform(({ common = {}, dated = {} }): Shocks => ({ common, dated }));
