import * as z from 'zod';
import { correlation } from './correlations.ts';
import { deal } from './deal.ts';
import { benchmark, decision, fact } from './facts.ts';
import { arrivals, field, PARAMETER_KEYS } from './fields.ts';
import { firms } from './firms.ts';
import { graded } from './graded.ts';
import { knownAnswer } from './known-answers.ts';
import { participation } from './participation.ts';
import { lineRules, platform, programme, withoutPlatform } from './platforms.ts';
import { policies } from './policies.ts';
import { precision } from './precision.ts';
import { sampling } from './sampling.ts';
import { shocks } from './shocks.ts';
import { catalogue } from './testing.ts';
import { money, time } from './time.ts';
import { group, list, mustBe, named, text, wholeNumber } from './words.ts';

/** Every key of a scenario file. */
const SCENARIO_KEYS = {
  $schema: z.string().optional().describe('Address of the schema, for the editor (none unless stated).'),
  extends: text('first-steps.yaml')
    .optional()
    .describe(
      'Scenario that this one builds on, relative to this file; maps merge, lists replace (none unless stated).',
    ),
  title: text('First steps').describe('Title of the report.'),
  question: text('Should the city build its lines alone?').describe(
    'The question that the study answers, one sentence.',
  ),
  model: text('pilot-platform').describe('Model to run, a folder under models/.'),
  seed: z
    .union([z.string(), z.number()], { error: mustBe('a text or a number', 'first-steps') })
    .transform(String)
    .optional()
    .describe('Any text; the same seed gives the same results ("pilotline" unless stated).'),
  replications: wholeNumber(1, 1_000_000, '500')
    .optional()
    .describe('Runs of the clock for each policy (500 unless stated).'),
  sampling: sampling.optional().describe('How chance is sampled.'),
  precision: precision.optional().describe('What a run is to know before it ends, instead of a fixed length.'),
  time: time.describe('Calendar of the study.'),
  money: money.optional().describe('Prices and discount rates.'),
  decision: decision.describe('What the choice is made on.'),
  arrivals: arrivals.describe('Candidate technologies.'),
  fields: named(field, 'robotics: { title: Robotics, share: 100 % }').describe('Technical areas, by name.'),
  ...PARAMETER_KEYS,
  catalogues: named(catalogue, 'traffic: { types: 200, exposure: { exponent: 1 } }')
    .optional()
    .describe('Catalogues of test scenarios, by name, for the gates that test.'),
  limits: named(graded(wholeNumber(0, 1_000_000, '2')), 'rework: 2')
    .optional()
    .describe('Limits that the charts ask for by name.'),
  lines: lineRules.optional().describe('Rules that hold for every pilot line.'),
  platforms: list(platform, '- { id: …, title: …, lines: … }').optional().describe('Institutions that own lines.'),
  programme: programme.optional().describe('What the city adds after the decision.'),
  'without-platform': withoutPlatform.optional().describe('The run without the platform.'),
  participation: participation.optional().describe('What parties ask for before they sign.'),
  deal: deal.optional().describe('What parties can do without each other, for `pilotline deal`.'),
  firms: firms.optional().describe('What firms and adopters do with a technology.'),
  shocks: shocks
    .optional()
    .describe('Luck that everybody in a field shares from the decision on (none unless stated).'),
  correlations: list(correlation, '- { between: [odds.unpiloted, odds.piloted], rank: 0.6 }')
    .optional()
    .describe('Uncertain numbers that go together; all others are independent (none unless stated).'),
  facts: list(fact, '- { id: …, title: …, outcome: …, value: … }')
    .optional()
    .describe('Reported numbers about the past (none unless stated).'),
  benchmarks: list(benchmark, '- { title: …, outcome: …, value: … }')
    .optional()
    .describe('Reported numbers of other cases that the report sets beside outcomes (none unless stated).'),
  'known-answers': list(knownAnswer, '- { field: bench, formula: erlang-c }')
    .optional()
    .describe('Queues that the report holds against their closed forms (none unless stated).'),
  policies: policies.optional().describe('What is compared.'),
};

/** A scenario file. */
export const scenarioFile = group(SCENARIO_KEYS);

/** A scenario file as read, before defaults that need other parts of the file. */
export type ScenarioRead = z.output<typeof scenarioFile>;
