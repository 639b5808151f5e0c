import { log } from './portable-math.ts';

/**
 * One tail probability T of a positive density, as a function of a coordinate u in which its density h is
 * log-concave, so that log T is concave and Newton's method on it converges from far out in the tail.
 */
export interface Tail {
  /** 1 where T is the probability of lying below u, −1 where it is that of lying above. */
  readonly side: 1 | -1;
  /** The density h(u). */
  readonly density: (u: number) => number;
  /** T(u), given h(u). */
  readonly probability: (u: number, density: number) => number;
  /** h′(u) / h(u). */
  readonly bend: (u: number) => number;
}

/** Where a root is known to lie, and where to begin. */
export interface Bracket {
  readonly below: number;
  readonly above: number;
  readonly start: number;
}

const closeEnough = 1e-9;
const mostSteps = 200;

/** The step of Halley's method on log T − log target, tempered to between half and twice Newton's. */
function halleyStep(tail: Tail, u: number, excess: number, ratio: number): number {
  const curvature = 1 - 0.5 * excess * (tail.side * tail.bend(u) * ratio - 1);
  return (-tail.side * excess * ratio) / Math.min(2, Math.max(0.5, curvature));
}

/**
 * The u at which a tail probability equals the target, 0 < target < 1, within about 1e-15 of the accuracy of the
 * tail itself.
 * Method: Halley's iteration (Householder 1970, section 4.4) kept inside a shrinking bracket.
 */
export function invertTail(tail: Tail, target: number, bracket: Bracket): number {
  let { below, above, start: u } = bracket;
  for (let step = 0; step < mostSteps; step += 1) {
    const density = tail.density(u);
    const probability = tail.probability(u, density);
    const excess = log(probability / target);
    if (tail.side * excess > 0) above = Math.min(above, u);
    else below = Math.max(below, u);
    const move = halleyStep(tail, u, excess, probability / density);
    const next = u + move;
    if (Math.abs(move) < closeEnough) return next;
    u = next >= below && next <= above ? next : (below + above) / 2;
  }
  return u;
}
