import type { OutcomeTable } from '#table';
import { FEWEST_BLOCKS } from '../block-interval.ts';
import type { Ranking } from '../findings.ts';
import type { Question } from '../question.ts';
import { hasOutcomes, sampleOf, whyUnusable, type Sample } from '../sample.ts';
import { weightedSum } from '../weighted-sum.ts';
import type { SensitivityTarget } from './findings.ts';

/** What is to be explained: an outcome of a policy, or how much better it is than another's. */
export interface Asked extends Pick<SensitivityTarget, 'policy' | 'less' | 'outcome'> {
  readonly sample: Sample;
}

/**
 * The decision outcome of the policy at the top as stated and, where any other policy has another value in any
 * replication, how much better it is than the best of these, on the same luck. Nothing for a ratio of means.
 */
export function askedOf(table: OutcomeTable, { decision }: Question, ranking: Ranking): readonly Asked[] {
  const { outcome, better } = decision;
  if (!hasOutcomes(table, [outcome]) || ranking.leader === undefined) return [];
  const sampleBy = (policy: string): Sample =>
    sampleOf(
      table,
      table.runs.findIndex((run) => run.policy === policy && run.variant === 'as stated'),
      outcome,
    );
  const policy = ranking.leader;
  const top = sampleBy(policy);
  const sign = better === 'more' ? 1 : -1;
  for (const other of ranking.policies) {
    if (other.exempt || other.policy === policy) continue;
    const gap = weightedSum([
      [top, sign],
      [sampleBy(other.policy), -sign],
    ]);
    if (gap.values.every((value) => value === 0)) continue;
    return [
      { policy, less: undefined, outcome, sample: top },
      { policy, less: other.policy, outcome, sample: gap },
    ];
  }
  return [{ policy, less: undefined, outcome, sample: top }];
}

/** Why nothing can be said of what drives these outcomes, in a reader's words. */
export function whyWithheld({ blockSize }: OutcomeTable, asked: readonly Asked[], inputs: number): string | undefined {
  if (asked.length === 0) return 'the decision outcome is a ratio of means, which no single replication has';
  if (inputs === 0) return 'no input is uncertain';
  const trouble = asked.map(({ sample }) => whyUnusable(sample)).find((each) => each !== undefined);
  if (trouble !== undefined) return trouble;
  const replications = Math.min(...asked.map(({ sample }) => sample.values.length));
  if (replications < FEWEST_BLOCKS * blockSize)
    return `${replications} replications were run, and it needs at least ${FEWEST_BLOCKS * blockSize}`;
  return asked.some(({ sample: { values } }) => values.every((value) => value === values[0]))
    ? 'every replication gave the same value'
    : undefined;
}
