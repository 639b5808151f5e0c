import { exp, log } from '#random';

/**
 * Use of a capacity by a demand that grows: the share of it that is used at an age of t years is the lesser of one and
 * s (1 + g)^t, where s is demand over capacity at the start and g the yearly growth of demand, not below zero.
 */

/** The share in use at an age. */
export function usedShare(start: number, growth: number, age: number): number {
  if (age < 0) return 0;
  return Math.min(1, start * exp(log(1 + growth) * age));
}

/** The integral of the share in use from the start, years. */
export function usedYears(start: number, growth: number, age: number): number {
  if (age <= 0 || start <= 0) return 0;
  if (start >= 1) return age;
  const pace = log(1 + growth);
  if (pace <= 0) return start * age;
  const full = -log(start) / pace;
  if (age <= full) return (start * (exp(pace * age) - 1)) / pace;
  return (1 - start) / pace + (age - full);
}
