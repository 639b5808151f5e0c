import { ratiosOf } from '#table';
import type { Expect } from '../expectations.ts';
import { UPPER_PROBABILITY } from '../block-interval.ts';
import type { PolicyPair } from './comparison-findings.ts';
import type { ComparisonQuestion } from './comparison-question.ts';
import { isSame, type Contender, type UsedRun } from './contenders.ts';
import { gapBetween } from './gap.ts';
import { noNumber, savedByLuck } from './saved-by-luck.ts';
import { advantage, shareOfDraws, shareOfReplications } from './shares.ts';

/** Two policies compared with each other alone: 5 % of such intervals miss. */
export function comparePair(
  first: Contender,
  second: Contender,
  question: ComparisonQuestion,
  expectOf: (one: UsedRun, other: UsedRun) => Expect | string | undefined,
): PolicyPair {
  const gap = gapBetween(first, second, question.better);
  const found = gap.interval(UPPER_PROBABILITY);
  const [lower, upper] = found.interval ?? [NaN, NaN];
  return Object.freeze({
    first: first.name,
    second: second.name,
    luck: gap.luck,
    difference: Object.freeze({
      mean: gap.estimate,
      ...found,
      percentiles: undefined,
      n: Math.min(first.decision.n, second.decision.n),
    }),
    better: lower > 0 ? 'first' : upper < 0 ? 'second' : undefined,
    withinSmallest: -question.within <= lower && upper <= question.within,
    identical: isSame(first, second),
    ...onCommonLuck(first, second, { question, expectOf, isCommon: gap.luck === 'shared' }),
  });
}

/** What only replications that meet the same inputs and chances can show. */
function onCommonLuck(
  first: Contender,
  second: Contender,
  {
    question,
    expectOf,
    isCommon,
  }: {
    question: ComparisonQuestion;
    expectOf: (one: UsedRun, other: UsedRun) => Expect | string | undefined;
    isCommon: boolean;
  },
): Pick<PolicyPair, 'overReplications' | 'overDraws' | 'savedByLuck'> {
  if (!isCommon) {
    const none = noNumber('the two runs have no luck in common');
    return { overReplications: none, overDraws: none, savedByLuck: none };
  }
  const saved = savedByLuck(first.decision, second.decision);
  const sample = advantage(first, second, question.better);
  if (sample === undefined) {
    const none = noNumber(`${titleOf(first, question.outcome)} is a ratio of means, which no single replication has`);
    return { overReplications: none, overDraws: none, savedByLuck: saved };
  }
  return {
    overReplications: shareOfReplications(sample),
    overDraws: shareOfDraws(sample, expectOf(first.run, second.run)),
    savedByLuck: saved,
  };
}

function titleOf({ run }: Contender, outcome: string): string {
  return `"${ratiosOf(run.table).find(({ name }) => name === outcome)?.title ?? outcome}"`;
}
