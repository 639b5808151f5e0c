import { mean } from 'simple-statistics';
import { PARTIES, type Party } from '#common/parties.ts';
import type { OutcomeTable } from '#table';
import { baselineRun } from './baseline.ts';
import type { BlockEstimate } from './block-interval.ts';
import { blockMean } from './block-mean.ts';
import { jackknifedShare } from './accept-share.ts';
import { bargain } from './deal-bargain.ts';
import type { DealFindings, DealLevel } from './deal-findings.ts';
import { solveGame } from './deal-game.ts';
import { notesOf } from './deal-notes.ts';
import type { DealQuestion } from './deal-question.ts';
import { rangeOf } from './deal-range.ts';
import { stancesOf, type Stance } from './deal-stances.ts';
import { toEstimate, toShare } from './estimates.ts';
import type { Question } from './question.ts';

/**
 * What the levels of a term come to: who accepts with which probability, the range in which all do, the bargaining point
 * inside it, and what each party may claim. A table with replications that stopped, without a level or with fewer than two
 * blocks is our mistake, and a RangeError. Pure and deterministic.
 */
export function dealFindings(table: OutcomeTable, question: Question, deal: DealQuestion): DealFindings {
  refuseParts(table);
  const { policy, term, unit, stated, probability } = deal;
  const asked = askedAnywhere(question, deal);
  const runs = deal.levels.map((level) => runOf(table, level.policy));
  const { parties, stances } = stancesOf(table, question, { runs, asked });
  const levels = deal.levels.map(({ value }) => value);
  const found = rangeOf({ levels, stances, probability, whole: deal.whole });
  const gains = stances.map((level) => level.map(({ gain }) => mean([...gain.values])));
  const players = deal.players ?? parties;
  return Object.freeze({
    ...{ policy, term, unit, stated, probability },
    levels: Object.freeze(stances.map((level, index) => levelOf(levels[index], parties, level))),
    range: found?.range,
    ends: found?.ends,
    nash: found && bargain({ levels, gains, parties, whole: deal.whole }, found.range),
    ...claims(table, question, { deal, players }),
    notes: notesOf({ table, deal, found, unconcerned: asked.filter((party) => !parties.includes(party)), players }),
  });
}

function refuseParts({ replications, blockSize, status }: OutcomeTable): void {
  if (replications < 2 * blockSize) throw new RangeError('a search for a deal needs two blocks');
  if (status.some((one) => one !== 0)) throw new RangeError('a search for a deal needs whole replications');
}

/** What groups can do alone, and what each player may claim. */
function claims(
  table: OutcomeTable,
  question: Question,
  { deal, players }: { readonly deal: DealQuestion; readonly players: readonly Party[] },
): Pick<DealFindings, 'shapley' | 'coalitions' | 'joint'> {
  if (players.length === 0) return { shapley: {}, coalitions: [] };
  const worlds = { run: runOf(table, deal.policy), without: baselineRun(table, question) };
  const solved = solveGame(table, worlds, { players, game: deal.game });
  return {
    shapley: byParty(players, (_, player) => told('value', solved.shares[player])),
    coalitions: coalitionsOf(players, solved.values),
    joint: told('value', solved.joint),
  };
}

function runOf(table: OutcomeTable, policy: string): number {
  const run = table.runs.findIndex((label) => label.policy === policy && label.variant === 'as stated');
  if (run < 0) throw new RangeError(`the table has no policy "${policy}"`);
  return run;
}

/** Who bears or receives anything at some level, so that the others can be told apart from it. */
function askedAnywhere({ participation: { asked } }: Question, { policy, levels }: DealQuestion): readonly Party[] {
  const all = new Set([policy, ...levels.map((level) => level.policy)].flatMap((name) => asked.get(name) ?? []));
  return PARTIES.filter((party) => all.has(party));
}

function levelOf(value: number, parties: readonly Party[], stances: readonly Stance[]): DealLevel {
  return {
    value,
    acceptance: byParty(parties, (_, index) => {
      const { mean: probability, interval } = toShare(acceptanceOf(stances[index]));
      return { probability, ...(interval && { interval }) };
    }),
    gains: byParty(parties, (_, index) => told('mean', blockMean(stances[index].gain))),
  };
}

/** An estimate under a name of its own, with its interval where there is one. */
function told<Name extends string>(
  name: Name,
  of: BlockEstimate,
): Record<Name, number> & { interval?: readonly [number, number] } {
  const { mean: value, interval } = toEstimate(of, undefined);
  return { [name]: value, ...(interval && { interval }) } as Record<Name, number>;
}

function acceptanceOf({ gain, fitted, allowance }: Stance): BlockEstimate {
  const plain = blockMean(gain);
  return { ...plain, ...jackknifedShare([{ fitted, allowance }], plain.blocks.length) };
}

function coalitionsOf(players: readonly Party[], values: readonly number[]): DealFindings['coalitions'] {
  return values.slice(1).map((value, index) => {
    const coalition = index + 1;
    return { members: players.filter((_, player) => Math.floor(coalition / 2 ** player) % 2 === 1), value };
  });
}

function byParty<Value>(
  parties: readonly Party[],
  of: (party: Party, index: number) => Value,
): Partial<Record<Party, Value>> {
  return Object.fromEntries(parties.map((party, index) => [party, of(party, index)]));
}
