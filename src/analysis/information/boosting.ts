/** Share of the way that a step goes: small ones regularise better (Bühlmann and Hothorn, Statistical Science 22, 2007). */
const STEP = 0.2;

/** A path is left when so many steps on end have not made it better. */
const PATIENCE = 8;

/** A regression through the origin, by its sums of products. */
export interface Normal {
  /** Products of features: [feature * width + other]. */
  readonly products: Float64Array;
  /** Products of the response with each feature. */
  readonly cross: Float64Array;
}

/**
 * Componentwise L2 boosting (Bühlmann and Yu, J. Am. Stat. Assoc. 98, 2003): step by step, the feature that alone explains
 * most of what is left moves a fifth of the way. Few features of many are enough for it, where a ridge shrinks all alike.
 * Gives the slopes after `steps` steps; `goesOn` hears of each step which feature moved by how
 * much, and may end the path.
 */
export function boost(
  { products, cross }: Normal,
  steps: number,
  goesOn: (feature: number, by: number) => boolean = () => true,
): Float64Array {
  const width = cross.length;
  const left = Float64Array.from(cross);
  const slopes = new Float64Array(width);
  for (let step = 0; step < steps; step += 1) {
    const feature = strongest(products, left);
    if (feature < 0) break;
    const by = (STEP * left[feature]) / products[feature * width + feature];
    slopes[feature] += by;
    for (let other = 0; other < width; other += 1) left[other] -= by * products[feature * width + other];
    if (!goesOn(feature, by)) break;
  }
  return slopes;
}

/** The feature that alone explains most; −1 where none explains anything. */
function strongest(products: Float64Array, left: Float64Array): number {
  let [best, most] = [-1, 0];
  for (let feature = 0; feature < left.length; feature += 1) {
    const square = products[feature * left.length + feature];
    const explained = square > 0 ? (left[feature] * left[feature]) / square : 0;
    if (explained > most) [best, most] = [feature, explained];
  }
  return best;
}

/**
 * By number of steps, from none: how much the sum of squared errors on other rows changes, to which the path was not
 * fitted. Both regressions are about the means of the rows that are fitted. Beyond a long stretch without improvement, the
 * last number stands for the rest.
 */
export function errorsAhead(taught: Normal, ahead: Normal, steps: number): Float64Array {
  const width = taught.cross.length;
  const errors = new Float64Array(steps + 1);
  const pulled = new Float64Array(width);
  let [error, step, least, leastAt] = [0, 0, 0, 0];
  boost(taught, steps, (feature, by) => {
    const own = feature * width;
    error += by * (2 * (pulled[feature] - ahead.cross[feature]) + by * ahead.products[own + feature]);
    for (let other = 0; other < width; other += 1) pulled[other] += by * ahead.products[own + other];
    step += 1;
    errors[step] = error;
    if (error < least) [least, leastAt] = [error, step];
    return step - leastAt < PATIENCE;
  });
  return errors.fill(error, step);
}
