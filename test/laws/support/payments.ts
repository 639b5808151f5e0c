import { purposeOf } from '#random';
import { EVENT } from '../../../src/kernel/world.ts';
import type { Run } from './observe.ts';

/**
 * A cost that falls due, by index of the cost; `share`: the part of a year that running costs are for, of a trial that
 * is left after what the line has learned, of a first production that overruns it; else one.
 */
interface Payment {
  readonly cost: number;
  readonly month: number;
  readonly entity: number;
  readonly share: number;
  /** Cost whose amount it is a share of, and the month in which that was paid, where those are others. */
  readonly of?: number;
  readonly since?: number;
}

/** What technologies and lines must have paid, told from their steps alone. */
export function paymentsOf(run: Run): Payment[] {
  const { study, past, since } = run;
  const cost = (name: string): number => study.names.costs.indexOf(name);
  const once = (names: readonly string[], month: number, entity: number): Payment[] =>
    names.map((name) => ({ cost: cost(name), month, entity, share: 1 }));
  const experience = experienceOf(run);
  const overruns = overrunsOf(run).map((payment) => ({ ...payment, cost: cost('overrun'), of: cost('production') }));
  const others = [...past.steps, ...since.steps].flatMap(({ entity, from, to, month }) => {
    const [left, reached] = [placeOf(run, entity, from), placeOf(run, entity, to)];
    if (left === reached) return [];
    switch (reached) {
      case 'technology pilot':
        return [{ cost: cost('trial'), month, entity, share: experience.get(entity)! }];
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
  return [...others, ...overruns];
}

/** What is left of the trial cost of each technology that was piloted on a line, by Wright's law over its projects. */
function experienceOf({ world, past, since }: Run): Map<number, number> {
  const left = new Map<number, number>();
  const projects = new Map<number, number>();
  const doubled = world.settings.learning.factorOf(2);
  for (const { line, way, who, entity } of [...past.visits, ...since.visits]) {
    if (way === 'out' || who === 'own') continue;
    const project = (projects.get(line) ?? 0) + 1;
    projects.set(line, project);
    left.set(entity, doubled ** Math.log2(project));
  }
  return left;
}

/** What first plants cost above their estimate, when scaling up ends. */
function overrunsOf(run: Run): Omit<Payment, 'cost'>[] {
  const { study, world, past, since } = run;
  const routes = new Map<number, number>();
  const started = new Map<number, number>();
  return [...past.steps, ...since.steps].flatMap(({ entity, event, from, to, month }) => {
    const [left, reached] = [placeOf(run, entity, from), placeOf(run, entity, to)];
    if (left === reached) return [];
    if (reached === 'technology scalingUp') {
      const isPiloted = left !== 'technology awaitingLine' && event !== EVENT['line.closed'];
      routes.set(entity, isPiloted ? (left === 'technology pilot' ? 1 : 2) : 0);
      started.set(entity, month);
    }
    const plan = study.fields[world.entities.field[entity]].firstOfAKind;
    if (left !== 'technology scalingUp' || plan === undefined) return [];
    const uniform = world.chance(entity, purposeOf('cost:overrun'), 0);
    const ratio = plan.routes[routes.get(entity)!].ratio.quantile(uniform);
    return [{ month, entity, share: Math.max(0, ratio - 1), since: started.get(entity)! }];
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
