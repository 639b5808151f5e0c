import type { DealFindings } from '#analysis';
import { PARTIES } from '#common/parties.ts';
import { aligned } from './aligned.ts';
import { endsWords } from './deal.ts';
import { alike, amount, NO_NUMBER, range as rangeOf, scaleOf } from './numbers.ts';
import { plain, wrap } from './text.ts';

/** Columns of the text. */
const WIDTH = 100;

/** The search for a deal on a terminal: who accepts at which level, and the answer in three sentences. */
export function dealTable(deal: DealFindings): string {
  const parties = PARTIES.filter((party) => deal.levels.some(({ acceptance }) => acceptance[party] !== undefined));
  const values = deal.levels.map(({ value }) => value);
  const { divisor, unit } = scaleOf(values, deal.unit);
  const show = alike(values.map((value) => value / divisor));
  const rows = deal.levels.map(({ value, acceptance }) => [
    `${show(value / divisor)}${value === deal.stated ? ' (as stated)' : ''}`,
    ...parties.map((party) => percent(acceptance[party]?.probability)),
  ]);
  return [
    plain(deal.policy),
    ...wrap(`Share of draws in which each party accepts, by ${plain(deal.term)}, in per cent.`, WIDTH),
    '',
    ...aligned([unit === '' ? 'Level' : `Level (${unit})`, ...parties], rows, { wordsLast: false }),
    '',
    ...[rangeWords(deal), nashWords(deal), shapleyWords(deal)].flatMap((words) => wrap(words, WIDTH)),
  ].join('\n');
}

function percent(share: number | undefined): string {
  return share === undefined ? NO_NUMBER : (100 * share).toFixed(0);
}

function rangeWords({ range, ends, unit, probability }: DealFindings): string {
  const required = amount(probability, 'share');
  if (range === undefined) return `At no level do all accept with a probability of ${required}.`;
  const told = endsWords(ends, unit);
  return `All accept with a probability of ${required} from ${rangeOf(range, unit)}${told === '' ? '' : ` (${told})`}.`;
}

function nashWords({ nash, range, unit }: DealFindings): string {
  if (range === undefined) return 'So there is no bargaining point.';
  if (nash === undefined)
    return 'At none of these levels does everybody gain on average, so there is no bargaining point.';
  return `Bargaining as Nash describes it would end at ${amount(nash.value, unit)}.`;
}

function shapleyWords({ shapley }: DealFindings): string {
  const values = PARTIES.flatMap((party) => {
    const found = shapley[party];
    return found === undefined ? [] : [`${party} ${amount(found.value, 'RMB')}`];
  });
  if (values.length === 0) return 'No party is asked, so nobody brings anything.';
  return `By what each adds to the joint surplus (Shapley): ${values.join(', ')}.`;
}
