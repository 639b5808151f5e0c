import type { Study } from '#compile';
import type { Run } from './plan.ts';

/** Runs that only money tells apart, by their index in the plan: they take one course as long as it lets them. */
export interface Cohort {
  readonly runs: readonly number[];
  readonly neutral: boolean;
}

/**
 * The runs to simulate, in cohorts: in each, all have the same contract, effects and plan of lines, and only budget and
 * instrument differ. A run whose rows stand under another's is left out, and so are those that are stopped.
 */
export function cohortsOf(study: Study, runs: readonly Run[], stopped: readonly number[] = []): readonly Cohort[] {
  const isWithout = ({ runs: [first] }: Cohort): number =>
    study.policies[runs[first].policy].without === undefined ? 0 : 1;
  const cohorts = new Map<string, { runs: number[]; neutral: boolean }>();
  runs.forEach(({ label, policy, neutral }, run) => {
    if (label.sameAs !== undefined || stopped.includes(run)) return;
    const key = courseOf(study, policy, neutral);
    const cohort = cohorts.get(key) ?? { runs: [], neutral };
    cohort.runs.push(run);
    cohorts.set(key, cohort);
  });
  // Without the platform comes first: what would have happened anyway is what the others are compared with.
  return [...cohorts.values()].toSorted((a, b) => isWithout(b) - isWithout(a));
}

/** All that decides what happens in a run besides its money, as text. */
function courseOf({ policies, terms, effects }: Study, index: number, neutral: boolean): string {
  const { term, conditions, without, linesPerYear, planned, optionMonths, ...rest } = policies[index];
  const { pooled, publicLines, reservedSlots, idleRelease } = rest;
  // JSON knows no Infinity.
  const options = optionMonths.map(String);
  const { contract } = terms[term];
  return JSON.stringify([
    without ?? '',
    contract,
    neutral,
    neutral ? [] : effects[term],
    conditions.key,
    linesPerYear,
    planned,
    pooled,
    publicLines,
    reservedSlots ?? '',
    idleRelease ?? '',
    options,
  ]);
}
