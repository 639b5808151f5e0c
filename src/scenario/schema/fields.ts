import type * as z from 'zod';
import type { Arrivals, FieldParameters, Gate, ViabilityByOdds, ViabilityDirect } from '../scenario.ts';
import { ADOPTION_KEYS } from './adoption.ts';
import { amount } from './amounts.ts';
import { clock } from './clock.ts';
import { firstOfAKind } from './first-of-a-kind.ts';
import { graded } from './graded.ts';
import { quantity, unstated } from './quantity.ts';
import { testing } from './testing.ts';
import { group, named, text, wholeNumber } from './words.ts';

const odds = group({
  unpiloted: quantity('share', 'probability').describe('Share industrialised of the technologies that skip the pilot.'),
  piloted: quantity('share', 'probability').describe(
    'Share industrialised of the technologies that pass the pilot gate.',
  ),
})
  .transform((input): ViabilityByOdds => ({ by: 'odds', ...input }))
  .describe('Viability by the odds of being industrialised.');

const viability = group({
  prior: quantity('share', 'probability').describe(
    'Share of technologies that are viable at scale when they enter, before the proof of concept.',
  ),
  mending: quantity('share', 'probability').describe('Chance that one round of rework mends an unviable technology.'),
})
  .transform((input): ViabilityDirect => ({ by: 'prior', ...input }))
  .describe('Viability stated directly; the alternative to `odds:`.');

const gate = group({
  sensitivity: quantity('share', 'probability')
    .optional()
    .describe(
      'Share of viable technologies that pass the gate (of a gate with `testing`, what its tests find, unless stated).',
    ),
  specificity: quantity('share', 'probability')
    .optional()
    .describe(
      'Share of unviable technologies that fail the gate; the gate named production has 100 % and no other (unless stated).',
    ),
  testing: testing
    .optional()
    .describe(
      'Scenario-based tests that decide at the gate; its sensitivity and specificity follow from them (no tests unless stated).',
    ),
});

/** Keys that set parameters for every field at the top of a scenario, and for one field inside it. */
export const PARAMETER_KEYS = {
  odds: odds.optional(),
  viability: viability.optional(),
  gates: named(gate, 'pilot: { sensitivity: 90 %, specificity: 70 % }')
    .optional()
    .describe('Accuracy of each gate, seen as a test of viability.'),
  chances: named(quantity('share', 'probability'), 'finds-partner: 70 %')
    .optional()
    .describe('Chances that the charts ask for by name.'),
  durations: named(clock('duration', 'positive'), 'set-up: { mean: 2 months, spread: 0.3 }')
    .optional()
    .describe('Durations that the charts ask for by name.'),
  costs: named(clock('money', 'not-negative'), 'trial: { mean: 0.8 million RMB, spread: 0.5 }')
    .optional()
    .describe('Costs and prices that the charts ask for by name.'),
  market: quantity('money', 'positive')
    .optional()
    .describe('Yearly sales that the market of a field can absorb from one producer (no limit unless stated).'),
  'share-ceiling': quantity('share', 'probability')
    .optional()
    .describe(
      'Largest share of the market that all producers of the study hold together: who comes later has what is left (no limit unless stated).',
    ),
  'first-of-a-kind': firstOfAKind
    .optional()
    .describe(
      'What the first commercial plant of a technology costs above its estimate and makes below its design; nothing unless stated. For process industries.',
    ),
};

/** Parameters as read, before defaults are merged in; a gate may leave its specificity to the default, or both to its tests. */
export type ParametersRead = { readonly [Key in keyof typeof PARAMETER_KEYS]?: z.output<(typeof PARAMETER_KEYS)[Key]> };

/** `fields:` one technical area. */
export const field = group({
  title: text('Intelligent robotics').describe('Name of the field in the report.'),
  share: graded(amount('share', 'probability')).describe(
    'Share of the technologies; the shares of all fields sum to 100 %.',
  ),
  plateau: clock('money', 'positive')
    .optional()
    .describe('Yearly output of a firm of the field at full size (that of `firms` unless stated).'),
  'waiting-room': graded(wholeNumber(0, 1_000_000, '3'))
    .optional()
    .describe('Technologies of the field that may wait for a slot (as `lines` says unless stated).'),
  ...ADOPTION_KEYS,
  ...PARAMETER_KEYS,
});

/** `arrivals:` the candidate technologies. */
export const arrivals = group({
  rate: quantity('rate', 'positive').describe('Technologies that enter in a year.'),
  maximum: graded(amount('rate', 'positive')).describe('No policy attracts more than this many technologies a year.'),
  attracted: quantity('share', 'probability')
    .optional()
    .describe('Share of the technologies that come only because there is a platform (0 % unless stated).'),
  batch: graded(wholeNumber(0, 10_000, '12'))
    .optional()
    .describe('Technologies that enter together at the decision date, besides (none unless stated).'),
}).transform((input): Arrivals => ({
  ...input,
  attracted: input.attracted ?? unstated(0, 'share', '0 %'),
  batch: input.batch ?? 0,
}));

const NOTHING: FieldParameters = {
  viability: undefined,
  gates: {},
  chances: {},
  durations: {},
  costs: {},
  market: undefined,
  shareCeiling: undefined,
  firstOfAKind: undefined,
};

/** Parameters with defaults under them: a field's own entry wins, name by name. */
export function parametersOf(own: ParametersRead, defaults: FieldParameters = NOTHING): FieldParameters {
  return {
    viability: own.viability ?? own.odds ?? defaults.viability,
    gates: { ...defaults.gates, ...gatesOf(own.gates ?? {}) },
    chances: { ...defaults.chances, ...own.chances },
    durations: { ...defaults.durations, ...own.durations },
    costs: { ...defaults.costs, ...own.costs },
    market: own.market ?? defaults.market,
    shareCeiling: own['share-ceiling'] ?? defaults.shareCeiling,
    firstOfAKind: own['first-of-a-kind'] ?? defaults.firstOfAKind,
  };
}

function gatesOf(stated: NonNullable<ParametersRead['gates']>): Record<string, Gate> {
  const perfect = unstated(1, 'share', '100 %');
  const entries = Object.entries(stated).map(([name, { sensitivity = perfect, specificity = perfect, testing }]) => [
    name,
    testing === undefined ? { by: 'accuracy', sensitivity, specificity } : { by: 'testing', testing },
  ]);
  return Object.fromEntries(entries) as Record<string, Gate>;
}
