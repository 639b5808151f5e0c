import { exp, log } from '#random';
import { sharesOf } from './catalogue.ts';

/** Shannon's entropy −Σ q ln q of shares, in nats: e to this power is the number of types tested alike that is as diverse. */
export function entropy(shares: Float64Array): number {
  let sum = 0;
  for (const share of shares) if (share > 0) sum -= share * log(share);
  return sum;
}

/**
 * How far cases are from operation: the Kullback-Leibler divergence Σ q ln(q / p) of the shares of cases from the
 * exposures, in nats; 0 where they are the same, never below. Kullback & Leibler, Ann. Math. Stat. 22 (1951), 79–86.
 */
export function divergence(cases: Float64Array, exposure: Float64Array): number {
  let sum = 0;
  for (let type = 0; type < cases.length; type += 1) {
    if (cases[type] > 0) sum += cases[type] * log(cases[type] / exposure[type]);
  }
  return Math.max(0, sum);
}

/** Entropy and divergence of cases that are given by type; with no case both are 0. */
export function varietyOf(counts: Float64Array, exposure: Float64Array): { entropy: number; divergence: number } {
  if (counts.every((count) => count === 0)) return { entropy: 0, divergence: 0 };
  const shares = sharesOf(counts);
  return { entropy: entropy(shares), divergence: divergence(shares, exposure) };
}

/**
 * Expectations of both for so many cases drawn by exposure. Each type has binomially many cases, N; the entropy is
 * Σ E[−(N/n) ln(N/n)], and since the shares of cases are right in the mean, the divergence is the entropy of operation
 * less it.
 */
export function varietyOfRandom(exposure: Float64Array, cases: number): { entropy: number; divergence: number } {
  if (cases === 0) return { entropy: 0, divergence: 0 };
  let expected = 0;
  for (const share of exposure) expected += expectedTerm(share, cases);
  return { entropy: expected, divergence: Math.max(0, entropy(exposure) - expected) };
}

/** E[−(N/n) ln(N/n)] for binomial N, over the counts within ten standard deviations of the mean. */
function expectedTerm(share: number, cases: number): number {
  if (share >= 1) return 0;
  const mean = cases * share;
  const reach = 10 * Math.sqrt(mean * (1 - share)) + 20;
  const first = Math.max(0, Math.floor(mean - reach));
  const last = Math.min(cases, Math.ceil(mean + reach));
  const ratio = log(share) - log(1 - share);
  // Chances relative to that of the likeliest count, so that none underflows; they are scaled by their sum.
  const mode = Math.floor((cases + 1) * share);
  let sum = 0;
  let total = 0;
  const add = (count: number, logChance: number): void => {
    const chance = exp(logChance);
    total += chance;
    if (count > 0) sum -= chance * (count / cases) * log(count / cases);
  };
  let up = 0;
  for (let count = mode; count <= last; count += 1) {
    add(count, up);
    up += log((cases - count) / (count + 1)) + ratio;
  }
  let down = 0;
  for (let count = mode; count > first; count -= 1) {
    down -= log((cases - count + 1) / count) + ratio;
    add(count - 1, down);
  }
  return sum / total;
}
