/**
 * Waves that an effect is made of. Five of them hold 99 % and more of the variance of the published test functions; steps,
 * and whatever turns more often than twice over the range of an input, are held in part.
 */
const WAVES = 5;

/**
 * The first five cosines of the place of a draw in its block, √2 cos(kπ(place + ½)/n): orthonormal over the n places of a
 * block (the discrete cosine transform). Source for first-order indices by cosines of ranks: Plischke, "How to compute
 * variance-based sensitivity indicators with your spreadsheet software", Environ. Model. Softw. 35, 2012.
 */
export function cosines(
  places: Float64Array,
  count: number,
): { readonly features: Float64Array; readonly width: number } {
  const known = new Map<number, readonly number[]>();
  const features = new Float64Array(places.length * WAVES);
  places.forEach((place, draw) => {
    const waves = known.get(place) ?? wavesAt((place + 0.5) / count);
    known.set(place, waves);
    features.set(waves, draw * WAVES);
  });
  return { features, width: WAVES };
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
