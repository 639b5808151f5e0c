import { ENTITY_KINDS } from '#model';
import type { Study } from '#compile';
import type { Course, Interpreter, Step } from '#kernel';
import { buildApparatus } from './replicate.ts';
import { LUCKS_PER_DRAW } from './draws.ts';

type World = Course['world'];

/** One step in the life of a technology, a line or a firm. */
export interface TraceEvent {
  /** Months from the start of the past. */
  readonly month: number;
  /** Calendar month, as 2027-03. */
  readonly date: string;
  readonly entity: (typeof ENTITY_KINDS)[number];
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
  { policy, replication, interpreter }: { policy: number; replication: number; interpreter: Interpreter },
): readonly TraceEvent[] {
  const { simulation, draws } = buildApparatus(study, seed, interpreter);
  const inputs = new Float64Array(study.inputs.length);
  draws.fill(Math.floor(replication / LUCKS_PER_DRAW), inputs);
  const steps: (Step & { readonly name: string })[] = [];
  const past = simulation.runPast(replication, inputs, (step) => steps.push({ ...step, name: '' }));
  const pastSteps = steps.length;
  const { world } = simulation.runPolicy(study.policies[policy], false, (step) => steps.push({ ...step, name: '' }));
  const sizes = [0, world.entities.firstLine, world.entities.firstFirm];
  return steps.map((step, index) => {
    const kind = world.entities.kindOf(step.entity);
    const number = step.entity - sizes[kind];
    const ordinal = kind === 0 ? world.candidates.ordinal[number] : number;
    const field = study.names.fields[(index < pastSteps ? past : world).entities.field[step.entity]];
    return describe(study, step, { kind, ordinal, name: nameOf(study, { kind, number, field, world }) });
  });
}

type Whom = { readonly kind: number; readonly ordinal: number; readonly name: string };

function describe(study: Study, { month, event, from, to }: Step, { kind, ordinal, name }: Whom): TraceEvent {
  const entity = ENTITY_KINDS[kind];
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

function nameOf(
  study: Study,
  {
    kind,
    number,
    field,
    world,
  }: {
    kind: number;
    number: number;
    field: string;
    world: World;
  },
): string {
  if (kind === 1) return `${field}, ${study.names.platforms[study.lines[number].platform] ?? ''}`;
  if (kind === 2) return `${field}, from technology ${world.candidates.ordinal[world.firms.technology[number]]}`;
  return `${field}, ${study.names.platforms[world.technologies.home[number]] ?? ''}`;
}

function eventName(event: string): string {
  const delay = /^xstate\.after\.([^.]+)\./.exec(event)?.[1];
  return delay === undefined ? event : `after ${delay}`;
}

function dateOf({ scenario }: Study, month: number): string {
  const year = scenario.time.start + Math.floor(month / 12);
  return `${year}-${String(Math.floor(month % 12) + 1).padStart(2, '0')}`;
}
