import { solveIncreasing } from '#random';

/** How near to 0 a sum may come, against the sum of the sizes of its terms, until the rest is taken for rounding. */
const rounding = 1e-12;

/** The value of Σ cₜ·xᵗ. */
function valueAt(coefficients: readonly number[], x: number): number {
  return coefficients.reduceRight((value, coefficient) => value * x + coefficient, 0);
}

/** −1, 0 or 1; 0 where nothing but rounding is left of the polynomial. For x > 0. */
function signAt(coefficients: readonly number[], x: number): number {
  const value = valueAt(coefficients, x);
  const size = coefficients.reduceRight((sum, coefficient) => sum * x + Math.abs(coefficient), 0);
  return Math.abs(value) <= rounding * size ? 0 : Math.sign(value);
}

/** The coefficients of the derivative. */
function derivativeOf(coefficients: readonly number[]): readonly number[] {
  return coefficients.slice(1).map((coefficient, index) => coefficient * (index + 1));
}

/**
 * All real roots between `low` and `high`, both positive, of the polynomial Σ cₜ·xᵗ, rising; a root that is merely
 * touched counts once. None for a constant. Method: between two neighbouring roots of its derivative a polynomial rises
 * or falls all the way, so each such stretch holds at most one root, and a change of sign tells which do.
 */
export function realRoots(coefficients: readonly number[], low: number, high: number): readonly number[] {
  if (coefficients.length < 2) return [];
  const turns = realRoots(derivativeOf(coefficients), low, high).filter((turn) => turn > low && turn < high);
  const roots: number[] = [];
  let left = low;
  let before = signAt(coefficients, low);
  if (before === 0) roots.push(low);
  for (const right of [...turns, high]) {
    const after = signAt(coefficients, right);
    // From 0 to 0 without a turn, it stays at 0: one root, already noted.
    if (after === 0 && before !== 0) roots.push(right);
    if (after * before < 0) {
      const root = solveIncreasing((x) => after * valueAt(coefficients, x), left, right);
      if (root !== undefined) roots.push(root);
    }
    left = right;
    before = after;
  }
  return roots;
}
