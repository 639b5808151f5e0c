import { looksUpTo, stoppingFinding } from '#analysis';
import type { PrecisionRequest, PrecisionTarget, StoppingFinding } from '#analysis';
import type { Study } from '#compile';
import { blockSizeOf, shortTableOf, tableOf, USUAL_DESIGN, wholeBlocks } from '#experiment';
import type { DesignSpec, Executor, ExperimentPlan } from '#experiment';
import type { OutcomeTable } from '#table';
import { questionOf } from './describe.ts';

/** What a run is to know before it ends. */
export interface Precision {
  readonly targets: readonly PrecisionTarget[];
  /** Most minutes; undefined for no such limit. */
  readonly minutes: number | undefined;
}

/** How such a run is simulated, and who hears of it. */
interface Settling {
  readonly executor: Executor;
  readonly request: PrecisionRequest;
  readonly signal: AbortSignal;
  /** Once aborted, the block under way is the last. */
  readonly enough: AbortSignal;
  /** Told before each stage how many draws it has; gives what is told how many of them are done. */
  readonly onStage: (draws: number) => (done: number) => void;
  /** Told after each stage what can be said. */
  readonly onLook: (finding: StoppingFinding) => void;
}

/** The request behind the options of a run; undefined where its length is fixed. */
export function requestOf(options: {
  readonly precision?: Precision;
  readonly replications: number;
  readonly design?: DesignSpec | undefined;
}): PrecisionRequest | undefined {
  const most = wholeBlocks(options.replications, blockSizeOf(options.design ?? USUAL_DESIGN));
  return options.precision && { ...options.precision, most };
}

/** Outcome table -> whether the run was long enough; undefined where its length was fixed. */
export function stoppingOf(
  study: Study,
  table: OutcomeTable,
  options: Parameters<typeof requestOf>[0],
): StoppingFinding | undefined {
  const request = requestOf(options);
  return request && stoppingFinding(table, questionOf(study), request);
}

/**
 * Plan -> outcome table of a run that ends when it knows enough, or at its limit of replications, or when told that it is
 * enough. It is simulated in stages of whole blocks, one for each look; policies that are out of the choice are simulated
 * no further and keep their rows, and without the platform goes on as long as any other. The stages depend on nothing but
 * the rows, so all but a run ended by the clock give the same table again.
 */
export async function simulateUntilSettled(
  study: Study,
  plan: ExperimentPlan,
  { executor, request, signal, enough, onStage, onLook }: Settling,
): Promise<OutcomeTable> {
  const { blockSize, replications, runs } = plan;
  const question = questionOf(study);
  const perDraw = replications / plan.draws;
  const drawsPerBlock = blockSize / perDraw;
  const lengths = runs.map(() => 0);
  let stopped: readonly number[] = [];
  let from = 0;
  for (const blocks of looksUpTo(replications / blockSize)) {
    const draws = blocks * drawsPerBlock;
    const onProgress = onStage(draws - from);
    const end = await executor.run({
      from,
      draws,
      stopped,
      onProgress,
      signal,
      enough: { signal: enough, drawsPerBlock },
    });
    runs.forEach((_, run) => (lengths[run] = stopped.includes(run) ? lengths[run] : end * perDraw));
    const finding = stoppingFinding({ ...tableOf(study, plan), lengths }, question, request);
    onLook(finding);
    const over = finding.ended === 'settled' || finding.ended === 'unknowable';
    if (over || end < draws || enough.aborted) break;
    stopped = runsOf(plan, new Set(finding.choice.gone.map(({ policy }) => policy)));
    from = end;
  }
  return shortTableOf(study, plan, lengths);
}

/** Every run of these policies, by index. */
function runsOf({ runs }: ExperimentPlan, policies: ReadonlySet<string>): readonly number[] {
  return runs.flatMap(({ label }, run) => (policies.has(label.policy) ? [run] : []));
}
