import type { EntityKind } from '#model';
import type { Study } from '#compile';
import type { Step } from '#kernel';
import { buildApparatus } from './replicate.ts';
import type { Traced } from './traced.ts';
import { LUCKS_PER_DRAW } from './draws.ts';
import { dateOf, subjectOf } from './subjects.ts';
import type { Subject } from './subjects.ts';

/** One step in the life of a technology, a line or a firm. */
export interface TraceEvent {
  /** Months from the start of the past. */
  readonly month: number;
  /** Calendar month, as 2027-03. */
  readonly date: string;
  readonly entity: EntityKind;
  /** Number among its kind; of a technology: its place in the stream of candidates. */
  readonly ordinal: number;
  /** Where it belongs, for reading: field and platform. */
  readonly name: string;
  readonly event: string;
  readonly from: string;
  readonly to: string;
}

/** Every step of one replication of a policy, the past included, in the order in which they happened. */
export function traceReplication(
  study: Study,
  seed: string,
  { policy, replication, interpreter, design }: Traced,
): readonly TraceEvent[] {
  const { simulation, draws } = buildApparatus(study, seed, interpreter, design);
  const inputs = new Float64Array(study.inputs.length);
  const draw = Math.floor(replication / LUCKS_PER_DRAW);
  draws.fill(draw, inputs);
  const chance = draws.chanceOf(draw, replication % LUCKS_PER_DRAW);
  const steps: Step[] = [];
  const past = simulation.runPast(chance, inputs, (step) => steps.push({ ...step }));
  const pastSteps = steps.length;
  const { world } = simulation.runPolicy(study.policies[policy], false, (step) => steps.push({ ...step }));
  return steps.map((step, index) =>
    describe(study, step, subjectOf(study, world, step.entity, index < pastSteps ? past : world)),
  );
}

function describe(study: Study, { month, event, from, to }: Step, { entity, ordinal, name }: Subject): TraceEvent {
  const program = study.programs[entity];
  return {
    month,
    date: dateOf(study, month),
    entity,
    ordinal,
    name,
    event: event < 0 ? 'starts' : eventName(program.events[event]),
    from: from < 0 ? '' : program.leaves[from],
    to: program.leaves[to],
  };
}

function eventName(event: string): string {
  const delay = /^xstate\.after\.([^.]+)\./.exec(event)?.[1];
  return delay === undefined ? event : `after ${delay}`;
}
