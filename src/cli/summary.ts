import type { Findings } from '#analysis';
import type { Outcome } from '#table';
import { csvOf } from './csv.ts';

/** One line of the summary: an outcome of a policy. `null` where a number is withheld or does not exist. */
export interface SummaryRow {
  readonly policy: string;
  readonly variant: string;
  readonly outcome: string;
  readonly unit: string;
  readonly n: number;
  readonly mean: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly p5: number | null;
  readonly p50: number | null;
  readonly p95: number | null;
}

/** Every outcome of every policy, as stated and with effects set to one; the outcomes are those of the study. */
export function summaryRows(
  { asStated, withoutEffects }: Findings,
  outcomes: readonly Outcome[],
): readonly SummaryRow[] {
  return [asStated, withoutEffects].flatMap(({ variant, policies }) =>
    policies.flatMap(({ policy, estimates }) =>
      [...estimates].map(([outcome, { mean, interval, percentiles, n }]) => ({
        policy,
        variant,
        outcome,
        unit: unitOf(outcome, outcomes),
        n,
        mean: finite(mean),
        lower: finite(interval?.[0]),
        upper: finite(interval?.[1]),
        p5: finite(percentiles?.[0]),
        p50: finite(percentiles?.[2]),
        p95: finite(percentiles?.[4]),
      })),
    ),
  );
}

/** The summary as CSV. */
export function summaryCsv(rows: readonly SummaryRow[]): string {
  return csvOf(['policy', 'variant', 'outcome', 'unit', 'n', 'mean', 'lower', 'upper', 'p5', 'p50', 'p95'], rows);
}

function finite(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null;
}

function unitOf(outcome: string, outcomes: readonly Outcome[]): string {
  const base = { 'net-firms': 'incubated-firms', 'net-output': 'output-value' }[outcome] ?? outcome;
  return outcomes.find(({ name }) => name === base)?.unit ?? '';
}
