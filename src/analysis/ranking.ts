import type { OutcomeTable } from '#table';
import { baselineRun } from './baseline.ts';
import { compareWithLeader, simultaneousProbability, unsettled, type Contender } from './compare.ts';
import { namedEstimates, runEstimates, type RunEstimates } from './estimates.ts';
import { differenceOf } from './block-interval.ts';
import type { Comparison, PolicyFinding, Ranking } from './findings.ts';
import type { Question } from './question.ts';
import { sourceOf } from './sample.ts';

/** Gives the estimates of the simulation behind a run. */
export type EstimatesOf = (run: number) => RunEstimates;

interface Entry extends Contender {
  readonly policy: string;
  readonly exempt: boolean;
  readonly estimates: RunEstimates;
  /** By which it is ranked: its mean, or where it has fewer replications what its mean would be with as many as others. */
  readonly standing: number;
}

/** Estimates by run, each simulation summarised once however many runs share it. */
export function estimatesByRun(table: OutcomeTable): EstimatesOf {
  const known = new Map<number, RunEstimates>();
  return (run) => {
    const source = sourceOf(table, run);
    const estimates = known.get(source) ?? runEstimates(table, source);
    known.set(source, estimates);
    return estimates;
  };
}

/**
 * Ranks the policies of one variant on the decision outcome and compares each with the leader, the policy with the
 * best mean. Exempt policies come last, are never compared, and stand in as stated where the variant has no run of
 * them (they have no contract whose effects could be set to 1). Ties go by name, so the order of runs is irrelevant.
 * The leader is marked best when `mayMarkBest` and there is another that it could be better than. A decision outcome that the table has not is a RangeError.
 */
export function rankPolicies(
  { table, question, estimatesOf }: { table: OutcomeTable; question: Question; estimatesOf: EstimatesOf },
  variant: Ranking['variant'],
  mayMarkBest: boolean,
): Ranking {
  const entries = withStandings(entriesOf(table, question, variant, estimatesOf), question);
  const contenders = entries.filter(({ exempt }) => !exempt).sort((a, b) => byDecision(a, b, question.decision.better));
  const exempt = entries.filter((entry) => entry.exempt);
  const leader = contenders.find(hasMean);
  const upperProbability = simultaneousProbability(contenders);
  const compare = (entry: Entry): Comparison => {
    if (entry.exempt) return unsettled(shortfall(leader, entry, question), 'exempt');
    if (!leader) return unsettled(NaN, 'withheld', entry.decision.withheld);
    if (entry === leader) return unsettled(0, contenders.length === 1 ? 'alone' : mayMarkBest ? 'best' : 'reference');
    return compareWithLeader(leader, entry, question.decision, upperProbability);
  };
  const without = baselineRun(table, question);
  const baseline = without === undefined ? undefined : estimatesOf(without);
  const policies = [...contenders, ...exempt].map((entry): PolicyFinding =>
    Object.freeze({
      policy: entry.policy,
      exempt: entry.exempt,
      estimates: namedEstimates(entry.estimates, baseline),
      comparison: compare(entry),
      rank: rankOf(entry, contenders, question),
    }),
  );
  return Object.freeze({
    variant,
    policies: Object.freeze(policies),
    best: mayMarkBest && contenders.length > 1 ? leader?.policy : undefined,
    leader: leader?.policy,
  });
}

function entriesOf(
  table: OutcomeTable,
  question: Question,
  variant: Ranking['variant'],
  estimatesOf: EstimatesOf,
): readonly Entry[] {
  const inVariant = new Set(table.runs.filter((run) => run.variant === variant).map(({ policy }) => policy));
  return table.runs.flatMap((label, run): Entry[] => {
    const exempt = question.exempt.includes(label.policy);
    const standsIn = exempt && label.variant === 'as stated' && !inVariant.has(label.policy);
    if (label.variant !== variant && !standsIn) return [];
    const estimates = estimatesOf(run);
    const decision = estimates.blocks.get(question.decision.outcome);
    if (!decision) throw new RangeError(`no outcome ${question.decision.outcome} in the table`);
    const standing = decision.estimate;
    return [{ policy: label.policy, exempt, estimates, decision, standing, source: sourceOf(table, run) }];
  });
}

/**
 * Where policies were out of a choice before the run ended, each stands as far from the best of those left as it did on
 * the replications that both have: another stretch of luck makes all means higher or lower together.
 */
function withStandings(entries: readonly Entry[], { decision: { better } }: Question): readonly Entry[] {
  const lookOf = ({ decision }: Entry): number => decision.look ?? 0;
  const last = Math.max(...entries.map(lookOf));
  const left = entries.filter((entry) => !entry.exempt && lookOf(entry) === last);
  if (left.length === 0) return entries;
  const [best] = [...left].sort((a, b) => byDecision(a, b, better));
  return entries.map((entry) => {
    if (lookOf(entry) === last) return entry;
    return { ...entry, standing: best.decision.estimate - differenceOf(best.decision, entry.decision).estimate };
  });
}

function hasMean({ decision }: Entry): boolean {
  return !Number.isNaN(decision.estimate);
}

function byDecision(a: Entry, b: Entry, better: 'more' | 'less'): number {
  if (hasMean(a) !== hasMean(b)) return hasMean(a) ? -1 : 1;
  const [first, second] = better === 'more' ? [b, a] : [a, b];
  const difference = first.standing - second.standing;
  if (difference !== 0 && !Number.isNaN(difference)) return difference;
  return a.policy < b.policy ? -1 : 1;
}

/** A difference of means that is the smallest of interest but for the rounding of its arithmetic is not larger. */
const ROUNDING = 1 + 1e-9;

function rankOf(entry: Entry, contenders: readonly Entry[], question: Question): number | undefined {
  if (entry.exempt || !hasMean(entry)) return undefined;
  const matters = question.decision.smallestDifference * ROUNDING;
  return 1 + contenders.filter((other) => shortfall(other, entry, question) > matters).length;
}

function shortfall(leader: Entry | undefined, entry: Entry, question: Question): number {
  const gap = (leader?.standing ?? NaN) - entry.standing;
  return question.decision.better === 'more' ? gap : -gap;
}
