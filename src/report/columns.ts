import type { Estimate, PolicyFinding } from '#analysis';
import { estimateOf } from './context.ts';
import { NO_NUMBER, number, scaleOf } from './numbers.ts';
import type { Scale } from './numbers.ts';
import type { Outcome } from '#table';

/** An outcome as a column of a table of policies, its unit chosen once for all of them. */
export interface OutcomeColumn {
  readonly header: string;
  readonly cell: (policy: PolicyFinding) => string;
}

/** A column of means with, below each, the median and the range that holds 90 % of the replications. */
export function outcomeColumn(outcome: Outcome, policies: readonly PolicyFinding[]): OutcomeColumn {
  const scale = scaleOf(
    policies.map((policy) => estimateOf(policy, outcome.name).mean),
    outcome.unit,
  );
  return {
    header: headerOf(outcome, scale),
    cell: (policy) => distribution(estimateOf(policy, outcome.name), scale),
  };
}

/** A column of means alone. */
export function meanColumn(outcome: Outcome, policies: readonly PolicyFinding[]): OutcomeColumn {
  const means = (policy: PolicyFinding): number => estimateOf(policy, outcome.name).mean;
  const scale = scaleOf(policies.map(means), outcome.unit);
  return { header: headerOf(outcome, scale), cell: (policy) => number(means(policy) / scale.divisor) };
}

/** The title and, where the title does not say it, the unit. */
export function headerOf({ title, unit }: Outcome, scale: Scale): string {
  const said = unit === 'RMB per RMB' || title.toLowerCase().includes(unit.toLowerCase());
  return said ? title : `${title} (${scale.unit})`;
}

function distribution({ mean, percentiles }: Estimate, { divisor }: Scale): string {
  if (!Number.isFinite(mean)) return NO_NUMBER;
  const show = (value: number): string => number(value / divisor);
  if (percentiles === undefined) return show(mean);
  const [low, , middle, , high] = percentiles;
  return `${show(mean)}<br>${show(middle)} (${show(low)} to ${show(high)})`;
}
