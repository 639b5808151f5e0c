import { LUCKS } from '../expectations.ts';
import type { Sample } from '../sample.ts';
import { crossProducts, means, type LeaveOut } from './block-share.ts';
import { midranks, risingOrder } from './midranks.ts';

/** One outcome over the replications, prepared once for all inputs. */
export interface Response {
  readonly sample: Sample;
  readonly blocks: number;
  readonly drawsPerBlock: number;
  /** By draw: mean of its lucks, less the mean of all. */
  readonly centred: Float64Array;
  /** Variance over replications: inputs and luck together. */
  readonly variance: LeaveOut;
  /** By replication: rank less the mean rank, ties at their middle. */
  readonly ranks: Float64Array;
  /** Replications from the lowest outcome to the highest. */
  readonly rising: Uint32Array;
  /** By place in that order: 1 where the next outcome differs, or is none. */
  readonly lastOfEqual: Uint8Array;
}

/** Prepares a sample without failed rows, in whole blocks. */
export function responseOf(sample: Sample): Response {
  const { values, blockSize } = sample;
  const total = values.reduce((sum, value) => sum + value, 0) / values.length;
  const around = values.map((value) => value - total);
  const middle = (values.length - 1) / 2;
  const rising = risingOrder(values);
  return {
    sample,
    blocks: values.length / blockSize,
    drawsPerBlock: blockSize / LUCKS,
    centred: Float64Array.from({ length: values.length / LUCKS }, (_, draw) => {
      return (around[draw * LUCKS] + around[draw * LUCKS + 1]) / LUCKS;
    }),
    variance: varianceOf(around, blockSize),
    ranks: midranks(values).map((rank) => rank - middle),
    rising,
    lastOfEqual: Uint8Array.from(rising, (replication, at) => Number(values[rising[at + 1]] !== values[replication])),
  };
}

/** E[Y²] − E[Y]², the second without bias from products of different blocks. */
function varianceOf(around: Float64Array, blockSize: number): LeaveOut {
  const squares = means(
    blockMeans(
      around.map((value) => value * value),
      blockSize,
    ),
  );
  const square = crossProducts(blockMeans(around, blockSize), 1);
  return {
    whole: squares.whole - square.whole,
    without: squares.without.map((rest, block) => rest - square.without[block]),
  };
}

function blockMeans(values: Float64Array, blockSize: number): Float64Array {
  const sums = new Float64Array(values.length / blockSize);
  values.forEach((value, replication) => (sums[Math.floor(replication / blockSize)] += value));
  return sums.map((sum) => sum / blockSize);
}
