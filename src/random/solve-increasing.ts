const mostSteps = 200;

/** The least distance worth telling apart at either end. */
function resolution(left: number, right: number): number {
  return 2e-16 * Math.max(Math.abs(left), Math.abs(right));
}

/** Where to look next: where the straight line meets 0, or the middle where that is asked for or leads nowhere. */
function nextPoint(left: number, right: number, secant: number, halve: boolean): number {
  return !halve && secant > left && secant < right ? secant : left / 2 + right / 2;
}

/**
 * The x between low and high at which a continuous increasing function is 0, or undefined where it has no change of
 * sign there. To the last bits of x. Method: bisection, each step tried first by false position (the Illinois rule:
 * Dowell & Jarratt, BIT 11 (1971), 168–174).
 */
export function solveIncreasing(f: (x: number) => number, low: number, high: number): number | undefined {
  let left = low;
  let right = high;
  let atLeft = f(left);
  let atRight = f(right);
  let moved = 0;
  if (!(atLeft <= 0 && atRight >= 0)) return undefined;
  for (let step = 0; step < mostSteps && right - left > resolution(left, right); step += 1) {
    // Every third step halves the bracket, so that a bent function cannot hold the secant back.
    const secant = left - (atLeft * (right - left)) / (atRight - atLeft);
    const middle = nextPoint(left, right, secant, step % 3 === 2);
    const atMiddle = f(middle);
    if (atMiddle === 0) return middle;
    if (atMiddle < 0) {
      left = middle;
      atLeft = atMiddle;
      if (moved < 0) atRight /= 2;
      moved = -1;
    } else {
      right = middle;
      atRight = atMiddle;
      if (moved > 0) atLeft /= 2;
      moved = 1;
    }
  }
  return (left + right) / 2;
}
