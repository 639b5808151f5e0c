import type { Step } from '#kernel';
import { FREE, OWN } from '../../src/kernel/slots.ts';
import { forAllRuns } from './support/for-all-runs.ts';
import type { Run, World } from './support/observe.ts';

/** Looks at a world after all that was due in a month. */
type Moment = (world: World, month: number) => void;
type Report = (law: string, breach: unknown) => void;

forAllRuns(
  {
    'no more technologies are piloted than lines have slots': crowded,
    'slots are taken one by one, and reserved ones lent by rule': brokenReservations,
    'at no station are slots used for longer than they are open': overused,
  },
  {
    watch: (report) => {
      const laws = [slotsAddUp(report), waitingIsServed(report)];
      return { settled: (world, month) => laws.forEach((law) => law(world, month)) };
    },
  },
);

/** A line that has closed lends its slots to those inside, but they are open no more: nor do they count as used. */
function overused({ world: { capacity } }: Run): unknown[] {
  const { busyMonths, availableMonths } = capacity.statistics.at;
  return [...busyMonths].flatMap((busy, station) =>
    busy > availableMonths[station] + 1e-9 ? [{ station, busy, open: availableMonths[station] }] : [],
  );
}

/** Told from the steps alone: technologies in the pilot and lines under maintenance, field by field. */
function crowded({ study, world, past, since }: Run): unknown[] {
  const { entities } = world;
  const busy = study.fields.map(() => 0);
  const slots = study.fields.map(() => 0);
  const breaches: unknown[] = [];
  const change = (step: Step, leaf: number, by: number): void => {
    const field = entities.field[step.entity];
    const kind = entities.kindOf(step.entity);
    const place = leaf < 0 || kind === 2 ? '' : study.programs[kind === 0 ? 'technology' : 'line'].leaves[leaf];
    if (place.startsWith('pilot.') || place === 'operating.maintained') busy[field] += by;
    // A line that closes keeps its slots for those inside.
    if (place.startsWith('operating.') || place === 'retiring') slots[field] += by * world.capacity.slots.perLine;
  };
  [...past.steps, ...since.steps].forEach((step, at, steps) => {
    change(step, step.from, -1);
    change(step, step.to, 1);
    const settled = at + 1 === steps.length || steps[at + 1].month > step.month;
    if (settled && busy.some((number, field) => number > slots[field])) breaches.push({ step, busy, slots });
  });
  return breaches;
}

/** The slots of a line hold whom they say they hold, and those are on that line alone. */
function slotsAddUp(report: Report): Moment {
  return ({ capacity: { slots } }, now) => {
    const { holder, perLine, insider, lineOf } = slots;
    for (let line = 0; line < slots.occupied.length; line++) {
      let taken = 0;
      let insiders = 0;
      for (let slot = line * perLine; slot < (line + 1) * perLine; slot++) {
        if (holder[slot] === FREE) continue;
        taken++;
        insiders += insider[slot];
        if (holder[slot] !== OWN && lineOf[holder[slot]] !== line)
          report('slots and technologies agree', { line, now });
      }
      if (taken !== slots.occupied[line] || insiders !== slots.insidersIn[line])
        report('slots hold whom they say', { line, taken, insiders, now });
    }
  };
}

/** Once all that is due is done: rooms are not overfull, and nobody waits for a slot that is free. */
function waitingIsServed(report: Report): Moment {
  return ({ capacity: { waiting, slots }, study }, now) => {
    const { waitingRoom, routing } = study.scenario.lines;
    const isOpenTo = (who: number, line: number): boolean => {
      const atHome = study.lines[line].platform === waiting.home[who];
      return (routing !== 'home' || atHome) && slots.isUsable(line, waiting.isInsider[who] === 1 && atHome);
    };
    study.fields.forEach((_, field) => {
      let number = 0;
      for (let who = waiting.first(field); who >= 0; who = waiting.after(who)) {
        number++;
        for (let line = 0; line < study.lines.length; line++)
          if (study.lines[line].field === field && isOpenTo(who, line))
            report('nobody waits for a free slot', { who, line, now });
      }
      if (number !== waiting.count[field]) report('the queue is counted', { number, now });
      if (waitingRoom !== undefined && number > waitingRoom) report('rooms are limited', { number, now });
    });
  };
}

/**
 * Line by line, told from who comes and goes: never more inside than there are slots, and a stranger takes a slot that
 * is kept back only when one of these has been idle for as long as the contract says.
 */
function brokenReservations(run: Run): unknown[] {
  const { study, world, past, since } = run;
  const openings = openingsOf(run);
  const inside = study.lines.map(() => ({ insider: 0, stranger: 0, own: 0 }));
  /** Since when each slot that is kept back is idle, the longest first. */
  const idle: number[][] = study.lines.map(() => []);
  const seen = study.lines.map(() => false);
  return [...past.visits, ...since.visits].filter(({ line, month, way, who }) => {
    const here = inside[line];
    const { reservedSlots, idleRelease } = study.contracts[study.terms[world.lineTerm[line]].contract].contract;
    const free = (): number => world.capacity.slots.perLine - here.insider - here.stranger - here.own;
    const keptBack = (): number => Math.min(free(), Math.max(0, reservedSlots - here.insider));
    if (!seen[line]) idle[line] = Array.from({ length: keptBack() }, () => openings[line]);
    seen[line] = true;
    const isFull = free() < 1;
    here[who] += way === 'in' ? 1 : -1;
    if (keptBack() > idle[line].length) idle[line].push(month);
    if (keptBack() >= idle[line].length) return way === 'in' ? isFull : here[who] < 0;
    const began = who === 'stranger' ? idle[line].shift()! : idle[line].pop()!;
    return isFull || (who === 'stranger' && month - began < idleRelease - 1e-9);
  });
}

/** When each line began to operate. */
function openingsOf({ study, world: { entities }, past, since }: Run): number[] {
  const { leaves } = study.programs.line;
  const openings = study.lines.map(() => NaN);
  for (const { entity, to, month } of [...past.steps, ...since.steps]) {
    const line = entity - entities.firstLine;
    if (Number.isNaN(openings[line]) && leaves[to].startsWith('operating.')) openings[line] = month;
  }
  return openings;
}
