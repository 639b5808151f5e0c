import { isIllustration } from '../illustration.ts';
import type { ComparisonFindings } from './comparison-findings.ts';
import type { ComparedRun, ComparisonQuestion } from './comparison-question.ts';
import { comparePolicies } from './compare-policies.ts';
import { usedRuns } from './contenders.ts';

/**
 * Which policy of these runs is better on one outcome, and what of that is luck. Pure and deterministic. Policies of
 * runs on the same luck are compared block by block over the blocks that these runs have in common; policies of runs on
 * different luck as independent. What cannot be answered says why. A table that does not fit the question (unknown
 * outcome, blocks of two sizes on one luck) is our mistake, and a RangeError.
 */
export function compareRuns(runs: readonly ComparedRun[], question: ComparisonQuestion): ComparisonFindings {
  const used = usedRuns(runs);
  const { outcome, better, within, assumedShare } = question;
  return Object.freeze({
    outcome,
    better,
    within,
    runs: Object.freeze(
      used.map(({ label, group, table, used: replications }) =>
        Object.freeze({
          label,
          luck: group,
          replications: table.replications,
          used: replications,
          blocks: replications / table.blockSize,
        }),
      ),
    ),
    asStated: comparePolicies(used, question, 'as stated'),
    withoutEffects: comparePolicies(used, question, 'effects set to 1'),
    illustrationOnly: isIllustration(assumedShare),
    assumedShare,
  });
}
