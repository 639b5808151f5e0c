import { normalDensity } from './normal-cdf.ts';
import { exp } from './portable-math.ts';

/** Gauss–Legendre nodes and weights for ten points (DLMF 3.5.15), the positive half. */
const nodes = [0.14887433898163122, 0.4333953941292472, 0.6794095682990244, 0.8650633666889845, 0.9739065285171717];
const weights = [0.2955242247147528, 0.2692667193099965, 0.219086362515982, 0.1494513491505804, 0.06667134430868814];

/** The standard normal on a range so narrow that its density changes there by less than a factor e. */
export interface NarrowNormal {
  /** The probability of the range. */
  readonly mass: number;
  /** How far the mean of the part inside the range lies above the middle of the range. */
  readonly shift: number;
}

/** Probability and mean of the standard normal from low to high by quadrature, where differences would cancel. */
export function narrowNormal(low: number, high: number): NarrowNormal {
  const middle = low / 2 + high / 2;
  const half = (high - low) / 2;
  let mass = 0;
  let moment = 0;
  nodes.forEach((node, position) => {
    const step = half * node;
    // φ(middle ± step) / φ(middle)
    const right = weights[position] * exp(-step * (middle + step / 2));
    const left = weights[position] * exp(step * (middle - step / 2));
    mass += right + left;
    moment += step * (right - left);
  });
  return { mass: half * mass * normalDensity(middle), shift: moment / mass };
}
