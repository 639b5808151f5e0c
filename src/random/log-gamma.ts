import { log, log1p } from './portable-math.ts';

const halfLogTwoPi = 0.9189385332046727;

/** Binet's function from 10 on, by Stirling's series (DLMF 5.11.1), within 1e-17. */
function stirlingSeries(x: number): number {
  const t = 1 / (x * x);
  return (1 / 12 - t * (1 / 360 - t * (1 / 1260 - t * (1 / 1680 - t * (1 / 1188 - t * (691 / 360360 - t / 156)))))) / x;
}

/**
 * Binet's function μ(x) = log Γ(x) − (x − ½) log x + x − ½ log 2π, x > 0: what Stirling's formula leaves out.
 * Below 10 it is carried up by μ(x) = μ(x + 1) + (x + ½) log(1 + 1/x) − 1 (from Γ(x + 1) = x Γ(x)).
 */
export function stirlingRemainder(x: number): number {
  let carried = 0;
  let argument = x;
  while (argument < 10) {
    carried += (argument + 0.5) * log1p(1 / argument) - 1;
    argument += 1;
  }
  return carried + stirlingSeries(argument);
}

/** log Γ(x) for x > 0, within about 1e-15 of the larger of 1 and itself. */
export function logGamma(x: number): number {
  return (x - 0.5) * log(x) - x + halfLogTwoPi + stirlingRemainder(x);
}
