import * as z from 'zod';
import { group, list, mustBe, text, wording } from './words.ts';

const level = z.union([z.string(), z.number()], {
  error: mustBe('a text or a number as in the file', '"2 billion RMB"'),
});

/** A list that names what a lever is to be set to, in turn. */
function levelsOf<Level extends z.ZodType>(entry: Level, example: string): z.ZodArray<Level> {
  const empty = wording(
    '{name} is an empty list',
    `name at least one entry, for instance ${example}, or remove {name}`,
  );
  return list(entry, example).min(1, { error: () => empty });
}

const levels = levelsOf(level, '[2, 4, 8]');
const settings = z.record(z.string(), level, { error: mustBe('a map of settings by path', 'programme.new-lines: 12') });

const listed = group({
  name: text('public lines, large budget').describe('Name of the policy in the report.'),
  'co-construction': text('public-line')
    .optional()
    .describe('Contract, by name (the reference contract unless stated).'),
  investment: text('matching-subsidy').optional().describe('Instrument, by name (none unless stated).'),
  set: settings
    .optional()
    .describe(
      'Other levers: path in this file and value, for instance programme.budget: 2 billion RMB, or durations.research.mean: 6 months. A policy may set what is under programme, and durations, costs, chances, gates, limits and the share ceiling for what enters or signs after the decision (none unless stated).',
    ),
});

const names = (what: string, one: string, another: string): z.ZodOptional<z.ZodArray<z.ZodString>> =>
  levelsOf(text(one), `[${one}, ${another}]`).optional().describe(what);

/** `vary:` has two fixed keys, and any path of the scenario besides. */
const vary = z
  .object(
    {
      'co-construction': names(
        'Contracts to cross, by name (the reference contract unless stated).',
        'public-line',
        'lab-enterprise',
      ),
      investment: names(
        'Instruments to cross, by name; `none` is built in (none unless stated).',
        'matching-subsidy',
        'none',
      ),
    },
    { error: mustBe('a map of levers', 'co-construction: [public-line]') },
  )
  .catchall(levels);

/** `policies:` what is compared. */
export const policies = group({
  vary: vary
    .optional()
    .describe(
      'Levers to cross: every combination is a policy. Paths of the programme, of durations, costs, chances, gates and limits, and the share ceiling, may be levers.',
    ),
  list: list(listed, '- { name: …, co-construction: public-line }')
    .optional()
    .describe('Policies by name (none unless stated).'),
});

/** Policies as read, before they are crossed and checked. */
export type PoliciesRead = z.output<typeof policies>;
