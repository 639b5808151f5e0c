import type { Firms } from '../scenario.ts';
import { ADOPTION_KEYS, adoptionOf } from './adoption.ts';
import { clock } from './clock.ts';
import { exit, rounds } from './later-rounds.ts';
import { quantity, unstated } from './quantity.ts';
import { group } from './words.ts';

/** `firms:` what firms and adopters do with a technology once it is industrialised. */
export const firms = group({
  plateau: clock('money', 'positive')
    .optional()
    .describe('Yearly output of a firm at full size (no firms unless stated).'),
  ...ADOPTION_KEYS,
  displaced: quantity('share', 'probability').describe(
    "Share of an adopter's added output that displaces local output.",
  ),
  ramp: clock('duration', 'positive')
    .optional()
    .describe('Time from founding to full size (`diffusion` in its place unless stated).'),
  survival: clock('duration', 'positive').optional().describe('Life of a firm (no firms unless stated).'),
  acquired: quantity('share', 'probability')
    .optional()
    .describe("Share of the ends of firms' lives that are acquisitions (no firms unless stated)."),
  jobs: quantity('number', 'not-negative', 10_000).describe('Jobs per million RMB of yearly output.'),
  tax: quantity('share', 'probability').describe('Local tax as a share of output.'),
  multiple: quantity('number', 'not-negative', 1000)
    .optional()
    .describe('Value of a firm in years of its output (no firms unless stated).'),
  dilution: quantity('share', 'probability')
    .optional()
    .describe('Share of a firm that one funding round sells (no firms unless stated).'),
  margin: quantity('share', 'probability').describe("Profit margin on an adopter's added output."),
  'margin-years': quantity('number', 'not-negative', 1000)
    .optional()
    .describe("Value of an adopter's added margin at the evaluation date, in years of it (0 unless stated)."),
  rounds: rounds
    .optional()
    .describe('Funding rounds after the one that pays for first production (none unless stated).'),
  exit: exit.optional().describe('How the price of a firm that is sold differs by luck (not at all unless stated).'),
}).transform(({ 'margin-years': marginYears = unstated(0, 'number', '0'), rounds = [], exit, ...input }): Firms => {
  const { 'capacity-relief': _, ...others } = input;
  const { plateau, ramp, survival, acquired, multiple, dilution } = input;
  const ofFirms = { plateau, ramp, survival, acquired, multiple, dilution };
  return { ...others, ...ofFirms, ...adoptionOf(input), ...{ marginYears, rounds, exit } };
});
