import { sequence } from '#random';

/** Resamples; 5 % of a hundred less one lie above the 95th. */
const RESAMPLES = 99;

/** How often each block is in each resample, as many blocks as there are, with replacement (Efron, Ann. Stat. 7, 1979). */
export function resampledBlocks(seed: string, blocks: number): readonly Float64Array[] {
  const source = sequence(seed, 'sensitivity', 'resampled blocks');
  return Array.from({ length: RESAMPLES }, () => {
    const weights = new Float64Array(blocks);
    for (let taken = 0; taken < blocks; taken += 1) weights[Math.floor(source() * blocks)] += 1;
    return weights;
  });
}
