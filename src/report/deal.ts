import type { DealFindings, DealLevel } from '#analysis';
import { PARTIES } from '#common/parties.ts';
import type { Party } from '#common/parties.ts';
import { dealChart } from './charts/deal.ts';
import { draw } from './charts/draw.ts';
import { CHART } from './charts/files.ts';
import { intervalCell, partyScale, PER_CENT } from './columns.ts';
import type { RenderedReport } from './description.ts';
import { bullets, code, details, escape, fenced, picture, table } from './markdown.ts';
import { alike, amount, NO_NUMBER, range as rangeOf, scaleOf } from './numbers.ts';

/**
 * The search for terms that every party accepts, as a Markdown page with its chart. The same findings, the
 * same bytes. `command` is how to get them again.
 */
export async function renderDeal(deal: DealFindings, command?: string): Promise<RenderedReport> {
  const parties = PARTIES.filter((party) => deal.levels.some(({ acceptance }) => acceptance[party] !== undefined));
  const known = parties.length > 0;
  const sections = [
    '# Which terms would every party accept?',
    answerOf(deal, parties),
    ...(known
      ? [picture(CHART.deal.file, `How probably each party accepts, by ${deal.term}`), ...levelsPart(deal, parties)]
      : []),
    ...shapleyPart(deal),
    ...(deal.notes.length === 0 ? [] : ['## What must be known besides', bullets(deal.notes.map(escape))]),
    ...(command === undefined ? [] : ['## How to get these numbers again', fenced('sh', command)]),
  ];
  const charts = new Map(known ? [[CHART.deal.file, await draw(dealChart(deal, parties))]] : []);
  return { markdown: `${sections.join('\n\n')}\n`, charts };
}

function answerOf(deal: DealFindings, parties: readonly Party[]): string {
  const { policy, term, probability, levels } = deal;
  const asked = `The term ${code(term)} of *${escape(policy)}*, at ${amount(levels.length, 'levels')}, all on the same luck. What is asked for is a level that every party accepts with a probability of at least ${amount(probability, 'share')}.`;
  if (parties.length === 0) return `${asked} No party is asked, so none can refuse.`;
  return [asked, deal.range === undefined ? nearest(deal, parties) : within(deal, deal.range), nashWords(deal)]
    .join(' ')
    .trim();
}

function within({ unit, ends }: DealFindings, range: readonly [number, number]): string {
  if (range[0] === range[1]) return `**All accept at ${amount(range[0], unit)}** alone.`;
  const told = endsWords(ends, unit);
  return `**All accept from ${rangeOf(range, unit)}**${told === '' ? '' : ` (${told})`}.`;
}

/** The intervals of the ends of a range in words; nothing where none is given. */
export function endsWords(ends: DealFindings['ends'], unit: string): string {
  const words = ['lower', 'upper'].flatMap((name, index) => {
    const interval = ends?.[index];
    return interval === undefined ? [] : [`of the ${name} end: ${rangeOf(interval, unit)}`];
  });
  return words.length === 0 ? '' : `95 % interval ${words.join(', ')}`;
}

/** Where the least willing party is most willing. */
function nearest({ levels, unit }: DealFindings, parties: readonly Party[]): string {
  const leasts = levels.map((level) => ({ level, ...leastWilling(level, parties) }));
  const best = leasts.reduce((a, b) => (b.probability > a.probability ? b : a));
  return `**There is no such level.** They come nearest to it at ${amount(best.level.value, unit)}, where the least willing, ${best.party}, accepts with a probability of ${amount(best.probability, 'share')}.`;
}

function leastWilling(
  { acceptance }: DealLevel,
  parties: readonly Party[],
): { readonly party: Party; readonly probability: number } {
  return parties
    .map((party) => ({ party, probability: acceptance[party]?.probability ?? 1 }))
    .reduce((a, b) => (b.probability < a.probability ? b : a));
}

function nashWords({ nash, unit }: DealFindings): string {
  if (nash === undefined) return '';
  const gains = PARTIES.flatMap((party) => {
    const gain = nash.gains[party];
    return gain === undefined ? [] : [`${party} ${amount(gain, 'RMB')}`];
  });
  const won = gains.length === 0 ? '' : `; there the mean gains are: ${gains.join(', ')}`;
  return `The Nash bargaining point, at which the product of the gains is largest, is ${amount(nash.value, unit)}${won}.`;
}

function levelsPart({ term, unit, levels }: DealFindings, parties: readonly Party[]): readonly string[] {
  const { divisor, unit: shownUnit } = scaleOf(
    levels.map(({ value }) => value),
    unit,
  );
  const show = alike(levels.map(({ value }) => value / divisor));
  const first = shownUnit === '' ? code(term) : `${code(term)} (${shownUnit})`;
  const tableOf = (cell: (level: DealLevel, party: Party) => string): string =>
    table(
      [first, ...parties],
      levels.map((level) => [show(level.value / divisor), ...parties.map((party) => cell(level, party))]),
    );
  return [
    '## Level by level',
    'With which probability each party accepts, in per cent; in brackets the 95 % interval where there is one.',
    tableOf(({ acceptance }, party) => {
      const found = acceptance[party];
      return found === undefined
        ? NO_NUMBER
        : intervalCell({ mean: found.probability, interval: found.interval }, PER_CENT);
    }),
    'What each party gains on average over its outside option, in million RMB.',
    tableOf(({ gains }, party) => {
      const found = gains[party];
      return found === undefined
        ? NO_NUMBER
        : intervalCell({ mean: found.mean, interval: found.interval }, partyScale());
    }),
  ];
}

function shapleyPart({ shapley, coalitions, joint }: DealFindings): readonly string[] {
  const rows = PARTIES.flatMap((party) => {
    const found = shapley[party];
    return found === undefined
      ? []
      : [[party, intervalCell({ mean: found.value, interval: found.interval }, partyScale())]];
  });
  if (rows.length === 0) return [];
  const surpluses = coalitions.map(({ members, value }) => [
    members.length === 0 ? 'nobody' : members.join(', '),
    intervalCell({ mean: value, interval: undefined }, partyScale()),
  ]);
  return [
    '## What each party brings',
    'The Shapley value of a party is what it adds to the joint surplus, on average over all orders in which the parties might join: a yardstick for what it could fairly claim, and nothing that a contract promises.',
    ...jointWords(joint),
    table(['Party', 'Shapley value (million RMB)'], rows),
    ...(surpluses.length === 0
      ? []
      : [
          details(
            'What each group could do alone',
            `The expected joint surplus of a group when all others contribute nothing.\n\n${table(['Together', 'Joint surplus (million RMB)'], surpluses)}`,
          ),
        ]),
  ];
}

function jointWords(joint: DealFindings['joint']): readonly string[] {
  if (joint === undefined) return [];
  const has = `All of them together have ${amount(joint.value, 'RMB')}, as a present value at government's rate, over having no deal.`;
  return [joint.value > 0 ? has : `${has} That is no surplus, so there is nothing to divide.`];
}
