import * as z from 'zod';
import type { Programme } from '../programme.ts';
import type { LineRules, Platform, WithoutPlatform } from '../scenario.ts';
import { linesOnFloor, withCounts } from '../floor-area.ts';
import { amount } from './amounts.ts';
import { EVIDENCE, evidenceOf } from './evidence.ts';
import { graded } from './graded.ts';
import { quantity, unstated } from './quantity.ts';
import { boundsOf } from './spec.ts';
import { countingNumber, group, list, mustBe, named, oneOf, text, wholeNumber, wording } from './words.ts';

const learningRate = quantity('share', 'probability').superRefine(({ spec, written }, context) => {
  const { least, most, open } = boundsOf(spec);
  if (most < 1 || (open === true && least < 1)) return;
  const message = wording(`{name} must be below 100 %; it is ${written}`, 'correct the percentage');
  context.addIssue({ code: 'custom', message });
});

/** What is wrong with a pool of one. */
const ALONE = wording('{name} names fewer than two fields', 'name the fields that share their lines, or remove {name}');

/** `lines:` rules that hold for every line. */
export const lineRules = group({
  slots: graded(wholeNumber(1, 1000, '1'))
    .optional()
    .describe('Technologies that one line holds at once (1 unless stated).'),
  routing: oneOf(['home-then-field', 'field', 'home'])
    .optional()
    .describe(
      "Whose lines a technology seeks: its home platform's, then its field's (unless stated); any of its field; home only.",
    ),
  'waiting-room': graded(wholeNumber(0, 1_000_000, '20'))
    .optional()
    .describe('Technologies that may wait per field (unlimited unless stated).'),
  'scale-exponent': graded(countingNumber(2, '0.6'))
    .optional()
    .describe(
      'Equipment and facility are stated for a line of one slot, and a line of several costs slots to this power as much. Unless stated, they are stated for the whole line.',
    ),
  'learning-rate': learningRate
    .optional()
    .describe(
      'Share by which the cost of a trial falls whenever the number of projects on the line doubles (0 % unless stated).',
    ),
  pools: list(list(text('robotics'), '[robotics, vehicles]').min(2, { error: () => ALONE }), '- [robotics, vehicles]')
    .optional()
    .describe('Fields that can share their lines, in groups; see `programme.pooled`.'),
  'area-per-slot': graded(amount('floor', 'positive'))
    .optional()
    .describe('Floor that one slot takes up, for platforms that state their `floor-area` (no limit unless stated).'),
}).transform((input): LineRules => ({
  slots: input.slots ?? 1,
  routing: input.routing ?? 'home-then-field',
  waitingRoom: input['waiting-room'],
  scaleExponent: input['scale-exponent'],
  learningRate: input['learning-rate'],
  pools: input.pools ?? [],
  areaPerSlot: input['area-per-slot'],
}));

const lineGroup = group({
  field: text('robotics').describe('Field of the lines, as named under `fields:`.'),
  station: text('assembly')
    .optional()
    .describe('Kind of the lines, in models with several stations (the first of the model unless stated).'),
  count: graded(wholeNumber(1, 10_000, '2'))
    .optional()
    .describe('Number of lines (as many as the floor area of the platform has room for, unless stated).'),
  contract: text('public-line')
    .optional()
    .describe('Contract under which they were built (the reference contract unless stated).'),
  opened: graded(wholeNumber(1900, 2200, '2023')).describe('Calendar year in whose January they began to operate.'),
});

/** `platforms:` one institution that owns lines. */
export const platform = group({
  id: text('institute').describe('Short name, used by facts and in tables.'),
  title: text('Institute of the city').optional().describe('Name in the report (the id unless stated).'),
  copies: graded(wholeNumber(1, 10_000, '1'))
    .optional()
    .describe('Number of platforms alike that this entry stands for (1 unless stated).'),
  weight: graded(countingNumber(1_000_000, '3'))
    .optional()
    .describe('Relative number of technologies at home here (its number of lines unless stated).'),
  'floor-area': graded(amount('floor', 'positive'))
    .optional()
    .describe(
      'Floor of one such platform; with `lines.area-per-slot` it says how many slots there can be (no limit unless stated).',
    ),
  lines: list(lineGroup, '- { field: robotics, count: 1, opened: 2024 }').describe('Its lines, in groups.'),
  ...EVIDENCE,
});

/** A platform as read; contracts that are left out are named later. */
export type PlatformRead = z.output<typeof platform>;

/** A platform with its defaults. */
export function platformOf(read: PlatformRead, rules: LineRules, reference: string): Platform {
  const lines = withCounts(read.lines, linesOnFloor(read['floor-area'], rules));
  const count = lines.reduce((sum, group) => sum + group.count, 0);
  return {
    id: read.id,
    title: read.title ?? read.id,
    copies: read.copies ?? 1,
    weight: read.weight ?? count,
    lines: lines.map(({ station, contract = reference, ...group }) => ({ ...group, station, contract })),
    evidence: evidenceOf(read),
  };
}

const option = group({
  title: text('Full production line').describe('Name in the report.'),
  platform: text('institute').optional().describe('Where it is built, by id (the first platform unless stated).'),
  field: text('robotics').describe('Field whose technologies it serves, as named under `fields:`.'),
  lines: named(graded(wholeNumber(1, 100, '1')), 'assembly: 1').describe('Number of lines by station of the model.'),
  from: z
    .union([z.literal('never'), wholeNumber(1900, 2200, '2028')], { error: mustBe('a year, or never', '2028') })
    .optional()
    .describe('Calendar year in whose January building begins, or `never` (unless stated). Policies may set it.'),
  price: quantity('money', 'not-negative').describe('Equipment and facility of all of its lines together.'),
  running: quantity('money', 'not-negative')
    .optional()
    .describe('Team and operation of all of its lines together, a year (those of any line unless stated).'),
});

/** `programme:` what the city adds after the decision. */
export const programme = group({
  budget: quantity('money', 'not-negative').describe('Ceiling on the present value of what the treasury appropriates.'),
  'lines-per-year': graded(wholeNumber(0, 10_000, '2')).describe(
    'Lines whose building may start in one year, at most.',
  ),
  'new-lines': graded(wholeNumber(0, 10_000, '8')).describe(
    'Lines that are planned; money decides how many are built.',
  ),
  'lines-by-field': named(graded(wholeNumber(0, 10_000, '3')), 'robotics: 3')
    .optional()
    .describe(
      'Lines that are planned in a field; fields that are not named share `new-lines` by their shares (all of them, unless stated).',
    ),
  hold: oneOf(['money', 'lines'])
    .optional()
    .describe('What is held equal between policies: money (unless stated), so that lines are what it buys; or lines.'),
  pooled: oneOf(['yes', 'no'])
    .optional()
    .describe(
      'Whether the fields of a pool (`lines.pools`) share their lines (yes unless stated): in the past as the scenario says, from the decision on as the policy says.',
    ),
  'public-lines': graded(wholeNumber(0, 10_000, '3'))
    .optional()
    .describe(
      "Of the planned lines, how many stand under the reference contract without an instrument, the first to be built (none unless stated); as large a share of the technologies signs it. The rest are the policy's.",
    ),
  'reserved-slots': graded(wholeNumber(0, 1000, '1'))
    .optional()
    .describe(
      "Slots of each line kept for the co-building party, in place of what the policy's contract says (that of the contract unless stated).",
    ),
  'idle-release': graded(amount('duration', 'not-negative'))
    .optional()
    .describe(
      "Time after which an idle reserved slot is lent, in place of what the policy's contract says (that of the contract unless stated).",
    ),
  options: named(option, 'full-line: { title: …, field: …, lines: …, price: … }')
    .optional()
    .describe('What may be built besides, at a date of its own.'),
}).transform((input): Programme => ({
  budget: input.budget,
  linesPerYear: input['lines-per-year'],
  newLines: input['new-lines'],
  linesByField: input['lines-by-field'] ?? {},
  hold: input.hold ?? 'money',
  pooled: input.pooled !== 'no',
  publicLines: input['public-lines'] ?? 0,
  reservedSlots: input['reserved-slots'],
  idleRelease: input['idle-release'],
  options: Object.fromEntries(Object.entries(input.options ?? {}).map(([id, read]) => [id, optionOf(read)])),
}));

function optionOf({ from, platform: at, running, ...read }: z.output<typeof option>): Programme['options'][string] {
  return { ...read, platform: at, running, from: typeof from === 'number' ? from : Infinity };
}

/** No programme: no money and no new lines. */
export const noProgramme = (): Programme => ({
  budget: unstated(0, 'money', '0 RMB'),
  linesPerYear: 0,
  newLines: 0,
  linesByField: {},
  hold: 'money',
  pooled: true,
  publicLines: 0,
  reservedSlots: undefined,
  idleRelease: undefined,
  options: {},
});

/** `without-platform:` the run without the platform. */
export const withoutPlatform = group({
  existing: oneOf(['continue', 'close'])
    .optional()
    .describe('Whether inherited lines go on without public money (unless stated) or close at the decision.'),
}).transform((input): WithoutPlatform => ({ existing: input.existing ?? 'continue' }));
