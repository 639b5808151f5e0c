import type { Study } from '#compile';
import type { Model } from '#model';
import { queue } from '../../models/queue/index.ts';
import { open, watch } from './support.ts';
import type { World } from './support.ts';

/** A queue of Poisson arrivals for c slots; service takes one month on average, so that load is arrivals a month. */
export interface QueueDesign {
  readonly load: number;
  readonly slots: number;
  /** How the slots are laid out: all on one line, or one on each. */
  readonly lines?: 'one' | 'many';
  readonly service?: string;
  readonly waitingRoom?: number;
  /** Months left out at the start; the queue begins empty. */
  readonly warmUp?: number;
  /** Months measured. */
  readonly months: number;
  /** More durations, and keys of the contract, as in their files. */
  readonly durations?: readonly string[];
  readonly contract?: string;
  readonly model?: Model;
}

const PLAIN = {
  lines: 'one',
  service: '{ mean: 1 months, shape: exponential }',
  warmUp: 0,
  durations: [] as readonly string[],
  contract: '',
  model: queue,
} as const;

/** Opens the scenario of a queue. */
export function openQueue(design: QueueDesign): Study {
  const { load, slots, lines, service, warmUp, months, waitingRoom, durations, contract, model } = {
    ...PLAIN,
    ...design,
  };
  const span = `${months + warmUp} months`;
  const room = waitingRoom === undefined ? '' : `, waiting-room: ${waitingRoom}`;
  const [each, count] = lines === 'one' ? [slots, 1] : [1, slots];
  const text = `title: Queue
question: How long is the wait?
model: ${model.name}
time: { decision: 2025, window: ${span}, evaluation: ${span}, warm-up: ${warmUp} months }
decision: { outcome: waiting, better: less }
arrivals: { rate: ${load} per month, maximum: ${load} per month }
fields: { all: { title: All, share: 100 % } }
durations:
  service: ${service}
${durations.map((line) => `  ${line}\n`).join('')}
lines: { slots: ${each}, routing: field${room} }
platforms: [{ id: shop, lines: [{ field: all, count: ${count}, opened: 2025 }] }]
`;
  return open(text, { contract, models: { [model.name]: model } });
}

/** When a technology came, was given its slot, and left; NaN where it did not. Months. */
export interface Visit {
  readonly technology: number;
  readonly arrived: number;
  granted: number;
  left: number;
  refused: boolean;
}

/** Shows the visits of each run, in the order of arrival. */
export function watchQueue(
  study: Study,
  replications: number,
  look: (visits: readonly Visit[], world: World) => void,
): void {
  const { leaves } = study.programs.technology;
  const [served, done, turnedAway] = ['served', 'done', 'turnedAway'].map((leaf) => leaves.indexOf(leaf));
  watch(study, replications, (world, steps) => {
    const visits = new Map<number, Visit>();
    for (const { entity, month, from, to } of steps) {
      if (entity >= world.entities.firstLine) continue;
      if (from < 0) {
        visits.set(entity, { technology: entity, arrived: month, granted: NaN, left: NaN, refused: false });
      }
      const visit = visits.get(entity)!;
      if (to === served) visit.granted = month;
      if (to === done) visit.left = month;
      if (to === turnedAway) visit.refused = true;
    }
    look([...visits.values()], world);
  });
}
