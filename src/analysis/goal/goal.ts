import type { OutcomeTable } from '#table';
import { FEWEST_BLOCKS, type BlockEstimate } from '../block-interval.ts';
import { blockMean } from '../block-mean.ts';
import { toShare } from '../estimates.ts';
import { sampleOf } from '../sample.ts';
import { fallOf } from './falls.ts';
import type { GoalFindings } from './goal-findings.ts';
import type { Goal, GoalQuestion } from './goal-question.ts';
import { leastLevelBetween } from './least-level.ts';
import { boundOf } from './share.ts';

/** Half of the errors of a 95 % interval. */
const ONE_SIDE = 0.025;

/**
 * The least level of a lever at which an outcome lies on the right side of a threshold with a probability, over everything that
 * is uncertain and all luck. A table without one of the levels, or without the outcome, is our mistake, and a RangeError.
 */
export function goalFindings(table: OutcomeTable, question: GoalQuestion): GoalFindings {
  const { levels, ...asked } = question;
  const shares = goalShares(table, question);
  const values = levels.map(({ value }) => value);
  const reached = shares.findIndex(({ estimate }) => estimate >= asked.probability);
  const fall = fallOf(shares);
  const withheld = shares.find((share) => share.withheld !== undefined)?.withheld ?? tooFew(table);
  const between = withheld === undefined ? leastLevelBetween(shares, asked.probability) : undefined;
  return Object.freeze({
    ...asked,
    levels: shares.map((share, index) => ({ value: values[index], ...told(share) })),
    least: reached < 0 ? undefined : values[reached],
    between: between && { from: lowerEnd(values, between.from, asked), to: valueAt(values, between.to) },
    ...(withheld === undefined ? {} : { withheld }),
    shownUnreachable: between !== undefined && between.from === undefined,
    falls: fall && ([values[fall[0]], values[fall[1]]] as const),
    replications: table.replications,
    blocks: table.replications / table.blockSize,
    runs: asked.placedBy + table.runs.length * table.replications,
  });
}

/** Between two levels that were run lie others, unless all were: the least one is above the last that is too low. */
function lowerEnd(
  values: readonly number[],
  index: number | undefined,
  { complete }: Pick<GoalQuestion, 'complete'>,
): number | undefined {
  return valueAt(values, complete || index === undefined ? index : Math.max(0, index - 1));
}

function valueAt(values: readonly number[], index: number | undefined): number | undefined {
  return index === undefined ? undefined : values[index];
}

/** How often every level reaches the goal, as a mean of ones and zeros with its blocks. */
export function goalShares(
  table: OutcomeTable,
  { levels, ...goal }: Goal & Pick<GoalQuestion, 'levels'>,
): readonly BlockEstimate[] {
  return levels.map(({ policy }) => {
    const run = table.runs.findIndex((label) => label.policy === policy && label.variant === 'as stated');
    if (run < 0) throw new RangeError(`the table has no policy "${policy}"`);
    const sample = sampleOf(table, run, goal.outcome);
    return blockMean({ ...sample, values: sample.values.map((value) => reaches(value, goal)) });
  });
}

/** 1 where the goal is reached, 0 where it is not; what is no number stays none. */
function reaches(value: number, { relation, threshold }: Goal): number {
  if (!Number.isFinite(value)) return NaN;
  return Number(relation === '>=' ? value >= threshold : value <= threshold);
}

function told(share: BlockEstimate): Pick<GoalFindings['levels'][number], 'share' | 'interval' | 'withheld'> {
  const { mean, interval, withheld } = toShare(share);
  if (interval !== undefined || share.blocks.length < FEWEST_BLOCKS || (mean > 0 && mean < 1))
    return { share: mean, interval, ...(withheld === undefined ? {} : { withheld }) };
  // The same in every replication: what is known then is how rare the other answer must be.
  return { share: mean, interval: [boundOf(share, 'lower', ONE_SIDE), boundOf(share, 'upper', ONE_SIDE)] };
}

function tooFew({ replications, blockSize }: OutcomeTable): string | undefined {
  if (replications >= FEWEST_BLOCKS * blockSize) return undefined;
  return `${replications} replications were run, and an interval needs at least ${FEWEST_BLOCKS * blockSize}`;
}
