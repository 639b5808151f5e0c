import type { Party } from '#common/parties.ts';
import type { OutcomeTable } from '#table';
import { FEWEST_BLOCKS } from './block-interval.ts';
import { ASSETS, type DealQuestion } from './deal-question.ts';
import type { FoundRange } from './deal-range.ts';

/** What a search found, as far as a reader must be told of its limits. */
interface Found {
  readonly table: OutcomeTable;
  readonly deal: DealQuestion;
  readonly found: FoundRange | undefined;
  /** Parties that are asked and neither gain nor lose. */
  readonly unconcerned: readonly Party[];
  readonly players: readonly Party[];
}

const METHOD =
  'The probability that a party accepts is the share of draws in which what it expects to gain exceeds its risk allowance; expectations given the draw come from a cross-fitted regression on the uncertain inputs. Between two levels they are taken to lie on a straight line.';

const ROYALTY =
  "A royalty is the exception to this cancelling: firms pay it out of their own profits, which are in nobody's account, so a higher one adds to the joint surplus.";

/** What a reader must know of a deal besides its numbers. */
export function notesOf({ table, deal, found, unconcerned, players }: Found): readonly string[] {
  const fewest = FEWEST_BLOCKS * table.blockSize;
  const notes: readonly (readonly [boolean, string])[] = [
    [true, METHOD],
    [
      table.replications < fewest,
      `Intervals are withheld: ${table.replications} replications were run, and an interval needs at least ${fewest}.`,
    ],
    [isAtEnd(deal, found), 'The range reaches an end of the levels that were tried; what lies beyond was not asked.'],
    [found !== undefined && found.others > 0, 'All accept in more than one range; the widest is told.'],
    [unconcerned.length > 0, `Left out, as they gain and lose nothing at any level: ${unconcerned.join(', ')}.`],
    [players.length > 0, gameNote(deal, players)],
    [players.length > 0 && deal.hasRoyalty, ROYALTY],
  ];
  return notes.flatMap(([applies, note]) => (applies ? [note] : []));
}

function isAtEnd({ levels }: DealQuestion, found: FoundRange | undefined): boolean {
  return found?.range[0] === levels[0].value || found?.range[1] === levels[levels.length - 1].value;
}

function gameNote({ policy, game: { prices } }: DealQuestion, players: readonly Party[]): string {
  const at = ASSETS.map((asset) => `${asset} at ${Number((100 * prices[asset]).toPrecision(6))} % of cost`);
  const others = players.includes('inventors')
    ? 'Without the inventors there is no technology.'
    : 'All other parties stay as the contract has them.';
  return `What groups can do alone is reckoned for the policy "${policy}" as stated, among ${players.join(', ')}, at government's discount rate, so that what they pay each other cancels; tax is no part of it. A group buys what the others would have brought: ${at.join(', ')}. ${others}`;
}
