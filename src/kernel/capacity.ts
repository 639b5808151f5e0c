import type { LineRules, PoolLayout } from '#compile';
import type { Claim } from './claim.ts';
import { OwnSlots } from './own-slots.ts';
import { Pools } from './pools.ts';
import type { LinePlace } from './pools.ts';
import { FREE, OWN, Slots } from './slots.ts';
import { Statistics } from './statistics.ts';
import { WaitingRoom } from './waiting-room.ts';
import { Waiting } from './waiting.ts';

/** What capacity tells the plant; entities are technologies, lines are numbered from 0. */
export interface CapacityHost {
  readonly now: number;
  granted(technology: number): void;
  ownGranted(line: number): void;
  refused(technology: number): void;
  closed(technology: number): void;
  filled(line: number): void;
  freed(line: number): void;
  emptied(line: number): void;
  /** Asks to be told in a month that an idle reserved slot may be lent. */
  lendLater(line: number, month: number): void;
}

/** How much there is of what. */
interface CapacitySizes {
  readonly fields: number;
  readonly technologies: number;
  readonly layouts: readonly PoolLayout[];
  /** Places to wait in by field; undefined is unlimited. */
  readonly rooms: readonly (number | undefined)[];
}

/**
 * Who gets which slot. Releases of a moment come before requests: claims are served, or refused, only when nothing else
 * is due at the same time, then by priority, then by arrival.
 */
export class Capacity {
  readonly statistics: Statistics;
  readonly slots: Slots;
  readonly waiting: Waiting;
  /** Platform of each line. */
  private readonly platformOf: Int32Array;
  private readonly pools: Pools;
  private readonly room: WaitingRoom;
  private readonly own: OwnSlots;
  /** Pools where somebody may be served or refused. */
  private readonly dirty: Uint8Array;
  private anyDirty = false;
  private readonly routing: LineRules['routing'];
  private readonly host: CapacityHost;

  constructor(places: readonly LinePlace[], rules: LineRules, sizes: CapacitySizes, host: CapacityHost) {
    this.pools = new Pools(places, sizes.fields, sizes.layouts);
    const { cells } = this.pools;
    this.platformOf = Int32Array.from(places, ({ platform }) => platform);
    this.routing = rules.routing;
    this.host = host;
    this.slots = new Slots(places.length, rules.slots, sizes.technologies);
    this.waiting = new Waiting(cells, sizes.technologies);
    this.own = new OwnSlots(places.length);
    this.dirty = new Uint8Array(cells);
    this.statistics = new Statistics(this.pools.stations);
    const platforms = this.platformOf.reduce((most, platform) => Math.max(most, platform + 1), 0);
    const rooms = Float64Array.from({ length: cells }, (_, cell) => sizes.rooms[cell % sizes.fields] ?? Infinity);
    this.room = new WaitingRoom(this.waiting, rules.routing, { rooms, platforms }, (technology) => {
      this.leave(technology, false);
      host.refused(technology);
    });
  }

  /** Is there somebody who may be served now? */
  get isUnserved(): boolean {
    return this.anyDirty;
  }

  /**
   * A technology asks for a slot. It is granted, waits, or is refused when the queues of this moment are served.
   * @throws {Error} when it waits already or has a slot: a chart asked twice
   */
  request(technology: number, claim: Claim): void {
    if (this.waiting.has(technology) || this.slots.lineOf[technology] !== FREE)
      throw new Error(`technology ${technology} asked for a slot while it waits for one or has one`);
    const pool = this.pools.ofCell(claim.cell);
    this.waiting.join(technology, pool, claim, this.host.now);
    this.room.noteArrival(pool, claim.home);
    this.touch(pool);
  }

  /** A technology waits no longer. */
  withdraw(technology: number): void {
    if (this.waiting.has(technology)) this.leave(technology, false);
  }

  /** The technology (or OWN: the line itself) begins to use the slot it was granted. */
  seize(line: number, who: number): void {
    const slot = this.slots.slotOf(line, who);
    this.slots.seized[slot] = 1;
    this.slots.since[slot] = this.host.now;
  }

  /** The slot is free again. */
  release(line: number, who: number): void {
    const { slots, host } = this;
    const wasFull = slots.occupied[line] === slots.perLine;
    const since = slots.vacate(line, who);
    this.noteFree(line);
    if (who !== OWN && slots.open[line] === 1) this.statistics.wasBusy(this.pools.stationOf(line), since, host.now);
    if (wasFull) host.freed(line);
    if (slots.occupied[line] === 0 && slots.open[line] === 0) host.emptied(line);
    this.noteIdle(line, false);
    this.touchLine(line);
  }

  /** Is the technology's slot granted but not seized? */
  isUnseized(technology: number): boolean {
    const line = this.slots.lineOf[technology];
    return line !== FREE && this.slots.seized[this.slots.slotOf(line, technology)] === 0;
  }

  /** The line wants a slot of its own, for maintenance, or wants it no longer. */
  wantOwn(line: number, wanted: boolean): void {
    this.own.want(line, wanted);
    if (wanted) this.touchLine(line);
  }

  /** The line takes technologies from now on. */
  open(line: number, kept: { reserved: number; idleRelease: number }): void {
    const { slots } = this;
    if (slots.open[line] === 0) {
      this.room.noteLine(this.pools.ofLine(line), this.platformOf[line], true);
      slots.openSince[line] = this.host.now;
      slots.since.fill(this.host.now, line * slots.perLine, (line + 1) * slots.perLine);
    }
    slots.open[line] = 1;
    slots.up[line] = 1;
    this.noteFree(line);
    slots.reserved.keep(line, kept.reserved, kept.idleRelease);
    this.noteIdle(line, false);
    this.touchLine(line);
  }

  /** The line takes no more technologies; those inside stay. */
  close(line: number): void {
    const { slots, host } = this;
    if (slots.open[line] === 0) return;
    const pool = this.pools.ofLine(line);
    this.noteUse(line, host.now);
    slots.open[line] = 0;
    slots.reserved.drop(line);
    this.room.noteLine(pool, this.platformOf[line], false);
    this.noteFree(line);
    if (slots.occupied[line] === 0) host.emptied(line);
    this.touch(pool);
  }

  /** The line closes and sends its technologies away. */
  expel(line: number): void {
    const { slots, host } = this;
    this.close(line);
    for (let slot = line * slots.perLine; slot < (line + 1) * slots.perLine; slot++) {
      if (slots.holder[slot] >= 0) host.closed(slots.holder[slot]);
    }
  }

  /** The line breaks down or works again; nothing is granted while it is down. */
  setUp(line: number, up: boolean): void {
    this.slots.up[line] = up ? 1 : 0;
    this.noteFree(line);
    if (!up) return;
    if (this.slots.occupied[line] === this.slots.perLine) this.host.filled(line);
    this.touchLine(line);
  }

  /** An idle reserved slot may be lent now, unless it was taken since. */
  lend(line: number): void {
    if (this.slots.reserved.lend(line, this.host.now)) this.touchLine(line);
  }

  /** Grants what can be granted, to lines their own slot, then to technologies, and refuses who may not wait. */
  serve(): void {
    this.anyDirty = false;
    this.serveOwn();
    for (let pool = 0; pool < this.dirty.length; pool++) {
      if (this.dirty[pool] === 0) continue;
      this.dirty[pool] = 0;
      if (this.waiting.count[pool] > 0) this.servePool(pool);
      this.room.clearOut(pool, this.host.now);
    }
  }

  /** Counts what is still waiting, busy and open at the end. */
  settle(now: number): void {
    const { slots, statistics, waiting } = this;
    slots.open.forEach((open, line) => {
      if (open === 1) this.noteUse(line, now);
    });
    for (let pool = 0; pool < this.dirty.length; pool++) {
      for (let who = waiting.first(pool); who >= 0; who = waiting.after(who))
        statistics.queued(this.pools.stationOfPool(pool), waiting.since[who], now);
    }
  }

  /**
   * From now on lines are shared by another layout, by its number: everybody who waits stands in the queue of the pool
   * that is theirs now.
   */
  share(layout: number): void {
    if (this.pools.isUsed(layout)) return;
    this.pools.use(layout);
    this.waiting.regroup((cell) => this.pools.ofCell(cell));
    this.room.regroup();
    this.slots.open.forEach((open, line) => {
      this.noteFree(line);
      if (open === 1) this.room.noteLine(this.pools.ofLine(line), this.platformOf[line], true);
    });
    this.dirty.fill(1);
    this.anyDirty = true;
  }

  /** Nothing is open, nobody waits. */
  clear(): void {
    this.slots.clear();
    this.pools.free.clear();
    this.room.clear();
    this.waiting.clear();
    this.own.clear();
    this.dirty.fill(0);
    this.anyDirty = false;
    this.statistics.restart(0);
  }

  /** Becomes equal to another. */
  copyFrom(other: Capacity): void {
    this.pools.copyFrom(other.pools);
    this.slots.copyFrom(other.slots);
    this.room.copyFrom(other.room);
    this.waiting.copyFrom(other.waiting);
    this.own.copyFrom(other.own);
    this.dirty.set(other.dirty);
    this.anyDirty = other.anyDirty;
    this.statistics.copyFrom(other.statistics);
  }

  /** Counts an open line's operation until now, and who is on it. What goes on after its closing is no use of open slots. */
  private noteUse(line: number, now: number): void {
    const { slots, statistics } = this;
    const station = this.pools.stationOf(line);
    statistics.wasOpen(station, slots.perLine, slots.openSince[line], now);
    for (let slot = line * slots.perLine; slot < (line + 1) * slots.perLine; slot++)
      if (slots.holder[slot] >= 0 && slots.seized[slot] === 1) statistics.wasBusy(station, slots.since[slot], now);
  }

  private serveOwn(): void {
    const { own } = this;
    for (let place = 0; place < own.count; place++) {
      const line = own.at(place);
      if (!own.isWanted(line) || !this.slots.isUsable(line, true)) continue;
      own.want(line, false);
      this.occupy(line, OWN, false);
      this.host.ownGranted(line);
    }
    own.settle();
  }

  private servePool(pool: number): void {
    const { waiting } = this;
    let othersMayFind = true;
    let technology = waiting.first(pool);
    while (technology >= 0 && this.pools.free.hasAny(pool) && (othersMayFind || waiting.insiders[pool] > 0)) {
      const following = waiting.after(technology);
      const insider = waiting.isInsider[technology] === 1;
      const line = othersMayFind || insider ? this.lineFor(pool, waiting.home[technology], insider) : FREE;
      if (line !== FREE) this.grant(technology, line, insider);
      else if (!insider && this.routing !== 'home') othersMayFind = false;
      technology = following;
    }
  }

  private noteFree(line: number): void {
    const { open, up, occupied, perLine } = this.slots;
    this.pools.free.note(line, open[line] === 1 && up[line] === 1 && occupied[line] < perLine);
  }

  private grant(technology: number, line: number, insider: boolean): void {
    const asInsider = insider && this.platformOf[line] === this.waiting.home[technology];
    this.leave(technology, true);
    this.occupy(line, technology, asInsider);
    this.host.granted(technology);
  }

  private occupy(line: number, who: number, asInsider: boolean): void {
    const { slots } = this;
    slots.occupy(line, who, asInsider);
    this.noteFree(line);
    this.noteIdle(line, who !== OWN && !asInsider);
    if (slots.occupied[line] === slots.perLine) this.host.filled(line);
  }

  /** The home platform's line first, then the pool's in their order; only where the rules allow. */
  private lineFor(pool: number, home: number, insider: boolean): number {
    const { routing } = this;
    let elsewhere = FREE;
    const lines = this.pools.free.linesOf[pool];
    for (let rank = this.pools.free.next(pool, 0); rank >= 0; rank = this.pools.free.next(pool, rank + 1)) {
      const line = lines[rank];
      const atHome = this.platformOf[line] === home;
      if (!this.slots.isUsable(line, insider && atHome)) continue;
      if (atHome || routing === 'field') return line;
      if (elsewhere === FREE && routing !== 'home') elsewhere = line;
    }
    return elsewhere;
  }

  private leave(technology: number, granted: boolean): void {
    const { waiting, statistics } = this;
    const { now } = this.host;
    const station = this.pools.stationOfPool(waiting.poolOf(technology));
    const since = waiting.since[technology];
    const who = { now, insider: waiting.isInsider[technology] === 1 };
    statistics.queued(station, since, now);
    if (granted) statistics.granted(station, now - since, who);
    else statistics.lost(station, who);
    waiting.leave(technology);
  }

  /** Somebody came or went: of the slots kept back more may be idle now, or fewer. */
  private noteIdle(line: number, borrowed: boolean): void {
    const { slots, host } = this;
    const { reserved } = slots;
    const idle = slots.keptBack(line);
    while (reserved.idle[line] > idle) reserved.take(line, borrowed);
    while (reserved.idle[line] < idle) host.lendLater(line, reserved.rest(line, host.now));
  }

  private touchLine(line: number): void {
    this.touch(this.pools.ofLine(line));
    this.own.hope(line);
  }

  private touch(pool: number): void {
    this.dirty[pool] = 1;
    this.anyDirty = true;
  }
}
