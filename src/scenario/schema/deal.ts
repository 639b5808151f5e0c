import type * as z from 'zod';
import { PARTIES, type Party } from '#common/parties.ts';
import type { StatedNumber } from '../quantity.ts';
import type { Deal } from '../scenario.ts';
import { amount } from './amounts.ts';
import { EVIDENCE } from './evidence.ts';
import { graded } from './graded.ts';
import { group } from './words.ts';

type Bought = keyof Deal['prices'];

/** What a group pays for what a party outside it would have brought, as a share of its cost, unless stated. */
const USUAL_PRICES: Readonly<Record<Bought, number>> = { equipment: 1.2, facility: 1.2, team: 1.3 };

const priceOf = (bought: Bought): z.ZodOptional<z.ZodType<number>> =>
  graded(amount('share', 'not-negative'))
    .optional()
    .describe(`Price of a missing ${bought}, as a share of its cost (${percent(USUAL_PRICES[bought])} unless stated).`);

const budgetOf = (party: Party): z.ZodOptional<z.ZodType<number>> =>
  graded(amount('money', 'not-negative'))
    .optional()
    .describe(`Present value of what the ${party} can spend on what is missing (no limit unless stated).`);

/** `deal:` what a group of parties can do without the others, for the search of terms. */
export const deal = group({
  prices: group({ equipment: priceOf('equipment'), facility: priceOf('facility'), team: priceOf('team'), ...EVIDENCE })
    .optional()
    .describe('What it costs to buy what a party that stays away would have brought.'),
  budgets: group({
    government: budgetOf('government'),
    enterprise: budgetOf('enterprise'),
    university: budgetOf('university'),
    inventors: budgetOf('inventors'),
    investor: budgetOf('investor'),
    platform: budgetOf('platform'),
    ...EVIDENCE,
  })
    .optional()
    .describe('What each party can spend on that.'),
});

type DealRead = z.output<typeof deal>;

/** What a group can do without the others, with its defaults. */
export function dealOf(read: DealRead | undefined): Deal {
  const budgets = PARTIES.map((party) => [party, read?.budgets?.[party] ?? Infinity]);
  return {
    prices: { ...USUAL_PRICES, ...statedPrices(read) },
    budgets: Object.fromEntries(budgets) as Deal['budgets'],
  };
}

/** The prices that are assumed in a scenario with a deal section that does not state them. */
export function assumedPrices(read: DealRead | undefined): readonly StatedNumber[] {
  if (read === undefined) return [];
  const missing = boughtNames().filter((bought) => statedPrices(read)[bought] === undefined);
  return missing.map((bought) => ({
    path: ['deal', 'prices', bought],
    written: percent(USUAL_PRICES[bought]),
    evidence: { grade: 'assumption', note: 'not stated in the scenario' },
  }));
}

function statedPrices(read: DealRead | undefined): Partial<Record<Bought, number>> {
  const { equipment, facility, team } = read?.prices ?? {};
  const stated = { equipment, facility, team };
  return Object.fromEntries(
    boughtNames().flatMap((bought) => (stated[bought] === undefined ? [] : [[bought, stated[bought]]])),
  );
}

function boughtNames(): readonly Bought[] {
  return ['equipment', 'facility', 'team'];
}

function percent(share: number): string {
  return `${Number((share * 100).toPrecision(12))} %`;
}
