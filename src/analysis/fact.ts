import { mean } from 'simple-statistics';
import type { OutcomeTable } from '#table';
import type { FactFinding } from './findings.ts';
import { fivePoints } from './percentiles.ts';
import type { Question } from './question.ts';

type Fact = Question['facts'][number];

/** A reported "more than X" is reached when at least this share of the replications lies above X. */
const REACHED_SHARE = 0.05;

/**
 * A reported fact beside the simulated past: where the reported value lies among the replications, and what that says.
 * A fact is one history, so it is held against the spread of replications and not against an interval of their mean.
 * "=" asks whether the value lies in the 90 % range, ends included. ">" says only that the truth exceeded the value,
 * so simulations above it never speak against it; it is `not reached` when fewer than 5 % of the replications exceed
 * it. Both are coarse: agreement shows that the simulation does not exclude the fact, not that it explains it.
 * A fact that the table has not is a RangeError.
 */
export function factFinding(table: OutcomeTable, fact: Fact): FactFinding {
  const index = table.factIds.indexOf(fact.id);
  if (index < 0) throw new RangeError(`no fact ${fact.id} in the table`);
  const values = Array.from(
    { length: table.replications },
    (_, replication) => table.facts[replication * table.factIds.length + index],
  ).filter(Number.isFinite);
  const points = fivePoints(values);
  const simulated = points ? ([points[0], points[2], points[4]] as const) : ([NaN, NaN, NaN] as const);
  const shareAbove = share(values, (value) => Number(value > fact.value));
  return Object.freeze({
    id: fact.id,
    simulated: Object.freeze(simulated),
    percentile: share(values, (value) => (value === fact.value ? 0.5 : Number(value < fact.value))),
    shareAbove,
    n: values.length,
    verdict: verdictOf(fact, simulated, shareAbove),
  });
}

function share(values: readonly number[], counts: (value: number) => number): number {
  return values.length === 0 ? NaN : mean(values.map(counts));
}

function verdictOf(fact: Fact, simulated: FactFinding['simulated'], shareAbove: number): FactFinding['verdict'] {
  if (fact.use === 'input') return 'input';
  if (Number.isNaN(shareAbove)) return 'not simulated';
  if (fact.relation === '>') return shareAbove >= REACHED_SHARE ? 'reached' : 'not reached';
  const inside = simulated[0] <= fact.value && fact.value <= simulated[2];
  return inside ? 'inside the 90 % range' : 'outside the 90 % range';
}
