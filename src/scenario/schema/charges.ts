import type * as z from 'zod';
import type { FeeTier, Royalty } from '../scenario.ts';
import { amount } from './amounts.ts';
import { graded } from './graded.ts';
import { quantity } from './quantity.ts';
import { group, list, wholeNumber } from './words.ts';

const royalty = group({
  rate: quantity('share', 'probability').describe("Share of the licensee's sales."),
  minimum: quantity('money', 'not-negative')
    .optional()
    .describe('Least for a year of production, as far as the margin on the sales reaches (nothing unless stated).'),
  years: graded(wholeNumber(1, 100, '10')).describe('Years from the start of production in which it is paid.'),
}).transform(({ rate, minimum, years }): Royalty => ({ rate, minimum, months: 12 * years }));

const tier = group({
  'up-to': graded(amount('duration', 'positive'))
    .optional()
    .describe('Where the tier ends, in time on the line (no end unless stated; the last tier has none).'),
  'per-month': graded(amount('money', 'not-negative')).describe('What a month in this tier costs.'),
}).transform((read): FeeTier => ({ upTo: read['up-to'] ?? Infinity, perMonth: read['per-month'] }));

/** What a contract makes licensees and users pay. */
export const charges = {
  royalty: royalty.optional().describe('Running royalty of adopters and of firms whose technology was licensed.'),
  'service-fee': quantity('money', 'positive')
    .optional()
    .describe(
      'What the enterprise pays the university side for each pilot campaign on a line under the contract; the settlement service-fee must state it (nothing unless stated).',
    ),
  'user-fee': list(tier, '- { up-to: 3 months, per-month: 0.05 million RMB }\n- { per-month: 0.03 million RMB }')
    .optional()
    .describe(
      'What technologies that are no insiders pay for their time on a line, tier after tier (nothing unless stated).',
    ),
  'transfer-cost': quantity('share', 'probability')
    .optional()
    .describe('Share of licence income that the transfer itself costs (nothing unless stated).'),
};

/** Charges as read. */
type ChargesRead = { readonly [Key in keyof typeof charges]?: z.output<(typeof charges)[Key]> };

/** Charges with their defaults. */
export function chargesOf(read: ChargesRead): {
  royalty: Royalty | undefined;
  serviceFee: ChargesRead['service-fee'];
  userFee: readonly FeeTier[];
  transferCost: ChargesRead['transfer-cost'];
} {
  return {
    royalty: read.royalty,
    serviceFee: read['service-fee'],
    userFee: read['user-fee'] ?? [],
    transferCost: read['transfer-cost'],
  };
}
