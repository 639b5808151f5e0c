import type { Run } from './observe.ts';

/** A cost that falls due, by index of the cost; `share`: the part of a year that running costs are for, else one. */
interface Payment {
  readonly cost: number;
  readonly month: number;
  readonly entity: number;
  readonly share: number;
}

/** What technologies and lines must have paid, told from their steps alone. */
export function paymentsOf(run: Run): Payment[] {
  const { study, past, since } = run;
  const cost = (name: string): number => study.names.costs.indexOf(name);
  const once = (names: readonly string[], month: number, entity: number): Payment[] =>
    names.map((name) => ({ cost: cost(name), month, entity, share: 1 }));
  return [...past.steps, ...since.steps].flatMap(({ entity, from, to, month }) => {
    const [left, reached] = [placeOf(run, entity, from), placeOf(run, entity, to)];
    if (left === reached) return [];
    switch (reached) {
      case 'technology pilot':
      case 'technology elsewhere':
        return once(['trial'], month, entity);
      case 'technology scalingUp':
        return once(['production'], month, entity);
      case 'line building':
        return once(['equipment', 'facility'], month, entity);
      case 'line operating':
        return runningOf(run, entity, month).flatMap((payment) =>
          ['team', 'operation'].map((name) => ({ ...payment, cost: cost(name), entity })),
        );
      default:
        return [];
    }
  });
}

/** Running costs of a line from its opening to its closing: at the end of every year, and when it closes. */
function runningOf(run: Run, entity: number, opened: number): Pick<Payment, 'month' | 'share'>[] {
  const { study, past, since } = run;
  const closing = [...past.steps, ...since.steps].find(
    (step) =>
      step.entity === entity &&
      placeOf(run, entity, step.from) === 'line operating' &&
      placeOf(run, entity, step.to) !== 'line operating',
  );
  const until = closing?.month ?? study.calendar.end;
  const ends: number[] = [];
  for (let month = 12; month < until; month += 12) if (month > opened) ends.push(month);
  return [...ends, until].map((month, at) => ({ month, share: (month - (ends[at - 1] ?? opened)) / 12 }));
}

/** Kind and outermost state, for instance `technology pilot`; empty before the start. */
function placeOf({ study, world }: Run, entity: number, leaf: number): string {
  if (leaf < 0) return '';
  const kind = (['technology', 'line', 'firm'] as const)[world.entities.kindOf(entity)];
  return `${kind} ${study.programs[kind].leaves[leaf].split('.')[0]}`;
}
