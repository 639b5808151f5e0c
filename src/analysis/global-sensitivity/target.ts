import type { OutcomeTable } from '#table';
import { FEWEST_BLOCKS } from '../block-interval.ts';
import { hasOutcomes, sampleOf, type Sample } from '../sample.ts';
import { weightedSum } from '../weighted-sum.ts';
import type { GlobalQuestion } from './question.ts';

/**
 * The outcome that is asked for, one value per replication: of a policy as stated, or the difference of two.
 * @throws {RangeError} for a table that was not sampled for the question, or has too few blocks
 */
export function targetOf(table: OutcomeTable, question: GlobalQuestion, drawsPerBlock: number): Sample {
  const { decision, policy, less, correlated, method } = question;
  if (correlated.length > 0) throw new RangeError(`${method} needs independent inputs, not ${correlated.join(', ')}`);
  if (table.blockSize !== 2 * drawsPerBlock)
    throw new RangeError(`${method} needs blocks of ${2 * drawsPerBlock} replications, not of ${table.blockSize}`);
  const blocks = table.replications / table.blockSize;
  if (!Number.isInteger(blocks) || blocks < FEWEST_BLOCKS)
    throw new RangeError(`${method} needs ${FEWEST_BLOCKS} whole blocks at least, not ${blocks}`);
  if (!hasOutcomes(table, [decision.outcome])) throw new RangeError(`no stored outcome ${decision.outcome}`);
  const sample = (name: string): Sample => sampleOf(table, runOf(table, name), decision.outcome);
  if (less === undefined) return sample(policy);
  return weightedSum([
    [sample(policy), 1],
    [sample(less), -1],
  ]);
}

function runOf({ runs }: OutcomeTable, name: string): number {
  const run = runs.findIndex(({ policy, variant }) => policy === name && variant === 'as stated');
  if (run < 0) throw new RangeError(`no run of policy ${name}`);
  return run;
}
