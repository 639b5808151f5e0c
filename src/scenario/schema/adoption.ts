import type { Adoption } from '../adoption.ts';
import { clock } from './clock.ts';
import { quantity, unstated } from './quantity.ts';
import { group } from './words.ts';

const land = group({
  area: quantity('area', 'positive').describe('Area on which the technology is used at full size.'),
  'per-mu': quantity('money', 'positive').describe('Yearly output that the technology adds on one mu.'),
}).transform(({ area, 'per-mu': perMu }): NonNullable<Adoption['land']> => ({ area, perMu }));

const capacityRelief = group({
  capacity: quantity('mass', 'positive').describe('What can be carried or made in a year.'),
  demand: quantity('mass', 'positive').describe('What users need in a year, at the decision date.'),
  growth: quantity('share', 'not-negative').optional().describe('Yearly growth of demand (0 % unless stated).'),
  'cost-before': quantity('money', 'not-negative').describe('What a tonne costs its user without the technology.'),
  'cost-after': quantity('money', 'not-negative').describe('What a tonne costs its user with it.'),
}).transform(
  ({
    growth = unstated(0, 'share', '0 %'),
    'cost-before': costBefore,
    'cost-after': costAfter,
    ...input
  }): NonNullable<Adoption['capacityRelief']> => ({ ...input, growth, costBefore, costAfter }),
);

const diffusion = group({
  innovation: quantity('rate', 'positive').describe('Pull from outside on those who do not use it yet (p).'),
  imitation: quantity('rate', 'not-negative').describe('Pull of those who use it already (q).'),
}).transform((input): NonNullable<Adoption['diffusion']> => input);

/** Keys of `firms:` and of a field that say what adopters add, and how sales grow. */
export const ADOPTION_KEYS = {
  adoption: clock('money', 'positive')
    .optional()
    .describe(
      'Yearly output that an existing company adds at full size (`land` or `capacity-relief` in its place unless stated).',
    ),
  land: land.optional().describe('In place of `adoption`: an area, and what a mu of it adds in a year.'),
  'capacity-relief': capacityRelief
    .optional()
    .describe(
      'In place of `adoption`: what users save, the lesser of capacity and demand times the fall of cost per tonne.',
    ),
  diffusion: diffusion
    .optional()
    .describe('How sales grow, by Bass diffusion, in place of an S-curve as long as `ramp`.'),
};

/** What is stated of adoption, with nothing for the rest. */
export function adoptionOf({ adoption, land, diffusion, 'capacity-relief': capacityRelief }: AdoptionRead): Adoption {
  return { adoption, land, capacityRelief, diffusion };
}

/** Adoption as read. */
interface AdoptionRead {
  readonly adoption?: Adoption['adoption'];
  readonly land?: Adoption['land'];
  readonly 'capacity-relief'?: Adoption['capacityRelief'];
  readonly diffusion?: Adoption['diffusion'];
}
