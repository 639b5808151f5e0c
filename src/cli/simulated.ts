import type { StoppingFinding } from '#analysis';
import type { Study } from '#compile';
import type { ExperimentPlan } from '#experiment';
import { planRun, requestOf, simulate, simulateUntilSettled } from '#pipeline';
import type { Draft } from './draft.ts';
import type { OutcomeTable } from '#table';
import { lookWords } from '#report';
import { progressReporter } from './progress.ts';
import { simulateInWindows } from './windows.ts';
import { threadExecutor } from './threads.ts';
import type { Crew } from './threads.ts';
import type { Order as WorkersOrder } from './worker.ts';
import type { World } from './world.ts';

/** What is simulated. */
export type Order = Omit<WorkersOrder, 'buffers' | 'control'>;

/** How it is simulated, without any say in what comes of it. */
export interface Manner {
  readonly workers?: number;
  readonly quiet?: boolean;
  readonly world: World;
  readonly signal: AbortSignal;
  /** Where rows may be put aside; without, memory must hold all. */
  readonly draft?: Draft;
}

const MILLISECONDS_PER_MINUTE = 60_000;

/** The table of a study, simulated on threads with a word on how far it is. */
export async function simulated(study: Study, order: Order, manner: Manner): Promise<OutcomeTable> {
  const staged = requestOf(order.options) !== undefined;
  const options = { ...order.options, windowed: manner.draft !== undefined && !staged };
  const plan = planRun(study, options);
  const crew = threadExecutor({ ...order, options, buffers: plan.buffers }, manner.workers ?? manner.world.cores);
  try {
    return await (staged ? untilSettled : atOnce)(study, plan, { crew, order, manner });
  } finally {
    await crew.dismiss();
  }
}

/** What simulates, what, and how. */
interface Work {
  readonly crew: Crew;
  readonly order: Order;
  readonly manner: Manner;
}

/** All draws that were asked for. */
async function atOnce(study: Study, plan: ExperimentPlan, { crew, manner }: Work): Promise<OutcomeTable> {
  const { quiet, world, signal } = manner;
  const progress = quiet === true ? undefined : progressReporter(world, plan.draws);
  const onProgress = (done: number): void => progress?.show(done);
  try {
    return plan.window === plan.replications || manner.draft === undefined
      ? await simulate(study, plan, { executor: crew, signal, onProgress })
      : await simulateInWindows(study, plan, { executor: crew, signal, onProgress, draft: manner.draft });
  } finally {
    progress?.end();
  }
}

/** As many as it takes, in stages. */
async function untilSettled(study: Study, plan: ExperimentPlan, { crew, order, manner }: Work): Promise<OutcomeTable> {
  const { quiet, world, signal } = manner;
  const request = requestOf(order.options);
  if (request === undefined) throw new Error('a run that decides itself when to end was asked for nothing');
  const reporter = (draws: number): ReturnType<typeof progressReporter> | undefined =>
    quiet === true ? undefined : progressReporter(world, draws);
  let progress: ReturnType<typeof reporter>;
  const onStage = (draws: number): ((done: number) => void) => {
    progress = reporter(draws);
    return (done) => progress?.show(done);
  };
  const onLook = (finding: StoppingFinding): void => {
    progress?.end();
    if (quiet !== true) world.err(`${lookWords(finding)}\n`);
  };
  const clock = timer(request.minutes);
  try {
    return await simulateUntilSettled(study, plan, {
      executor: crew,
      request,
      signal,
      enough: clock.signal,
      onStage,
      onLook,
    });
  } finally {
    clock.end();
    progress?.end();
  }
}

/** A signal after so many minutes, or never. */
function timer(minutes: number | undefined): { readonly signal: AbortSignal; readonly end: () => void } {
  const control = new AbortController();
  const timeout =
    minutes === undefined ? undefined : setTimeout(() => control.abort(), minutes * MILLISECONDS_PER_MINUTE);
  return { signal: control.signal, end: () => clearTimeout(timeout) };
}
