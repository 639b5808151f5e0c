import * as z from 'zod';
import type { Benchmark, Decision, Fact } from '../scenario.ts';
import { parseOutcomeAmount } from '../outcome-amount.ts';
import { EVIDENCE, evidenceOf } from './evidence.ts';
import { group, mustBe, oneOf, text, wholeNumber, wording } from './words.ts';

const OUTCOME_UNITS =
  'RMB, months, %, per year, or what is counted: firms, technologies, jobs, licences, adoptions, lines';

/** "5 firms", "0.5 billion RMB", "3 months": whether the unit is that of the outcome is checked beside its name. */
function outcomeNumber(): z.ZodPipe<z.ZodType<string | number>, z.ZodTransform<number, string | number>> {
  const error = mustBe('a number, or a number with its unit', '"5 firms" or "0.5 billion RMB"');
  return z.union([z.string(), z.number()], { error }).transform((input, context) => {
    const read = parseOutcomeAmount(input);
    if (read !== undefined) return read.value;
    const message = wording(
      `{name} cannot be read: "${String(input).slice(0, 60)}"`,
      `write a number with one of the units ${OUTCOME_UNITS}`,
    );
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });
}

/** `decision:` what the choice is made on. */
export const decision = group({
  outcome: text('incubated-firms').describe('The outcome by which policies are compared.'),
  better: oneOf(['more', 'less']).describe('Whether more or less of it is better.'),
  'smallest-difference': outcomeNumber()
    .optional()
    .describe('Differences below this do not matter to the reader (0 unless stated).'),
}).transform((input): Decision => ({
  outcome: input.outcome,
  better: input.better,
  smallestDifference: input['smallest-difference'] ?? 0,
}));

/** `facts:` one reported number about the past. */
export const fact = group({
  id: text('qingyuan-investment').describe('Short name of the fact.'),
  title: text('Private money drawn in by five projects').describe('The fact in words.'),
  outcome: text('technologies-commercialised').describe('What was counted, from the catalogue of facts.'),
  scope: text('city').optional().describe('Id of the platform it is about, or `city` (unless stated).'),
  statistic: oneOf(['sum', 'maximum'])
    .optional()
    .describe('Whether it is a sum (unless stated) or the largest single case.'),
  largest: wholeNumber(1, 10_000, '5').optional().describe('Sum only over so many largest cases (all unless stated).'),
  relation: oneOf(['=', '>'])
    .optional()
    .describe('Whether the number is reported as equal (unless stated) or as "more than".'),
  value: outcomeNumber().describe('The reported number, with its unit.'),
  use: oneOf(['input', 'check'])
    .optional()
    .describe('Whether it was used to set inputs, or checks the simulation (unless stated).'),
  ...EVIDENCE,
}).transform((input): Fact => {
  const { id, title, outcome, value, largest } = input;
  return {
    id,
    title,
    outcome,
    value,
    largest,
    scope: input.scope ?? 'city',
    statistic: input.statistic ?? 'sum',
    relation: input.relation ?? '=',
    use: input.use ?? 'check',
    evidence: evidenceOf(input),
  };
});

/** `benchmarks:` one reported number about another case, to be set beside an outcome. */
export const benchmark = group({
  title: text('Four years to a demonstration line').describe('The reported number in words.'),
  outcome: text('time-to-market').describe('The outcome that it is set beside; one of the model, or of all models.'),
  value: outcomeNumber().describe('The reported number, with its unit.'),
  use: oneOf(['input', 'check'])
    .optional()
    .describe('Whether it was used to set inputs, or checks the simulation (unless stated).'),
  ...EVIDENCE,
}).transform((input): Benchmark => ({
  title: input.title,
  outcome: input.outcome,
  value: input.value,
  use: input.use ?? 'check',
  evidence: evidenceOf(input),
}));
