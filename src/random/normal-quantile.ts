import { log } from './portable-math.ts';

/** The tail quantile for r ≤ 5, from s = r − 1.6. */
function nearTail(s: number): number {
  const above =
    ((((((7.7454501427834140764e-4 * s + 2.27238449892691845833e-2) * s + 2.4178072517745061177e-1) * s +
      1.27045825245236838258) *
      s +
      3.64784832476320460504) *
      s +
      5.7694972214606914055) *
      s +
      4.6303378461565452959) *
      s +
    1.42343711074968357734;
  const below =
    ((((((1.05075007164441684324e-9 * s + 5.475938084995344946e-4) * s + 1.51986665636164571966e-2) * s +
      1.4810397642748007459e-1) *
      s +
      6.8976733498510000455e-1) *
      s +
      1.6763848301838038494) *
      s +
      2.05319162663775882187) *
      s +
    1;
  return above / below;
}

/** The tail quantile for r > 5, from s = r − 5. */
function farTail(s: number): number {
  const above =
    ((((((2.01033439929228813265e-7 * s + 2.71155556874348757815e-5) * s + 1.2426609473880784386e-3) * s +
      2.6532189526576123093e-2) *
      s +
      2.9656057182850489123e-1) *
      s +
      1.7848265399172913358) *
      s +
      5.4637849111641143699) *
      s +
    6.6579046435011037772;
  const below =
    ((((((2.04426310338993978564e-15 * s + 1.4215117583164458887e-7) * s + 1.8463183175100546818e-5) * s +
      7.868691311456132591e-4) *
      s +
      1.48753612908506148525e-2) *
      s +
      1.3692988092273580531e-1) *
      s +
      5.9983220655588793769e-1) *
      s +
    1;
  return above / below;
}

/**
 * The standard normal quantile in the tail, from r = √(−log of the tail probability), as a positive number.
 * Within 1e-15 up to r = 27; beyond, the leading terms still hold. Source: AS241, as `normalQuantile`.
 */
function normalTailQuantile(r: number): number {
  return r <= 5 ? nearTail(r - 1.6) : farTail(r - 5);
}

/** The quantile for |p − ½| ≤ 0.425, from q = p − ½. */
function central(q: number): number {
  const s = 0.180625 - q * q;
  const above =
    ((((((2.5090809287301226727e3 * s + 3.3430575583588128105e4) * s + 6.7265770927008700853e4) * s +
      4.5921953931549871457e4) *
      s +
      1.3731693765509461125e4) *
      s +
      1.9715909503065514427e3) *
      s +
      1.3314166789178437745e2) *
      s +
    3.387132872796366608;
  const below =
    ((((((5.226495278852854561e3 * s + 2.8729085735721942674e4) * s + 3.930789580009271061e4) * s +
      2.1213794301586595867e4) *
      s +
      5.3941960214247511077e3) *
      s +
      6.871870074920579083e2) *
      s +
      4.2313330701600911252e1) *
      s +
    1;
  return (q * above) / below;
}

/**
 * The value below which a standard normal variable lies with probability p, within about 1e-15 of itself down to
 * the smallest p. −∞ at 0, ∞ at 1, NaN outside.
 * Source: Wichura, Algorithm AS241 (PPND16), Applied Statistics 37 (1988), 477–484.
 */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) return central(q);
  if (p > 0 && p < 1) {
    return q < 0 ? -normalTailQuantile(Math.sqrt(-log(p))) : normalTailQuantile(Math.sqrt(-log(1 - p)));
  }
  return p === 0 ? -Infinity : p === 1 ? Infinity : NaN;
}
