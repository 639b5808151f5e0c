import type { OutcomeTable } from '#table';
import type { BlockEstimate } from '../block-interval.ts';
import { toEstimate } from '../estimates.ts';
import { failedRowsOf } from '../failed-rows.ts';
import type { Estimate } from '../findings.ts';
import { assumedOf, isIllustration } from '../illustration.ts';
import type { Question } from '../question.ts';
import { estimatesByRun, rankPolicies, type EstimatesOf } from '../ranking.ts';
import { leverEffects } from './lever-effects.ts';
import type { PointFinding, SweepFindings } from './sweep-findings.ts';
import type { SweepQuestion } from './sweep-question.ts';

/**
 * What the points of a sweep come to: every point with its intervals and beside the best one on the same luck, and which
 * lever moves the outcome most. A table without one of the points, or without the outcome, is our mistake, and a RangeError.
 * Pure and deterministic.
 */
export function sweepFindings(table: OutcomeTable, question: Question, sweep: SweepQuestion): SweepFindings {
  const { points, outcome, ...rest } = sweep;
  const runs = new Map(
    table.runs.flatMap(({ policy, variant }, run) => (variant === 'as stated' ? [[policy, run]] : [])),
  );
  const estimatesOf = estimatesByRun(table);
  const runOf = (policy: string): number => {
    const run = runs.get(policy);
    if (run === undefined) throw new RangeError(`the table has no policy "${policy}"`);
    return run;
  };
  const beside = points.some(({ stated }) => stated) ? [] : [sweep.policy];
  const asked = { ...question, decision: outcome, exempt: [...question.exempt, ...beside] };
  const illustrationOnly = isIllustration(assumedOf(question).assumedShare);
  const decides = outcome.outcome === question.decision.outcome;
  const ranking = rankPolicies({ table, question: asked, estimatesOf }, 'as stated', decides && !illustrationOnly);
  const comparisons = new Map(ranking.policies.map(({ policy, comparison }) => [policy, comparison]));
  const found = points.map((point): PointFinding => {
    const comparison = comparisons.get(point.policy);
    if (comparison === undefined) throw new RangeError(`"${point.policy}" was not ranked`);
    return { ...point, ...valuesOf(estimatesOf, runOf(point.policy), outcome.outcome), comparison };
  });
  const estimates = points.map(({ policy }) => blocksOf(estimatesOf, runOf(policy), outcome.outcome));
  return Object.freeze({
    ...rest,
    decision: outcome,
    replications: table.replications,
    blocks: table.replications / table.blockSize,
    points: found,
    leader: ranking.leader,
    decides,
    illustrationOnly,
    asStated: beside.length === 0 ? undefined : valuesOf(estimatesOf, runOf(sweep.policy), outcome.outcome),
    ...leverEffects(sweep, estimates),
    failedRows: failedRowsOf(table),
  });
}

function blocksOf(estimatesOf: EstimatesOf, run: number, outcome: string): BlockEstimate {
  const found = estimatesOf(run).blocks.get(outcome);
  if (found === undefined) throw new RangeError(`no outcome ${outcome} in the table`);
  return found;
}

function valuesOf(
  estimatesOf: EstimatesOf,
  run: number,
  outcome: string,
): { readonly outcome: Estimate; readonly publicCost: Estimate } {
  const estimate = (name: string): Estimate =>
    toEstimate(blocksOf(estimatesOf, run, name), estimatesOf(run).percentiles.get(name));
  return { outcome: estimate(outcome), publicCost: estimate('public-cost') };
}
