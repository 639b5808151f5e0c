/** Sums over some draws, from which every regression on these draws follows. */
export interface Moments {
  readonly count: number;
  /** By feature. */
  readonly features: Float64Array;
  /** By policy. */
  readonly outcomes: Float64Array;
  /** Products of features: [feature * width + other]. */
  readonly products: Float64Array;
  /** Products of outcomes with features: [policy * width + feature]. */
  readonly cross: Float64Array;
}

/** The means that deviations are taken from. */
export interface Centre {
  readonly features: Float64Array;
  readonly outcomes: Float64Array;
}

/** One column per feature and one per policy, in blocks of draws. */
interface Columns {
  readonly features: readonly (readonly number[])[];
  readonly outcomes: readonly Float64Array[];
  readonly drawsPerBlock: number;
}

/** Moments of every block, in their order. */
export function momentsByBlock({ features, outcomes, drawsPerBlock }: Columns): readonly Moments[] {
  const width = features.length;
  return Array.from({ length: outcomes[0].length / drawsPerBlock }, (_, block) => {
    const [from, to] = [block * drawsPerBlock, (block + 1) * drawsPerBlock];
    const sumOver = (value: (draw: number) => number): number => {
      let sum = 0;
      for (let draw = from; draw < to; draw += 1) sum += value(draw);
      return sum;
    };
    const products = new Float64Array(width * width);
    features.forEach((one, row) => {
      for (let column = 0; column <= row; column += 1) {
        const other = features[column];
        const product = sumOver((draw) => one[draw] * other[draw]);
        products[row * width + column] = product;
        products[column * width + row] = product;
      }
    });
    return {
      count: drawsPerBlock,
      features: Float64Array.from(features, (feature) => sumOver((draw) => feature[draw])),
      outcomes: Float64Array.from(outcomes, (outcome) => sumOver((draw) => outcome[draw])),
      products,
      cross: Float64Array.from(
        outcomes.flatMap((outcome) => features.map((feature) => sumOver((draw) => outcome[draw] * feature[draw]))),
      ),
    };
  });
}

/** Moments of several blocks together. */
export function together(parts: readonly Moments[]): Moments {
  const added = (pick: (part: Moments) => Float64Array): Float64Array => {
    const sums = new Float64Array(pick(parts[0]).length);
    for (const part of parts) {
      const values = pick(part);
      for (let at = 0; at < sums.length; at += 1) sums[at] += values[at];
    }
    return sums;
  };
  return {
    count: parts.reduce((sum, { count }) => sum + count, 0),
    features: added(({ features }) => features),
    outcomes: added(({ outcomes }) => outcomes),
    products: added(({ products }) => products),
    cross: added(({ cross }) => cross),
  };
}

/** The means of features and outcomes. */
export function centreOf({ count, features, outcomes }: Moments): Centre {
  return { features: features.map((sum) => sum / count), outcomes: outcomes.map((sum) => sum / count) };
}

/** The same sums of products, of deviations from a centre. */
export function aboutCentre(moments: Moments, centre: Centre): Pick<Moments, 'products' | 'cross'> {
  const { count, features } = moments;
  const width = features.length;
  const shifted = (sums: Float64Array, totals: Float64Array, means: Float64Array): Float64Array => {
    const about = new Float64Array(sums.length);
    for (let row = 0; row < means.length; row += 1) {
      const rest = totals[row] - count * means[row];
      for (let column = 0; column < width; column += 1) {
        const at = row * width + column;
        about[at] = sums[at] - means[row] * features[column] - rest * centre.features[column];
      }
    }
    return about;
  };
  return {
    products: shifted(moments.products, features, centre.features),
    cross: shifted(moments.cross, moments.outcomes, centre.outcomes),
  };
}
