import type { Party } from '#common/parties.ts';
import type { OutcomeTable } from '#table';
import { baselineRun } from './baseline.ts';
import { expectationsByDraw } from './expectations.ts';
import { gainOf } from './gain.ts';
import { marginOf } from './margin.ts';
import type { Question } from './question.ts';
import type { Fitted } from './ridge.ts';
import type { Sample } from './sample.ts';
import { weightedSum } from './weighted-sum.ts';

/** What a party gains at one level of a term, and what it asks for. */
export interface Stance {
  readonly gain: Sample;
  /** Expectations of the gain given the draw. */
  readonly fitted: Fitted;
  /** Risk allowance, RMB. */
  readonly allowance: number;
}

/** The stances of the parties that gain or lose anything at any of some runs, [run][party], each on the same luck. */
export function stancesOf(
  table: OutcomeTable,
  question: Question,
  { runs, asked }: { readonly runs: readonly number[]; readonly asked: readonly Party[] },
): { readonly parties: readonly Party[]; readonly stances: readonly (readonly Stance[])[] } {
  const { participation } = question;
  const without = baselineRun(table, question);
  const expect = expectationsByDraw(table);
  const gains = asked.map((party) => runs.map((run) => gainOf(table, { run, without }, party, participation)));
  const concerned = gains.map((ofParty) => ofParty.some(({ values }) => values.some((gain) => gain !== 0)));
  const parties = asked.filter((_, index) => concerned[index]);
  const stances = runs.map((_, run) =>
    parties.map((party): Stance => {
      const gain = gains[asked.indexOf(party)][run];
      const { allowance } = marginOf(gain, participation.riskAllowance[party]);
      return { gain, fitted: expect(gain.values), allowance };
    }),
  );
  return { parties, stances };
}

/** The stance at a part of the way from one level to another, 0 to 1, on the straight line. */
export function stanceBetween(from: Stance, to: Stance, part: number): Stance {
  const mix = (one: number, other: number): number => one * (1 - part) + other * part;
  const mixed = (ones: Float64Array, others: Float64Array): Float64Array =>
    ones.map((one, draw) => mix(one, others[draw]));
  return {
    gain: weightedSum([
      [from.gain, 1 - part],
      [to.gain, part],
    ]),
    fitted: {
      whole: mixed(from.fitted.whole, to.fitted.whole),
      crossFitted: mixed(from.fitted.crossFitted, to.fitted.crossFitted),
      without: (block) => mixed(from.fitted.without(block), to.fitted.without(block)),
    },
    allowance: mix(from.allowance, to.allowance),
  };
}
