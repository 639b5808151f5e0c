import { EVERYBODY } from '#common/priority.ts';
import type { Study } from '#compile';
import { pollaczekKhinchine, shareLost, waitForFragileSlot, waitForSlot, waitsByPriority } from '#economics';
import { distribution, exp, type DistributionSpec } from '#random';
import type { KnownAnswerRow } from '#report';
import type { KnownAnswer } from '#scenario';

/** The closed forms that a scenario asks for, from its own numbers: at the mean of what is uncertain. */
export function describeKnownAnswers(study: Study): readonly KnownAnswerRow[] {
  const { fields, knownAnswers } = study.scenario;
  return knownAnswers.flatMap(({ field, formula }) => {
    const queue = fields[field].title;
    if (formula === 'cobham') return byPriority(study, field).map((row) => ({ ...row, queue }));
    const { name, value } = answerOf(queueOf(study, field), formula);
    return [{ queue, formula, outcome: `${name}-in-${field}`, value }];
  });
}

/** Waits of insiders and of others under each policy, by the share and the priority that its contract gives to insiders. */
function byPriority(study: Study, field: string): readonly Omit<KnownAnswerRow, 'queue'>[] {
  const queue = queueOf(study, field);
  const { rate, slots, service, spread } = queue;
  const load = (rate * service) / slots;
  const wait = slots === 1 ? pollaczekKhinchine(load, service, spread) : waitForSlot(rate * service, slots, service);
  return study.policies
    .filter(({ without }) => without === undefined)
    .flatMap(({ name: policy, term }) => {
      const { insiders, priority } = study.contracts[study.terms[term].contract].contract;
      const share = distribution(insiders.spec).mean;
      const waits = waitsOf({ wait, load, share }, priority);
      const outcome = (who: string): string => `${who}-wait-in-${field}`;
      return [
        ...(share > 0
          ? [{ policy, formula: 'cobham-insiders' as const, outcome: outcome('insiders'), value: waits.insiders }]
          : []),
        ...(share < 1
          ? [{ policy, formula: 'cobham-others' as const, outcome: outcome('others'), value: waits.others }]
          : []),
      ];
    });
}

/** Who comes first is up to the priority of insiders: below that of everybody, above it, or the same. */
function waitsOf(
  queue: Parameters<typeof waitsByPriority>[0],
  priority: number,
): { readonly insiders: number; readonly others: number } {
  if (priority === EVERYBODY) return { insiders: queue.wait, others: queue.wait };
  if (priority < EVERYBODY) {
    const { first, others } = waitsByPriority(queue);
    return { insiders: first, others };
  }
  const { first, others } = waitsByPriority({ ...queue, share: 1 - queue.share });
  return { insiders: others, others: first };
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
  const { share, durations, waitingRoom } = fields[field];
  const counts = platforms.flatMap((platform) =>
    platform.lines.filter((group) => group.field === field).map(({ count }) => count * platform.copies),
  );
  const mean = (name: string): number => distribution(durations[name].mean.spec).mean;
  return {
    rate: (distribution(arrivals.rate.spec).mean * share) / 12,
    slots: lines.slots * counts.reduce((sum, count) => sum + count, 0),
    room: waitingRoom ?? Infinity,
    service: mean('service'),
    spread: spreadOf(durations['service'].shape),
    patience: mean('patience'),
    up: mean('breakdown'),
    down: mean('repair'),
    months: time.window,
  };
}

/** A mean of months, or a number of technologies, by the outcome of the model that it is the mean of. */
function answerOf(
  queue: Queue,
  formula: Exclude<KnownAnswer['formula'], 'cobham'>,
): { readonly name: string; readonly value: number } {
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
