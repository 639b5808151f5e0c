import { LUCKS } from '../expectations.ts';
import type { LeaveOut } from './block-share.ts';
import type { StudyInput } from './inputs.ts';
import type { Response } from './response.ts';

/**
 * Spearman's rank correlation of an input with an outcome over replications (Spearman, Am. J. Psychol. 15, 1904), and the
 * correlation of the same ranks without each block. Luck is part of the outcome and makes it smaller.
 */
export function rankCorrelation(
  { ranks: outcomes, blocks, drawsPerBlock }: Response,
  { ranks: inputs }: Pick<StudyInput, 'ranks'>,
): LeaveOut {
  const middle = (inputs.length - 1) / 2;
  const parts = Array.from({ length: blocks }, () => new Float64Array(PARTS));
  inputs.forEach((rank, draw) => {
    const part = parts[Math.floor(draw / drawsPerBlock)];
    for (let luck = 0; luck < LUCKS; luck += 1) add(part, rank - middle, outcomes[draw * LUCKS + luck]);
  });
  const all = new Float64Array(PARTS);
  for (const part of parts) part.forEach((value, at) => (all[at] += value));
  return {
    whole: correlation(all),
    without: Float64Array.from(parts, (part) => correlation(all.map((value, at) => value - part[at]))),
  };
}

/** Number, sums, sums of squares, sum of products. */
const PARTS = 6;

function add(part: Float64Array, input: number, outcome: number): void {
  part[0] += 1;
  part[1] += input;
  part[2] += outcome;
  part[3] += input * input;
  part[4] += outcome * outcome;
  part[5] += input * outcome;
}

function correlation([count, input, outcome, inputs, outcomes, products]: Float64Array): number {
  const spread = (inputs - input ** 2 / count) * (outcomes - outcome ** 2 / count);
  return (products - (input * outcome) / count) / Math.sqrt(spread);
}
