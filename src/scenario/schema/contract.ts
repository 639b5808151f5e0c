import { EVERYBODY } from '#common/priority.ts';
import * as z from 'zod';
import { PARTIES, type Party } from '#common/parties.ts';
import type { Contract, Effects, Exploitation, ShareRow } from '../scenario.ts';
import { amount } from './amounts.ts';
import { charges, chargesOf } from './charges.ts';
import { EVIDENCE } from './evidence.ts';
import { graded } from './graded.ts';
import { quantity, unstated } from './quantity.ts';
import { group, list, named, oneOf, text, wholeNumber, yesOrNo } from './words.ts';

const part = (party: Party): z.ZodOptional<z.ZodType<number>> =>
  graded(amount('share', 'probability')).optional().describe(`Share of the ${party} (0 % unless stated).`);

const shareRow = group({
  government: part('government'),
  enterprise: part('enterprise'),
  university: part('university'),
  inventors: part('inventors'),
  investor: part('investor'),
  platform: part('platform'),
}).meta({
  id: 'share-row',
  description: 'Shares by party; they sum to 100 %.',
  examples: [{ enterprise: '60 %', government: '40 %' }],
});

const row = (meaning: string): z.ZodOptional<typeof shareRow> => shareRow.optional().describe(meaning);

/** Costs that a contract splits, with who bears them when the contract does not say. */
const COST_PAYERS: Readonly<Record<string, Party>> = {
  equipment: 'government',
  facility: 'government',
  team: 'government',
  operation: 'government',
  trial: 'enterprise',
  overrun: 'enterprise',
};

const shares = group({
  equipment: row('Who pays the equipment of a line (government unless stated).'),
  facility: row('Who pays the building and site (government unless stated).'),
  team: row('Who pays the staff of a line (government unless stated).'),
  operation: row('Who pays the running of a line (government unless stated).'),
  trial: row('Who pays a pilot campaign (the enterprise unless stated).'),
  overrun: row('Who pays what first production costs above its estimate (the enterprise unless stated).'),
});

const returns = group({
  'firm-equity': row(
    'Who holds the shares of a firm that is founded (inventors and university by halves unless stated).',
  ),
  'licence-income': row(
    'Who receives licence fees and patent prices, net; inventors at least half (inventors and university by halves unless stated).',
  ),
  'adopted-margin': row(
    "Who receives an adopter's added margin, after the royalty (inventors and university by halves unless stated).",
  ),
  'user-fees': row('Who receives what technologies pay for their time on a line (the platform unless stated).'),
});

/** The largest odds ratio or factor: more would turn any chance into certainty. */
const MOST_EFFECT = 1000;

const ratio = (meaning: string): z.ZodOptional<ReturnType<typeof quantity>> =>
  quantity('number', 'positive', MOST_EFFECT).optional().describe(meaning);

/** `effects:` what a contract or an instrument changes, apart from money. */
export const effects = group({
  odds: group({
    viability: ratio('Odds ratio on the viability of technologies at entry (1 unless stated).'),
    mending: ratio('Odds ratio on the chance that rework mends a technology (1 unless stated).'),
    gates: named(
      group({
        sensitivity: ratio('Odds ratio on the share of viable technologies that pass (1 unless stated).'),
        specificity: ratio('Odds ratio on the share of unviable technologies that fail (1 unless stated).'),
      }),
      'pilot: { specificity: 1.1 }',
    )
      .optional()
      .describe('Odds ratios on the accuracy of gates, by name (1 unless stated).'),
  })
    .optional()
    .describe('Odds ratios; 1 changes nothing.'),
  durations: named(quantity('number', 'positive', MOST_EFFECT), 'debugging: 0.9')
    .optional()
    .describe('Factors on durations, by name (1 unless stated).'),
  costs: named(quantity('number', 'positive', MOST_EFFECT), 'trial: 0.9')
    .optional()
    .describe('Factors on costs, by name (1 unless stated).'),
  sales: ratio('Factor on what firms and adopters sell at full size, within the market (1 unless stated).'),
  diffusion: group({
    innovation: ratio('Factor on the pull from outside (1 unless stated).'),
    imitation: ratio('Factor on the pull of those who use it already (1 unless stated).'),
  })
    .optional()
    .describe('Factors on the coefficients of diffusion, where sales grow by it.'),
}).meta({
  id: 'effects',
  description: 'Effects on odds (odds ratios), and on durations, costs, sales and diffusion (factors).',
});

/** Effects with everything that is not stated left unchanged. */
export function effectsOf(read: z.output<typeof effects> = {}): Effects {
  const { odds = {}, durations = {}, costs = {}, sales, diffusion: { innovation, imitation } = {} } = read;
  const { viability, mending, gates = {} } = odds;
  return {
    ...{ viability, mending, gates: gates as Effects['gates'], durations, costs },
    ...{ sales, innovation, imitation },
  };
}

const EVIDENCE_OF_MEAN = 'write it with the number: mean: { value: 0.4, grade: … }';

const exploitation = group(
  {
    kind: oneOf(['firm', 'licence', 'patent-sale', 'adoption']).describe('How the technology becomes income.'),
    at: oneOf(['contracting', 'pilot', 'production']).describe('After which gate it happens.'),
    mean: quantity('number', 'not-negative', 100).describe('Mean number per technology that gets there.'),
  },
  { grade: EVIDENCE_OF_MEAN, source: EVIDENCE_OF_MEAN, note: EVIDENCE_OF_MEAN },
).transform((input): Exploitation => input);

/** A co-construction model as written in its file. */
export const contract = group({
  $schema: z.string().optional().describe('Address of the schema, for the editor (none unless stated).'),
  title: text('Lab-enterprise co-construction').describe('Name in the report.'),
  summary: text('The enterprise pays most of the equipment.').describe(
    'One sentence that says who gives and who gets what.',
  ),
  reference: yesOrNo()
    .optional()
    .describe('Whether this is the contract that the others are compared with (false unless stated).'),
  shares: shares.optional().describe('Who bears each kind of cost.'),
  returns: returns.optional().describe('Who receives each kind of income.'),
  settlement: oneOf(['none', 'technical-equity', 'patent-transfer', 'royalty', 'service-fee'])
    .optional()
    .describe('How the university side is paid for what it brings (none unless stated).'),
  ...charges,
  'reserved-slots': graded(wholeNumber(0, 1000, '1'))
    .optional()
    .describe('Slots of each line kept for the co-building party (0 unless stated).'),
  'idle-release': graded(amount('duration', 'not-negative'))
    .optional()
    .describe('Time after which an idle reserved slot is lent to others (0 months unless stated).'),
  priority: graded(wholeNumber(0, 9, '1'))
    .optional()
    .describe(
      "Place in the queue of the co-building party's technologies; lower goes first, 2 is everybody's (2 unless stated).",
    ),
  insiders: quantity('share', 'probability')
    .optional()
    .describe("Share of the platform's technologies that belong to the co-building party (0 % unless stated)."),
  exploitation: list(exploitation, '- { kind: firm, at: production, mean: 0.4 }')
    .optional()
    .describe('How technologies become income (not at all unless stated).'),
  effects: effects.optional(),
  ...EVIDENCE,
});

/** A contract as read from its file. */
type ContractRead = z.output<typeof contract>;

/** A contract with its defaults. */
export function contractOf(name: string, read: ContractRead, stated: Contract['stated']): Contract {
  return {
    name,
    title: read.title,
    summary: read.summary,
    reference: read.reference ?? false,
    costs: costsOf(read.shares ?? {}),
    returns: returnsOf(read.returns ?? {}),
    settlement: read.settlement ?? 'none',
    ...chargesOf(read),
    reservedSlots: read['reserved-slots'] ?? 0,
    idleRelease: read['idle-release'] ?? 0,
    priority: read.priority ?? EVERYBODY,
    insiders: read.insiders ?? unstated(0, 'share', '0 %'),
    exploitation: read.exploitation ?? [],
    effects: effectsOf(read.effects),
    stated,
  };
}

/** The neutral contract that is used when no file is marked as the reference: government pays for the lines. */
export function builtInReference(): Contract {
  const summary = 'Government pays for the lines; no party has priority; all effects are 1.';
  return { ...contractOf('reference', { title: 'Reference', summary }, []), reference: true };
}

type Rows = Readonly<Record<string, z.output<typeof shareRow> | undefined>>;

function costsOf(stated: Rows): Record<string, ShareRow> {
  const entries = Object.entries(COST_PAYERS).map(([cost, payer]) => [cost, rowOf(stated[cost] ?? { [payer]: 1 })]);
  return Object.fromEntries(entries) as Record<string, ShareRow>;
}

function returnsOf(stated: Rows): Record<string, ShareRow> {
  const halves = { inventors: 0.5, university: 0.5 };
  const usual = {
    'firm-equity': halves,
    'licence-income': halves,
    'adopted-margin': halves,
    'user-fees': { platform: 1 },
  };
  return Object.fromEntries(Object.entries(usual).map(([kind, row]) => [kind, rowOf(stated[kind] ?? row)]));
}

function rowOf(stated: z.output<typeof shareRow>): ShareRow {
  return Object.fromEntries(PARTIES.map((party) => [party, stated[party] ?? 0])) as Record<Party, number>;
}
