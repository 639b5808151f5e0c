import * as z from 'zod';
import { PARTIES } from '#common/parties.ts';
import type { Condition, Instrument } from '../scenario.ts';
import { amount } from './amounts.ts';
import { clause } from './clause.ts';
import { effects, effectsOf } from './contract.ts';
import { EVIDENCE } from './evidence.ts';
import { graded } from './graded.ts';
import { group, list, oneOf, text } from './words.ts';

const condition = group({
  party: oneOf(PARTIES).optional().describe('Party that must bear a part of the cost (any unless stated).'),
  pays: oneOf(['equipment', 'facility', 'team', 'operation', 'trial', 'overrun'])
    .optional()
    .describe('Cost that it must bear a part of (any unless stated).'),
  exploits: list(oneOf(['firm', 'licence', 'patent-sale', 'adoption']), '[licence, patent-sale]')
    .optional()
    .describe('Ways of which the contract must let technologies go one (any unless stated).'),
}).transform(({ party, pays, exploits = [] }): Condition => ({
  bears: party === undefined || pays === undefined ? undefined : { party, pays },
  exploits,
}));

/** An investment model as written in its file. */
export const instrument = group({
  $schema: z.string().optional().describe('Address of the schema, for the editor (none unless stated).'),
  title: text('Matching subsidy').describe('Name in the report.'),
  summary: text('The city reimburses part of what the enterprise pays.').describe(
    'One sentence that says who is paid for what.',
  ),
  'applies-when': list(condition, '- { party: enterprise, pays: equipment }')
    .optional()
    .describe(
      'The instrument is meaningless unless these parties bear these costs, and technologies go these ways (always meaningful unless stated).',
    ),
  clauses: list(clause, '- { id: …, title: …, pays: equipment, reimburses: enterprise, rate: 30 % }').describe(
    'What public money reimburses.',
  ),
  stacking: group({
    'most-public': graded(amount('share', 'probability')).describe(
      "The largest share of a cost that government's own part and all clauses together may come to.",
    ),
  })
    .optional()
    .describe('What public money of several sources may come to (100 % unless stated).'),
  recycled: graded(amount('share', 'probability'))
    .optional()
    .describe('Share of repayments and exits that is spent again (0 % unless stated).'),
  'recycled-by-platform': graded(amount('share', 'probability'))
    .optional()
    .describe(
      "Share of the platform's receipts (licences, exits, fees) that it pays over to be spent again in place of new public money (0 % unless stated).",
    ),
  effects: effects.optional(),
  ...EVIDENCE,
});

/** An instrument with its defaults. */
export function instrumentOf(
  name: string,
  read: z.output<typeof instrument>,
  stated: Instrument['stated'],
): Instrument {
  return {
    name,
    title: read.title,
    summary: read.summary,
    clauses: read.clauses,
    mostPublic: read.stacking?.['most-public'] ?? 1,
    recycled: read.recycled ?? 0,
    recycledByPlatform: read['recycled-by-platform'] ?? 0,
    appliesWhen: read['applies-when'] ?? [],
    effects: effectsOf(read.effects),
    stated,
  };
}

/** The built-in instrument `none`: no clause, no money beyond the contract. */
export function noInstrument(): Instrument {
  const summary = 'No public money beyond what the contract itself states.';
  return instrumentOf('none', { title: 'No further instrument', summary, clauses: [] }, []);
}
