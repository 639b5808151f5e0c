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
  },
  {
    watch: (report) => {
      const laws = [slotsAddUp(report), waitingIsServed(report)];
      return { settled: (world, month) => laws.forEach((law) => law(world, month)) };
    },
  },
);

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
 * Line by line, told from who comes and goes: never more inside than there are slots, and a reserved slot goes to
 * somebody else only after nobody came or went for as long as the contract says.
 */
function brokenReservations({ study, world, past, since }: Run): unknown[] {
  const inside = study.lines.map(() => ({ insider: 0, stranger: 0, own: 0 }));
  const changedAt = study.lines.map(() => -Infinity);
  return [...past.visits, ...since.visits].filter((visit) => {
    const { line, month, way, who } = visit;
    const { perLine } = world.capacity.slots;
    const { reservedSlots, idleRelease } = study.contracts[study.terms[world.lineTerm[line]].contract].contract;
    const here = inside[line];
    const free = perLine - here.insider - here.stranger - here.own;
    const kept = Math.max(0, reservedSlots - here.insider);
    const idle = month - changedAt[line];
    here[who] += way === 'in' ? 1 : -1;
    changedAt[line] = month;
    if (way === 'out') return here[who] < 0;
    return free < 1 || (who === 'stranger' && free <= kept && idle < idleRelease - 1e-9);
  });
}
