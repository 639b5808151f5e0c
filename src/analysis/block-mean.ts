import { mean } from 'simple-statistics';
import { blockMeans, earliestLook, type BlockEstimate } from './block-interval.ts';
import { usableValues, whyUnusable, type Sample } from './sample.ts';

/**
 * Mean of a sample with its block means, in the unit of the sample. With failed rows it is the mean of the others,
 * says so in `withheld`, and has no blocks; without any usable row it is NaN.
 */
export function blockMean(sample: Sample): BlockEstimate {
  const usable = usableValues(sample);
  const withheld = whyUnusable(sample);
  return {
    estimate: usable.length === 0 ? NaN : mean(usable),
    blocks: withheld === undefined ? blockMeans(usable, sample.blockSize) : [],
    ...(withheld === undefined ? {} : { withheld }),
    blockSize: sample.blockSize,
    n: usable.length,
    ...earliestLook([sample]),
  };
}
