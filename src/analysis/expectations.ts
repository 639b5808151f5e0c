import { Matrix } from 'ml-matrix';
import { mean, standardDeviation } from 'simple-statistics';
import type { OutcomeTable } from '#table';
import { ridge, type Fitted } from './ridge.ts';

/** Replications of a draw, which differ in luck alone. */
export const LUCKS = 2;

/** Replications that what looks at all inputs at once is told from at most: memory holds no more of it. */
export const MOST_FITTED = 20_000;

/** Expectations of a response given the draw, one for each draw, from its values by replication. */
export type Expect = (values: Float64Array) => Fitted;

/**
 * Expectations given the draw, by regression on the uncertain inputs, cross-fitted: each block of draws is predicted by a
 * fit to the other blocks, so that no draw's own luck is in its prediction (Chernozhukov et al., Econometrics J. 21, 2018).
 * Two lucks a draw are far too few to show an expectation raw: their mean spreads more than it does.
 *
 * Predictions spread less than expectations, by what the fit misses and its penalty shrinks, and shares of draws would lean
 * away from one half. So they are stretched about the mean until their variance is that of the expectations, which is the
 * covariance of the two lucks of a draw (constrained estimates: Louis, J. Am. Stat. Assoc. 79, 1984). Where that covariance
 * is not above zero, luck is all that was seen, and every draw expects the mean; so it does where no input varies.
 *
 * Assumes that the expectation is near enough linear in the standardised inputs and their squares, or else that what is
 * missed is distributed like what is not. Lucks that mirror each other are our mistake, and a RangeError.
 */
export function expectationsByDraw(table: OutcomeTable): Expect {
  const why = whyDependent(table);
  if (why !== undefined) throw new RangeError(`no expectations by draw: ${why}`);
  const { inputs, inputColumns, replications, blockSize } = table;
  const drawsPerBlock = blockSize / LUCKS;
  const fit = ridge(featuresOf(inputs, replications / LUCKS, inputColumns.length), drawsPerBlock);
  return (values) => {
    const [first, second] = [lucksOf(values, 0), lucksOf(values, 1)];
    const fitted = fit(first.map((value, draw) => (value + second[draw]) / LUCKS));
    const others = (block: number) => (draw: number) => Math.floor(draw / drawsPerBlock) !== block;
    return {
      whole: stretch(fitted.whole, first, second),
      // Without inputs, blocks still differ in the mean of the others, which says nothing of them.
      crossFitted: stretch(isFlat(fitted.whole) ? fitted.whole : fitted.crossFitted, first, second),
      without: (block) => stretch(fitted.without(block), first, second, others(block)),
    };
  };
}

/** Why nothing may rest on the lucks of a draw being independent, in a reader's words; undefined where they are. */
export function whyDependent({ lucks }: OutcomeTable): string | undefined {
  return lucks === 'antithetic'
    ? 'the second luck of a draw mirrors the first, and only independent lucks tell uncertainty from luck'
    : undefined;
}

/** One row per draw: every input standardised over all draws, and its square. An input that never varies is 0. */
function featuresOf(inputs: Float64Array, draws: number, width: number): Matrix {
  const features = new Matrix(draws, 2 * width);
  for (let input = 0; input < width; input += 1) {
    const values = Array.from({ length: draws }, (_, draw) => inputs[draw * width + input]);
    const [centre, spread] = [mean(values), standardDeviation(values)];
    const standardised = values.map((value) => (spread > 0 ? (value - centre) / spread : 0));
    features.setColumn(2 * input, standardised);
    features.setColumn(
      2 * input + 1,
      standardised.map((value) => value * value),
    );
  }
  return features;
}

/** The value of every draw with one of its lucks. */
function lucksOf(values: Float64Array, luck: number): Float64Array {
  return Float64Array.from({ length: values.length / LUCKS }, (_, draw) => values[draw * LUCKS + luck]);
}

/** Predictions with the mean and the variance of expectations over the draws that count. */
function stretch(
  predicted: Float64Array,
  first: Float64Array,
  second: Float64Array,
  counts: (draw: number) => boolean = () => true,
): Float64Array {
  const meanOf = (value: (draw: number) => number): number => {
    let [total, count] = [0, 0];
    for (let draw = 0; draw < predicted.length; draw += 1) {
      if (!counts(draw)) continue;
      total += value(draw);
      count += 1;
    }
    return total / count;
  };
  const [known, one, other] = [predicted, first, second].map((values) => meanOf((draw) => values[draw]));
  const variance = meanOf((draw) => (first[draw] - one) * (second[draw] - other));
  const spread = meanOf((draw) => (predicted[draw] - known) ** 2);
  const factor = variance > 0 && !isFlat(predicted) ? Math.sqrt(variance / spread) : 0;
  return predicted.map((value) => (one + other) / LUCKS + factor * (value - known));
}

function isFlat(values: Float64Array): boolean {
  return values.every((value) => value === values[0]);
}
