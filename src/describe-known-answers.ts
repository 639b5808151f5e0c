import type { Study } from '#compile';
import { pollaczekKhinchine, shareLost, waitForFragileSlot, waitForSlot } from '#economics';
import { distribution, exp, type DistributionSpec } from '#random';
import type { KnownAnswerRow } from '#report';
import type { KnownAnswer } from '#scenario';

/** The closed forms that a scenario asks for, from its own numbers: at the mean of what is uncertain. */
export function describeKnownAnswers(study: Study): readonly KnownAnswerRow[] {
  const { fields, knownAnswers } = study.scenario;
  return knownAnswers.map((asked) => {
    const { name, value } = answerOf(queueOf(study, asked.field), asked.formula);
    return { queue: fields[asked.field].title, formula: asked.formula, outcome: `${name}-in-${asked.field}`, value };
  });
}

/** The queue of one field. Months. */
interface Queue {
  /** Arrivals a month. */
  readonly rate: number;
  readonly slots: number;
  readonly room: number;
  readonly service: number;
  readonly spread: number;
  readonly patience: number;
  readonly up: number;
  readonly down: number;
  /** Months in which technologies enter. */
  readonly months: number;
}

function queueOf({ scenario }: Study, field: string): Queue {
  const { arrivals, fields, lines, platforms, time } = scenario;
  const { share, durations } = fields[field];
  const counts = platforms.flatMap((platform) =>
    platform.lines.filter((group) => group.field === field).map(({ count }) => count * platform.copies),
  );
  const mean = (name: string): number => distribution(durations[name].mean.spec).mean;
  return {
    rate: (distribution(arrivals.rate.spec).mean * share) / 12,
    slots: lines.slots * counts.reduce((sum, count) => sum + count, 0),
    room: lines.waitingRoom ?? Infinity,
    service: mean('service'),
    spread: spreadOf(durations['service'].shape),
    patience: mean('patience'),
    up: mean('breakdown'),
    down: mean('repair'),
    months: time.window,
  };
}

/** A mean of months, or a number of technologies, by the outcome of the model that it is the mean of. */
function answerOf(queue: Queue, formula: KnownAnswer['formula']): { readonly name: string; readonly value: number } {
  const { rate, slots, service, spread, months } = queue;
  const load = rate * service;
  const lost = (room: number, patience: number): { name: string; value: number } => ({
    name: 'turned-away',
    value: rate * months * shareLost({ load, slots, room, patience }),
  });
  const wait = (value: number): { name: string; value: number } => ({ name: 'wait', value });
  switch (formula) {
    case 'erlang-c':
      return wait(waitForSlot(load, slots, service));
    case 'pollaczek-khinchine':
      return wait(pollaczekKhinchine(load, service, spread));
    case 'breakdowns':
      return wait(waitForFragileSlot(queue));
    case 'erlang-b':
      return lost(0, Infinity);
    case 'limited':
      return lost(queue.room, Infinity);
    case 'impatient':
      return lost(queue.room, queue.patience / service);
  }
}

/** Standard deviation over mean of the shapes that have it in closed form; NaN for the others. */
function spreadOf(spec: DistributionSpec): number {
  if (spec.kind === 'constant') return 0;
  if (spec.kind === 'exponential') return 1;
  if (spec.kind === 'gamma') return 1 / Math.sqrt(spec.shape);
  if (spec.kind === 'lognormal') return Math.sqrt(exp(spec.sigma * spec.sigma) - 1);
  return NaN;
}
