import { exp, log } from '#random';

/** Accuracy of the three gates in one field. Production has specificity one. */
export interface GateAccuracies {
  readonly proofSensitivity: number;
  readonly proofSpecificity: number;
  readonly pilotSensitivity: number;
  readonly pilotSpecificity: number;
  readonly productionSensitivity: number;
}

/** What the odds of being industrialised say about viability. */
export interface ViabilityNumbers {
  /** Share of technologies viable at scale when they enter. */
  prior: number;
  /** Chance that one rework mends an unviable technology. */
  mending: number;
  /** How many of the two had to be cut to the range from 0 to 1. */
  truncated: number;
}

/**
 * Prior viability and mending that reproduce the stated odds of being industrialised.
 *
 * Unpiloted: odds = v · a3, where v is viability at pilot entry and a3 the sensitivity of production, so v = odds / a3;
 * Bayes' rule over the proof of concept gives the prior at entry. Given a passed pilot gate: P(viable | passed) · a3,
 * with the pilot as repeated test and mending in between, solved for the mending of one rework.
 */
export function viabilityFromOdds(
  odds: { unpiloted: number; piloted: number },
  gates: GateAccuracies,
  reworks: number,
): ViabilityNumbers {
  const atPilot = odds.unpiloted / gates.productionSensitivity;
  const viable = Math.min(1, atPilot);
  const { proofSensitivity: a1, proofSpecificity: b1 } = gates;
  const prior = (viable * (1 - b1)) / (a1 * (1 - viable) + viable * (1 - b1));
  const target = odds.piloted / gates.productionSensitivity;
  const mending = mendingFor(target, viable, gates, reworks);
  const outOfReach =
    target > viableGivenPassed(viable, 1, gates, reworks) || target < viableGivenPassed(viable, 0, gates, reworks);
  return {
    prior: Number.isNaN(prior) ? viable : prior,
    mending,
    truncated: (atPilot > 1 ? 1 : 0) + (outOfReach ? 1 : 0),
  };
}

/** Bisection: the share viable given passed rises with mending. Sixty halvings exhaust a double. */
function mendingFor(target: number, viable: number, gates: GateAccuracies, reworks: number): number {
  let low = 0;
  let high = 1;
  if (viableGivenPassed(viable, 1, gates, reworks) <= target) return 1;
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (viableGivenPassed(viable, middle, gates, reworks) < target) low = middle;
    else high = middle;
  }
  return low;
}

/**
 * P(viable | passed the pilot gate) when a failed test is followed by rework, at most `reworks` times, each mending an
 * unviable technology with probability `mending`.
 */
function viableGivenPassed(viable: number, mending: number, gates: GateAccuracies, reworks: number): number {
  const { pilotSensitivity: a2, pilotSpecificity: b2 } = gates;
  let good = viable;
  let bad = 1 - viable;
  let passedGood = 0;
  let passedBad = 0;
  for (let test = 0; test <= reworks; test++) {
    passedGood += good * a2;
    passedBad += bad * (1 - b2);
    const failedBad = bad * b2;
    good = good * (1 - a2) + failedBad * mending;
    bad = failedBad * (1 - mending);
  }
  const passed = passedGood + passedBad;
  return passed === 0 ? viable : passedGood / passed;
}

/** A probability with its odds multiplied. */
export function multiplyOdds(probability: number, ratio: number): number {
  if (ratio === 1 || probability <= 0 || probability >= 1) return probability;
  const odds = (probability / (1 - probability)) * ratio;
  return odds / (1 + odds);
}

/** (1 + rate) to the power of minus the years: the present value of one RMB. */
export function discountFactor(rate: number, years: number): number {
  return exp(-years * log(1 + rate));
}
