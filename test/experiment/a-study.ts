import { readBundle } from '../../src/cli/library.ts';
import type { Study } from '#compile';
import { sequentialExecutor, traceReplication } from '#experiment';
import type { TraceEvent } from '#experiment';
import type { Interpreter } from '#kernel';
import type { Model } from '#model';
import { models } from '#models';
import { openStudy, planRun, simulate, simulatorOf } from '#pipeline';
import { printProblems } from '#scenario';
import type { OutcomeTable } from '#table';

/** A committed scenario with some of its values set, by path. */
export function openScenario(name: string, set: Readonly<Record<string, unknown>> = {}): Study {
  const overrides = Object.entries(set).map(([path, value]) => ({ path, value: JSON.stringify(value) }));
  return opened(openStudy(readBundle(`scenarios/${name}.yaml`, process.cwd()), overrides, models));
}

/** A scenario text about a model of its own, with the committed contracts and instruments. */
export function openText(text: string, model: Model): Study {
  const { library } = readBundle('scenarios/first-steps.yaml', process.cwd());
  return opened(openStudy({ file: 'test.yaml', text, library }, [], { [model.name]: model }));
}

function opened(study: ReturnType<typeof openStudy>): Study {
  if (!study.ok) throw new Error(printProblems(study.problems));
  return study.value;
}

/** How a study is run. */
interface Run {
  readonly replications?: number;
  readonly seed?: string;
  readonly policies?: readonly string[];
  readonly interpreter?: Interpreter;
  readonly asStatedOnly?: boolean;
}

/** The outcome table of a study, simulated in this thread. */
export async function tableOf(study: Study, run: Run = {}): Promise<OutcomeTable> {
  const { replications = 50, seed = 'a seed', policies, interpreter = 'compiled', asStatedOnly = false } = run;
  const options = { replications, seed, policies, interpreter, asStatedOnly };
  const plan = planRun(study, options);
  const executor = sequentialExecutor(simulatorOf(study, plan, options));
  return simulate(study, plan, { executor, onProgress: () => undefined });
}

/** Which replication is traced. */
interface Replication {
  readonly seed?: string;
  readonly policy?: number;
  readonly replication?: number;
  readonly interpreter?: Interpreter;
}

/** Every step of one replication. */
export function traceOf(study: Study, which: Replication = {}): readonly TraceEvent[] {
  const { seed = 'a seed', policy = 0, replication = 0, interpreter = 'compiled' } = which;
  return traceReplication(study, seed, { policy, replication, interpreter });
}
