import { crossProducts, type LeaveOut } from './block-share.ts';
import type { View } from './inputs.ts';
import type { Response } from './response.ts';

/**
 * First-order index of an input: variance of the outcome's expectation given the input, over the whole variance of the
 * outcome, luck included. Of the whole variance, and not of that due to inputs, so that it can be held beside the split
 * between uncertainty and luck and needs no estimate of it.
 *
 * The expectation is a sum of orthonormal features of the input (cosines of its rank, or its categories), and its variance
 * the sum of their squared covariances with the outcome. Each square is the mean product of two different blocks, which are
 * independent: neither luck, nor other inputs, nor the number of features makes the index larger, and that of an input
 * that does nothing is zero on average; it may come out below zero. With correlated inputs it is what is known by knowing
 * the input alone, with all that tends to go together with it, and indices need not add up to less than one.
 *
 * Sources: correlation ratio, McKay, NUREG/CR-6311, 1995; by cosines of ranks, Plischke, Environ. Model. Softw. 35, 2012.
 */
export function firstOrder({ centred, drawsPerBlock, blocks, variance }: Response, { rows, rowOf }: View): LeaveOut {
  const { features, width } = rows;
  const covariances = new Float64Array(blocks * width);
  for (let draw = 0; draw < centred.length; draw += 1) {
    const block = Math.floor(draw / drawsPerBlock) * width;
    const row = rowOf[draw] * width;
    for (let feature = 0; feature < width; feature += 1) {
      covariances[block + feature] += (centred[draw] * features[row + feature]) / drawsPerBlock;
    }
  }
  const explained = crossProducts(covariances, width);
  return {
    whole: explained.whole / variance.whole,
    without: explained.without.map((rest, block) => rest / variance.without[block]),
  };
}
