import * as z from 'zod';
import type { LevelsByType, SharesByType, TestCatalogue, Testing, TestingMode } from '../testing.ts';
import { TEST_STRATEGIES } from '../testing.ts';
import { amount } from './amounts.ts';
import { graded } from './graded.ts';
import { quantity, unstated } from './quantity.ts';
import { countingNumber, group, list, mustBe, named, oneOf, text, wholeNumber, wording } from './words.ts';

const MOST_TYPES = 10_000;

const oneWay = (keys: readonly string[]): string =>
  wording(`{name} needs one of ${keys.map((key) => `\`${key}\``).join(' and ')}`, `write one of them, not both`);

const shares = group({
  exponent: quantity('number', 'not-negative')
    .optional()
    .describe(
      "Zipf's law: the share of type i is proportional to i to the power of minus this; 0 makes all alike (`by-type` in its place unless stated).",
    ),
  'by-type': list(graded(amount('share', 'probability')), '[60 %, 30 %, 10 %]')
    .optional()
    .describe('The share of each type; they sum to 100 %.'),
})
  .refine((read) => (read.exponent === undefined) !== (read['by-type'] === undefined), {
    error: () => oneWay(['exponent', 'by-type']),
  })
  .transform(({ exponent, 'by-type': byType }): SharesByType =>
    exponent === undefined ? { by: 'type', shares: byType ?? [] } : { by: 'exponent', exponent },
  );

const spreadError = mustBe('a number between -10 and 10', '0.5');

const levels = group({
  mean: graded(countingNumber(1e6, '1')).optional().describe('Mean over the types (1 unless stated).'),
  spread: graded(z.number({ error: spreadError }).min(-10, { error: spreadError }).max(10, { error: spreadError }))
    .optional()
    .describe(
      'Standard deviation over mean: the level rises from the first type, the most exposed, to the last; below 0 it falls (0 unless stated).',
    ),
  'by-type': list(graded(countingNumber(1e6, '1')), '[1, 2, 5]')
    .optional()
    .describe('The level of each type.'),
})
  .refine((read) => read['by-type'] === undefined || (read.mean === undefined && read.spread === undefined), {
    error: () => wording('{name} states `by-type` beside `mean` or `spread`', 'keep the list or the other two'),
  })
  .transform(({ mean = 1, spread = 0, 'by-type': byType }): LevelsByType =>
    byType === undefined ? { by: 'spread', mean, spread } : { by: 'type', levels: byType },
  );

const ALIKE: LevelsByType = { by: 'spread', mean: 1, spread: 0 };

/** `catalogues:` one catalogue of test scenarios. */
export const catalogue = group({
  types: graded(wholeNumber(1, MOST_TYPES, '200')).describe('Number of types of test scenarios.'),
  exposure: shares.describe('How often operation meets each type, as a share of operation.'),
  faults: shares
    .optional()
    .describe('In which types the faults of faulty technologies lie (as exposure unless stated).'),
  complexity: levels
    .optional()
    .describe('Factor on what a case costs and how long it takes, by type (1 unless stated).'),
  risk: levels
    .optional()
    .describe('Harm, severity times chance of failure, when a fault meets the type (1 unless stated).'),
})
  .meta({
    id: 'test-catalogue',
    description: 'A catalogue of test scenarios, in the terms of ISO 34505:2025.',
    examples: [{ types: 200, exposure: { exponent: 1 } }],
  })
  .transform(({ types, exposure, faults, complexity = ALIKE, risk = ALIKE }): TestCatalogue => ({
    ...{ types, exposure, faults, complexity, risk },
  }));

const mode = group({
  share: graded(amount('share', 'probability'))
    .optional()
    .describe('Share of the cases; the shares of all modes sum to 100 % (100 % unless stated).'),
  fidelity: quantity('share', 'probability').describe(
    'Chance that a case of the type in which a fault lies shows it, where this mode can show it at all.',
  ),
  blind: quantity('share', 'probability')
    .optional()
    .describe('Share of the faults that no case of this mode shows, however many there are (0 % unless stated).'),
  cost: quantity('money', 'not-negative')
    .optional()
    .describe('What a case of complexity 1 costs (0 RMB unless stated).'),
  'cases-per-month': quantity('number', 'positive')
    .optional()
    .describe('Cases of complexity 1 in a month (they take no time unless stated).'),
  'false-alarm': quantity('share', 'probability')
    .optional()
    .describe('Chance for each case of the mode that it fails a sound technology (that of the gate unless stated).'),
}).transform(({ share = 1, fidelity, blind, cost, ...rest }): TestingMode => ({
  ...{ share, fidelity, falseAlarm: rest['false-alarm'], casesPerMonth: rest['cases-per-month'] },
  blind: blind ?? unstated(0, 'share', '0 %'),
  cost: cost ?? unstated(0, 'money', '0 RMB'),
}));

/** `testing:` of a gate, in place of its sensitivity and specificity. */
export const testing = group({
  catalogue: text('traffic').describe('Name under `catalogues:`; gates that test the same things share one.'),
  cases: graded(wholeNumber(0, 1_000_000, '500')).describe('Number of test cases for each technology.'),
  strategy: oneOf(TEST_STRATEGIES).describe(
    'How cases are made: drawn by exposure (random), each type once from the most exposed on (coverage), evenly over the types (diversity), or by exposure × risk / complexity (risk).',
  ),
  modes: named(mode, 'simulation: { fidelity: 60 %, cost: 500 RMB }').describe(
    'Kinds of tests one after the other, such as simulation, closed-course and road.',
  ),
  'false-alarm': quantity('share', 'probability')
    .optional()
    .describe('Chance for each case that it fails a sound technology (0 % unless stated).'),
  costs: text('trial').optional().describe('Cost, by name, that the tests add to (none unless stated).'),
  takes: text('scenario-testing').optional().describe('Duration, by name, that the tests add to (none unless stated).'),
  after: text('simulation')
    .optional()
    .describe(
      'Gate before this one with the same catalogue: only the faults that escaped there get here (none unless stated).',
    ),
})
  .meta({
    id: 'gate-testing',
    description: 'Scenario-based testing, from which the accuracy of a gate follows.',
    examples: [
      {
        catalogue: 'traffic',
        cases: 500,
        strategy: 'coverage',
        modes: { simulation: { fidelity: '60 %' } },
      },
    ],
  })
  .transform(({ 'false-alarm': falseAlarm, costs, takes, after, ...read }): Testing => ({
    ...read,
    ...{ costs, takes, after },
    falseAlarm: falseAlarm ?? unstated(0, 'share', '0 %'),
  }));
