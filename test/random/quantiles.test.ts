import { describe, expect, test } from 'vitest';
import { distribution, studentQuantile, type DistributionSpec } from '#random';
import { quantiles, type QuantileRow } from './reference.ts';

function quantileOf({ kind, parameters }: QuantileRow): (p: number) => number {
  if (kind === 'student') return (p) => studentQuantile(p, parameters['dof']);
  return distribution({ kind, ...parameters } as unknown as DistributionSpec).quantile;
}

/** How far a quantile may be off, as a part of itself: where it is solved for, the tail's own rounding adds up. */
const tolerances: Readonly<Record<string, number>> = { gamma: 1e-13, beta: 1e-13, pert: 1e-13, student: 5e-13 };
const closedForm = 1e-14;
/**
 * Near an end or a middle that is not 0, digits cancel: there a quantile is right to this part of the distribution's
 * size, which is the larger of the width of its middle nine tenths and the distance of its median from 0.
 */
const cancelled = 1e-15;

const familiesWithReference = [
  'uniform',
  'triangular',
  'pert',
  'normal',
  'truncated-normal',
  'lognormal',
  'exponential',
  'weibull',
  'gamma',
  'beta',
  'student',
];

describe('quantile functions against 40-digit references', () => {
  test('are all in the reference, at both tails', () => {
    expect(new Set(quantiles.rows.map(({ kind }) => kind))).toEqual(new Set(familiesWithReference));
    expect(Math.min(...quantiles.probabilities)).toBe(1e-10);
    expect(1 - Math.max(...quantiles.probabilities)).toBeLessThan(1.1e-10);
    for (const { values } of quantiles.rows) expect(values).toHaveLength(quantiles.probabilities.length);
  });

  test.each(quantiles.rows.map((row) => [row.kind, JSON.stringify(row.parameters), row] as const))(
    '%s %s',
    (kind, _parameters, row) => {
      const quantile = quantileOf(row);
      const at = (p: number): number => row.values[quantiles.probabilities.indexOf(p)];
      const size = Math.max(at(0.95) - at(0.05), Math.abs(at(0.5)));
      const tolerance = tolerances[kind] ?? closedForm;

      const off = quantiles.probabilities
        .map((p, index) => ({ p, got: quantile(p), want: row.values[index] }))
        .filter(({ got, want }) => !(Math.abs(got - want) <= tolerance * Math.abs(want) + cancelled * size));

      expect(off).toEqual([]);
    },
  );
});
