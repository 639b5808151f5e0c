/**
 * Output of a firm or an adopter that ramps along an S-curve (3x² - 2x³ of the ramp) to a plateau, in closed form.
 * Ages and ramps in years, amounts in RMB.
 */

/** Output a year at an age. */
export function outputRate(plateau: number, ramp: number, age: number): number {
  if (age <= 0) return 0;
  if (age >= ramp) return plateau;
  const x = age / ramp;
  return plateau * x * x * (3 - 2 * x);
}

/** All output up to an age: the integral of the rate, x³ - x⁴/2 of the ramp on the way up. */
export function outputUntil(plateau: number, ramp: number, age: number): number {
  if (age <= 0) return 0;
  if (age >= ramp) return plateau * (age - ramp / 2);
  const x = age / ramp;
  return plateau * ramp * x * x * x * (1 - x / 2);
}
