import { mean } from 'simple-statistics';
import { earliestLook, type BlockEstimate } from './block-interval.ts';

/** Two means of the same luck, each over the blocks that both have. Nothing is cut where something is wrong with one. */
export function onCommonBlocks(
  one: BlockEstimate,
  other: BlockEstimate,
): readonly [one: BlockEstimate, other: BlockEstimate] {
  const common = Math.min(one.blocks.length, other.blocks.length);
  if (common === 0) return [one, other];
  const cut = (of: BlockEstimate): BlockEstimate => {
    if (of.blocks.length === common) return of;
    const blocks = of.blocks.slice(0, common);
    return { ...of, estimate: mean(blocks), blocks, n: common * of.blockSize, ...earliestLook([one, other]) };
  };
  return [cut(one), cut(other)];
}
