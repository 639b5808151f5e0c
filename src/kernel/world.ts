import { purposeOf } from '#random';
import type { Dice } from '#random';
import { ENTITY_KINDS, KERNEL_EVENTS } from '#model';
import type { KernelEvent } from '#model';
import type { Policy, Study } from '#compile';
import type { Accounts } from './accounts.ts';
import type { Bill } from './bill.ts';
import { Calendar } from './calendar.ts';
import { Candidates } from './candidates.ts';
import { Capacity } from './capacity.ts';
import type { CapacityHost } from './capacity.ts';
import { Clocks } from './clocks.ts';
import { Entities, KIND } from './entities.ts';
import { PARTY_COUNT } from './ledger.ts';
import { Luck } from './luck.ts';
import type { Memory } from './luck.ts';
import { Mailbox } from './mailbox.ts';
import { Producers, mostFirms } from './producers.ts';
import { Settings } from './settings.ts';
import { Shocks } from './shocks.ts';
import { Technologies } from './technologies.ts';

/** Codes of KERNEL_EVENTS: every program numbers them first, in this order. START puts an entity into its chart. */
export const EVENT = Object.fromEntries(KERNEL_EVENTS.map((name, index) => [name, index])) as Readonly<
  Record<KernelEvent, number>
>;

/** The message that starts an entity instead of sending it an event. */
export const START = -1;

/** Layouts of pools, by the number that capacity knows them by. */
const LAYOUTS = ['dedicated', 'pooled'] as const;

/** The number of the layout in which fields share their lines, or do not. */
export function layoutOf({ pooled }: { readonly pooled: boolean }): number {
  return LAYOUTS.indexOf(pooled ? 'pooled' : 'dedicated');
}

/** What a line's flags mean. */
export const LINE_FLAG = { OPENED: 1, FIRST_PASS: 2 } as const;

/** Matters of the kernel in the calendar, below zero. OPENING and LEND are for a line: code - 2 * line. */
export const MATTER = { YEAR: -1, ROUND: -2, OPENING: -3, LEND: -4 } as const;

/** What all runs of a replication share: the study, chance, the draw's numbers and the candidates. */
export interface Circumstances {
  readonly study: Study;
  readonly dice: Dice;
  readonly luck: Luck;
  readonly settings: Settings;
  readonly shocks: Shocks;
  readonly candidates: Candidates;
}

/** The circumstances of a study, before its first replication. */
export function circumstancesOf(study: Study, dice: Dice): Circumstances {
  const candidates = new Candidates(study);
  return {
    study,
    dice,
    luck: new Luck(dice, candidates.capacity),
    settings: new Settings(study, candidates.capacity),
    shocks: new Shocks(study),
    candidates,
  };
}

/** Everything that moves in one run, and nothing that decides. */
export class World implements CapacityHost {
  readonly study: Study;
  private readonly fields: number;
  readonly luck: Luck;
  readonly settings: Settings;
  readonly shocks: Shocks;
  readonly candidates: Candidates;
  readonly calendar: Calendar;
  readonly mailbox = new Mailbox();
  readonly entities: Entities;
  readonly clocks: Clocks;
  readonly technologies: Technologies;
  readonly capacity: Capacity;
  readonly firms: Producers;
  readonly adopters: Producers;
  /** The books of every policy that takes this course, or those of the past. */
  books: readonly Accounts[] = [];
  /** Months from the start of the past. */
  now = 0;
  /**
   * When the next candidate enters (months; Infinity: none does), and which. There is but one to come at any time, so it
   * stands beside the calendar; it goes before what is due at the same moment.
   */
  nextArrival = Infinity;
  nextTechnology = 0;
  /** The policy in force, or one of several that only their money tells apart. */
  policy: Policy | undefined;
  /** Told when money parts the policies: some go on in a copy of this world as it is now, without being asked again. */
  onParting: ((leaving: readonly Accounts[]) => void) | undefined;
  /** Are effects of contracts signed from now on set to one? */
  neutral = false;
  /** Per line: was it there before the decision date? */
  private readonly inheritedLines: Uint8Array;
  /** Per line: the term it runs under, the month since which its running costs are unpaid (Infinity: none), flags. */
  readonly lineTerm: Int16Array;
  readonly unpaidSince: Float64Array;
  readonly lineFlags: Uint8Array;
  /** Per line: technologies that it has taken in so far. */
  readonly projects: Int32Array;
  /** Purpose of each cost's luck, by cost. */
  readonly costPurposes: readonly number[];
  /** What technologies drew: by cost, and by contract and way of exploitation. */
  readonly costLuck: readonly Memory[];
  readonly wayLuck: readonly (readonly Memory[])[];
  /** Amounts of a line's costs, fen, once known; below zero before: [line * costs + cost]. */
  readonly lineAmount: Float64Array;
  /** What each party bears of a whole year of a line's cost, fen, and whether that is known: [line * costs + cost]. */
  readonly yearShares: readonly Float64Array[];
  readonly yearSharesKnown: Uint8Array;
  /** The bill at hand, written anew for every payment. */
  readonly bill: Bill = { cost: 0, fen: 0, term: 0, platform: 0, line: -1, subject: -1 };
  /** The claim at hand, written anew for every request. */
  readonly claim = { cell: 0, home: 0, insider: false, priority: 0 };
  /** Planned lines that wait for money, in order; how many may still start this year; how many opened. */
  readonly awaitingMoney: number[] = [];
  /** Options whose date has come and that wait for money, in order. */
  readonly awaitingOptions: number[] = [];
  startsLeft = 0;
  linesBuilt = 0;
  /** Technologies under way when the policy began. */
  inherited = 0;

  constructor({ study, luck, settings, shocks, candidates }: Circumstances) {
    const technologies = candidates.capacity;
    const programs = ENTITY_KINDS.map((kind) => study.programs[kind]);
    this.study = study;
    this.fields = study.fields.length;
    this.luck = luck;
    this.calendar = new Calendar(study.calendar.end);
    this.settings = settings;
    this.shocks = shocks;
    this.candidates = candidates;
    const firms = mostFirms(study, technologies);
    this.entities = new Entities(programs, [technologies, study.lines.length, firms]);
    this.clocks = new Clocks(this.entities, this.calendar, programs);
    this.technologies = new Technologies(technologies, {
      facts: study.own.facts.length,
      timed: study.own.timed.length,
    });
    this.capacity = new Capacity(
      study.lines,
      study.scenario.lines,
      {
        fields: study.fields.length,
        technologies,
        layouts: LAYOUTS.map((name) => study.layouts[name]),
        rooms: study.names.fields.map((field) => study.scenario.fields[field].waitingRoom),
      },
      this,
    );
    this.firms = new Producers(firms);
    this.adopters = new Producers(technologies);
    this.inheritedLines = Uint8Array.from(study.lines, ({ opened }) => (opened >= 0 ? 1 : 0));
    this.lineTerm = new Int16Array(study.lines.length);
    this.unpaidSince = new Float64Array(study.lines.length).fill(Infinity);
    this.lineFlags = new Uint8Array(study.lines.length);
    this.projects = new Int32Array(study.lines.length);
    this.costPurposes = study.names.costs.map((cost) => purposeOf(`cost:${cost}`));
    this.costLuck = this.costPurposes.map((purpose) => luck.memoryOf(purpose, 0));
    this.wayLuck = study.contracts.map(({ exploitation }) =>
      exploitation.map(({ purpose }) => luck.memoryOf(purpose, 0)),
    );
    this.lineAmount = new Float64Array(study.lines.length * this.costPurposes.length).fill(-1);
    this.yearShares = Array.from(this.lineAmount, () => new Float64Array(PARTY_COUNT));
    this.yearSharesKnown = new Uint8Array(this.lineAmount.length);
  }

  /** The books of the first policy, where there is but one to look at. */
  get accounts(): Accounts {
    return this.books[0];
  }

  /** A number in (0, 1) that depends on nothing but who asks, what for, and the how-manieth time. */
  chance(entity: number, purpose: number, index: number): number {
    return this.luck.uniform(this.entities.chanceKey[entity], purpose, index);
  }

  /** Index of a term's effects in a field, for the tables of the settings. */
  cellOf(entity: number): number {
    return this.entities.effect[entity] * this.fields + this.entities.field[entity];
  }

  /** Was the line there before the decision date? */
  isInherited(line: number): boolean {
    return this.inheritedLines[line] === 1;
  }

  /** Stops the clocks of everybody on a line, or lets them go on. */
  pause(line: number, paused: boolean): void {
    const { holder, perLine } = this.capacity.slots;
    for (let slot = line * perLine; slot < (line + 1) * perLine; slot++) {
      if (holder[slot] >= 0) this.clocks.pause(holder[slot], paused, this.now);
    }
  }

  granted(technology: number): void {
    this.technologies.served[technology] = 1;
    this.mailbox.post(technology, EVENT['line.granted']);
  }

  ownGranted(line: number): void {
    this.mailbox.post(this.entities.firstLine + line, EVENT['line.granted']);
  }

  refused(technology: number): void {
    this.mailbox.post(technology, EVENT['line.refused']);
  }

  closed(technology: number): void {
    this.mailbox.post(technology, EVENT['line.closed']);
  }

  filled(line: number): void {
    this.notify(line, EVENT['line.filled']);
  }

  freed(line: number): void {
    this.notify(line, EVENT['line.freed']);
  }

  emptied(line: number): void {
    this.notify(line, EVENT['line.emptied']);
  }

  /** Tells a line what happened to it, unless its chart knows the event and does nothing about it in any state. */
  private notify(line: number, event: number): void {
    const entity = this.entities.firstLine + line;
    const { ignored, table, events } = this.study.programs.line;
    if (ignored[event] === 1 && table[this.entities.state[entity] * events.length + event] >= 0) return;
    this.mailbox.post(entity, event);
  }

  /** An entity starts in its chart, after the step at hand. */
  starting(entity: number): void {
    this.mailbox.post(entity, START);
  }

  /** Money is committed to a line. */
  committed(line: number): void {
    this.mailbox.post(this.entities.firstLine + line, EVENT['money.committed']);
  }

  lendLater(line: number, month: number): void {
    this.calendar.push(month, MATTER.LEND - 2 * line, 0);
  }

  /** The policies of some books go on without the others, in a copy of the world. */
  part(leaving: readonly Accounts[]): void {
    this.books = this.books.filter((books) => !leaving.includes(books));
    this.onParting?.(leaving);
  }

  /** Tells every line that is not retired that the programme ends. */
  endProgramme(): void {
    const { firstLine, firstFirm, state } = this.entities;
    const { final } = this.study.programs[ENTITY_KINDS[KIND.LINE]];
    for (let entity = firstLine; entity < firstFirm; entity++) {
      if (state[entity] >= 0 && final[state[entity]] === 0) this.mailbox.post(entity, EVENT['programme.ended']);
    }
  }

  /** Before anything happened. */
  clear(): void {
    const { calendar, mailbox, entities, technologies, capacity, firms, adopters, books } = this;
    for (const part of [calendar, mailbox, entities, technologies, capacity, firms, adopters, ...books]) part.clear();
    this.unpaidSince.fill(Infinity);
    this.lineFlags.fill(0);
    this.projects.fill(0);
    this.lineAmount.fill(-1);
    this.yearSharesKnown.fill(0);
    this.policy = undefined;
    this.neutral = false;
    this.now = 0;
    this.nextArrival = Infinity;
    this.awaitingMoney.length = 0;
    this.awaitingOptions.length = 0;
    this.startsLeft = 0;
    this.linesBuilt = 0;
    this.inherited = 0;
  }

  /** Continues from a copy of another world of the same circumstances; books are not copied. */
  copyFrom(other: World): void {
    this.calendar.copyFrom(other.calendar);
    this.mailbox.copyFrom(other.mailbox);
    this.entities.copyFrom(other.entities);
    this.technologies.copyFrom(other.technologies);
    this.capacity.copyFrom(other.capacity);
    this.firms.copyFrom(other.firms);
    this.adopters.copyFrom(other.adopters);
    this.lineTerm.set(other.lineTerm);
    this.unpaidSince.set(other.unpaidSince);
    this.lineFlags.set(other.lineFlags);
    this.projects.set(other.projects);
    this.lineAmount.set(other.lineAmount);
    this.yearSharesKnown.fill(0);
    this.awaitingMoney.splice(0, Infinity, ...other.awaitingMoney);
    this.awaitingOptions.splice(0, Infinity, ...other.awaitingOptions);
    const { now, nextArrival, nextTechnology, policy, neutral, startsLeft, linesBuilt, inherited } = other;
    Object.assign(this, { now, nextArrival, nextTechnology, policy, neutral, startsLeft, linesBuilt, inherited });
  }
}
