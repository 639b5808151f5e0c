import type { Findings } from '#analysis';
import { OUTCOMES } from '#table';

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

/** Every outcome of every policy, as stated and with effects set to one. */
export function summaryRows({ asStated, withoutEffects }: Findings): readonly SummaryRow[] {
  return [asStated, withoutEffects].flatMap(({ variant, policies }) =>
    policies.flatMap(({ policy, estimates }) =>
      [...estimates].map(([outcome, { mean, interval, percentiles, n }]) => ({
        policy,
        variant,
        outcome,
        unit: unitOf(outcome),
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

/** The summary as CSV that a spreadsheet opens right: UTF-8 with byte order mark, and no cell that is a formula. */
export function summaryCsv(rows: readonly SummaryRow[]): string {
  const header = ['policy', 'variant', 'outcome', 'unit', 'n', 'mean', 'lower', 'upper', 'p5', 'p50', 'p95'] as const;
  const lines = rows.map((row) => header.map((name) => cell(row[name])).join(','));
  return `\uFEFF${[header.join(','), ...lines].join('\r\n')}\r\n`;
}

function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function finite(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null;
}

function unitOf(outcome: string): string {
  const base = { 'net-firms': 'incubated-firms', 'net-output': 'output-value' }[outcome] ?? outcome;
  return OUTCOMES.find(({ name }) => name === base)?.unit ?? '';
}
