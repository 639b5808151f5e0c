/** What stands in each row of a small table: the class that an input is in, and the features that its effect is made of. */
export interface Rows {
  /** By row; classes from 0 for the lowest values upwards. */
  readonly classOf: Uint8Array;
  readonly classCount: number;
  /** features[row * width + feature], of mean zero over the draws and mean square one. */
  readonly features: Float64Array;
  readonly width: number;
}

/** Classes that a number is compared by. */
const FIFTHS = 5;

/**
 * Waves that an effect is made of. Five of them hold 99 % and more of the variance of the published test functions; steps,
 * and whatever turns more often than twice over the range of an input, are held in part.
 */
const WAVES = 5;

/**
 * Rows of a number, by twice its place in a block of `count` draws (ties have places between): the fifth it lies in, and
 * the first five cosines √2 cos(kπ(place + ½)/n), which are orthonormal over the n places (the discrete cosine transform).
 * Source for indices by cosines of ranks: Plischke, "How to compute variance-based sensitivity indicators with your
 * spreadsheet software", Environ. Model. Softw. 35, 2012.
 */
export function fifthsAndWaves(count: number): Rows {
  const rows = 2 * count - 1;
  const classOf = new Uint8Array(rows);
  const features = new Float64Array(rows * WAVES);
  for (let row = 0; row < rows; row += 1) {
    classOf[row] = Math.floor((FIFTHS * row) / (2 * count));
    features.set(wavesAt((row + 1) / (2 * count)), row * WAVES);
  }
  return { classOf, classCount: FIFTHS, features, width: WAVES };
}

/** Rows of categories with these shares of the draws: whether a draw has each, less what all have of it, over the root of it. */
export function categoryRows(shares: readonly number[]): Rows {
  const features = shares.flatMap((_, row) =>
    shares.map((share, category) => (Number(row === category) - share) / Math.sqrt(share)),
  );
  return {
    classOf: Uint8Array.from(shares, (_, row) => row),
    classCount: shares.length,
    features: Float64Array.from(features),
    width: shares.length,
  };
}

/** By the recurrence cos((k+1)t) = 2 cos t cos kt − cos((k−1)t). */
function wavesAt(share: number): readonly number[] {
  const first = cosineOfTurn(share);
  const waves = [1, first];
  while (waves.length <= WAVES) waves.push(2 * first * waves[waves.length - 1] - waves[waves.length - 2]);
  return waves.slice(1).map((wave) => Math.SQRT2 * wave);
}

/** cos(π · share) for a share from 0 to 1 by its power series about ½: additions and products alone, the same everywhere. */
function cosineOfTurn(share: number): number {
  const angle = Math.PI * (0.5 - share);
  let term = angle;
  let sum = angle;
  for (let power = 2; power <= 26; power += 2) {
    term *= (-angle * angle) / (power * (power + 1));
    sum += term;
  }
  return sum;
}
