/** What the summary of a run should say, worked out from the raw columns of its outcome table. */

/** One estimate: the mean or ratio of means, its 95 % interval, and percentiles where there are some. */
export interface Expected {
  readonly mean: number;
  readonly interval: readonly [lower: number, upper: number];
  readonly percentiles: readonly [p5: number, p50: number, p95: number] | undefined;
}

const blockSize = 50;

/** 97.5 % point of Student's t with 9 degrees of freedom (any table of t): ten blocks. */
const t9 = 2.262157162740992;

/** The mean of a column of ten blocks, with the interval from the spread of its block means. */
export function ofColumn(values: readonly number[]): Expected {
  return { ...estimate(mean(values), blockMeans(values)), percentiles: percentiles(values) };
}

/** The ratio of the means of two columns of ten blocks; its interval by the delete-one-block jackknife. */
export function ofRatio(above: readonly number[], below: readonly number[]): Expected {
  const [numerators, denominators] = [blockMeans(above), blockMeans(below)];
  const ratio = sum(numerators) / sum(denominators);
  const pseudovalues = numerators.map((numerator, block) => {
    const without = (sum(numerators) - numerator) / (sum(denominators) - denominators[block]);
    return numerators.length * ratio - (numerators.length - 1) * without;
  });
  return { ...estimate(ratio, pseudovalues), percentiles: undefined };
}

function estimate(value: number, blocks: readonly number[]): Pick<Expected, 'mean' | 'interval'> {
  const centre = mean(blocks);
  const variance = sum(blocks.map((block) => (block - centre) ** 2)) / (blocks.length - 1);
  const margin = t9 * Math.sqrt(variance / blocks.length);
  return { mean: value, interval: [value - margin, value + margin] };
}

function blockMeans(values: readonly number[]): number[] {
  return Array.from({ length: values.length / blockSize }, (_, block) =>
    mean(values.slice(block * blockSize, (block + 1) * blockSize)),
  );
}

/** Percentiles by linear interpolation between order statistics (type 7). */
function percentiles(values: readonly number[]): readonly [number, number, number] {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (p: number): number => {
    const rank = p * (sorted.length - 1);
    const low = Math.floor(rank);
    return sorted[low] + (rank - low) * ((sorted[low + 1] ?? sorted[low]) - sorted[low]);
  };
  return [at(0.05), at(0.5), at(0.95)];
}

function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
