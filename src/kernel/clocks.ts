import type { Program } from '#compile';
import type { Calendar } from './calendar.ts';
import type { Entities } from './entities.ts';

/** No delay runs on a timer. */
const IDLE = -1;

/** The running delays of all entities. A stopped clock stays in the calendar, but its generation no longer counts. */
export class Clocks {
  private readonly entities: Entities;
  private readonly calendar: Calendar;
  /** Timer of each delay, by kind. */
  private readonly timers: readonly Int16Array[];

  constructor(entities: Entities, calendar: Calendar, programs: readonly Program[]) {
    this.entities = entities;
    this.calendar = calendar;
    this.timers = programs.map(({ delays }) => Int16Array.from(delays, ({ timer }) => timer));
  }

  /** Starts a delay that ends at a time. */
  start(entity: number, delay: number, due: number): void {
    const { entities } = this;
    const timer = entities.timerOf(entity, this.timers[entities.kindOf(entity)][delay]);
    entities.timerDelay[timer] = delay;
    entities.timerDue[timer] = due;
    this.calendar.push(due, timer, ++entities.timerGeneration[timer]);
  }

  /** Stops a delay for good. */
  stop(entity: number, delay: number): void {
    const { entities } = this;
    const timer = entities.timerOf(entity, this.timers[entities.kindOf(entity)][delay]);
    // A state may outlive the end of its delay.
    if (entities.timerDelay[timer] === IDLE) return;
    entities.timerDelay[timer] = IDLE;
    entities.timerLeft[timer] = IDLE;
    entities.timerGeneration[timer]++;
  }

  /** The delay whose end a calendar entry means; -1 when it was stopped since. */
  expire(timer: number, generation: number): number {
    const { entities } = this;
    if (entities.timerGeneration[timer] !== generation) return IDLE;
    const delay = entities.timerDelay[timer];
    entities.timerDelay[timer] = IDLE;
    return delay;
  }

  /** Stops all delays of an entity where they are, or lets them go on with what was left (preempt-resume). */
  pause(entity: number, paused: boolean, now: number): void {
    const { entities } = this;
    for (let index = 0; index < entities.timersEach; index++) {
      const timer = entities.timerOf(entity, index);
      if (entities.timerDelay[timer] === IDLE) continue;
      if (paused && entities.timerLeft[timer] < 0) {
        entities.timerLeft[timer] = entities.timerDue[timer] - now;
        entities.timerGeneration[timer]++;
      } else if (!paused && entities.timerLeft[timer] >= 0) {
        entities.timerDue[timer] = now + entities.timerLeft[timer];
        entities.timerLeft[timer] = IDLE;
        this.calendar.push(entities.timerDue[timer], timer, ++entities.timerGeneration[timer]);
      }
    }
  }
}
