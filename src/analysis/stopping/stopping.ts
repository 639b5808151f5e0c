import { mostRun, type OutcomeTable } from '#table';
import { comparedRuns } from '../baseline.ts';
import { blockInterval, FEWEST_BLOCKS, type BlockEstimate } from '../block-interval.ts';
import type { Question } from '../question.ts';
import { choiceOf } from './choice.ts';
import type { PrecisionRequest, StoppingFinding, TargetFinding } from './finding.ts';
import { looksUpTo } from './looks.ts';
import { outcomeEstimate } from './outcome-estimate.ts';
import { wantedHalfWidth, type PrecisionTarget } from './target.ts';

/**
 * Whether a run that decides itself when it ends is long enough: every target met by every policy still in the choice, and
 * one policy left. Judged from the table alone, so that it can be asked at every look and again for the report. A target
 * whose outcome the table has not is a RangeError.
 *
 * A run ends as `settled` or `unknowable` when nothing is open at one of its looks; else by the limit that it reached:
 * replications, where it has as many as it may have, or the clock, which alone ends it between two looks.
 */
export function stoppingFinding(table: OutcomeTable, question: Question, request: PrecisionRequest): StoppingFinding {
  const replications = mostRun(table);
  const blocks = replications / table.blockSize;
  const choice = choiceOf(table, question);
  const runs = comparedRuns(table, question).filter((run) => choice.left.includes(table.runs[run].policy));
  const targets = request.targets.flatMap((target) => runs.map((run) => targetFinding(table, run, target)));
  return Object.freeze({
    request,
    ended: looksUpTo(request.most / table.blockSize).includes(blocks)
      ? endOf([choice, ...targets], replications >= request.most)
      : 'minutes',
    looks: looksUpTo(blocks).length,
    replications,
    choice,
    targets: Object.freeze(targets),
  });
}

function endOf(parts: readonly Pick<TargetFinding, 'state'>[], atMost: boolean): StoppingFinding['ended'] {
  if (parts.every(({ state }) => state === 'met')) return 'settled';
  if (!parts.some(({ state }) => state === 'open')) return 'unknowable';
  return atMost ? 'replications' : 'minutes';
}

function targetFinding(table: OutcomeTable, run: number, target: PrecisionTarget): TargetFinding {
  const of = outcomeEstimate(table, run, target.outcome);
  const { interval } = blockInterval(of);
  const half = interval === undefined ? NaN : (interval[1] - interval[0]) / 2;
  const wanted = wantedHalfWidth(target, of.estimate);
  const judged = { target, policy: table.runs[run].policy, mean: of.estimate, half, wanted };
  const why = whyUnknowable(of, target);
  if (why !== undefined) return Object.freeze({ ...judged, state: 'unknowable', why });
  return Object.freeze({ ...judged, state: half <= wanted ? 'met' : 'open' });
}

/** Why more replications would not bring a target nearer, as far as can be seen. */
function whyUnknowable({ withheld, blocks, estimate }: BlockEstimate, { kind }: PrecisionTarget): string | undefined {
  if (withheld !== undefined) return withheld;
  if (blocks.length < FEWEST_BLOCKS || blocks.some((value) => value !== blocks[0])) return undefined;
  return kind === 'relative' && estimate === 0
    ? 'its mean is 0, of which a percentage is nothing'
    : 'every block of replications gave the same value';
}
