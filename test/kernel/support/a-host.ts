import { Capacity } from '../../../src/kernel/capacity.ts';
import type { CapacityHost } from '../../../src/kernel/capacity.ts';
import type { Claim } from '../../../src/kernel/claim.ts';

/** A host that writes down what it is told. */
export class Host implements CapacityHost {
  now = 0;
  readonly told: string[] = [];
  /** What lines asked to be told in a month. */
  readonly later: { readonly line: number; readonly month: number }[] = [];

  granted(technology: number): void {
    this.told.push(`granted ${technology}`);
  }
  ownGranted(line: number): void {
    this.told.push(`own ${line}`);
  }
  refused(technology: number): void {
    this.told.push(`refused ${technology}`);
  }
  closed(technology: number): void {
    this.told.push(`closed ${technology}`);
  }
  filled(line: number): void {
    this.told.push(`filled ${line}`);
  }
  freed(line: number): void {
    this.told.push(`freed ${line}`);
  }
  emptied(line: number): void {
    this.told.push(`emptied ${line}`);
  }
  lendLater(line: number, month: number): void {
    this.later.push({ line, month });
  }

  /** What was told since this was last asked, fillings and freeings left out. */
  news(): string[] {
    return this.told.splice(0).filter((each) => !/^(filled|freed)/.test(each));
  }
}

/** Rules of a plant that differ from one slot a line, home first, and a room without limit. */
interface Rules {
  readonly slots?: number;
  readonly routing?: 'home-then-field' | 'field' | 'home';
  readonly waitingRoom?: number;
  /** Of each field, where they differ. */
  readonly rooms?: readonly number[];
  /** Platform of each line; all are of one field unless the fields are stated as well. */
  readonly platforms?: readonly number[];
  readonly fields?: readonly number[];
  /** Station of each line, 0 unless stated, and who shares whose lines: each field its own unless stated. */
  readonly stations?: readonly number[];
  readonly layouts?: readonly Int32Array[];
  readonly reserved?: number;
  readonly idleRelease?: number;
}

/** Capacity with all its lines open, and its host. */
export function aCapacity(rules: Rules = {}): { capacity: Capacity; host: Host } {
  const { platforms = [0], reserved = 0, idleRelease = 3 } = rules;
  const fields = rules.fields ?? platforms.map(() => 0);
  const host = new Host();
  const cells = (Math.max(...fields) + 1) * (Math.max(0, ...(rules.stations ?? [])) + 1);
  const layouts = rules.layouts ?? [Int32Array.from({ length: cells }, (_, cell) => cell)];
  const capacity = new Capacity(
    platforms.map((platform, line) => ({ platform, station: rules.stations?.[line] ?? 0, field: fields[line] })),
    {
      slots: rules.slots ?? 1,
      routing: rules.routing ?? 'home-then-field',
      waitingRoom: rules.waitingRoom,
      scaleExponent: undefined,
      learningRate: undefined,
      pools: [],
      areaPerSlot: undefined,
    },
    { fields: Math.max(...fields) + 1, technologies: 20, layouts, rooms: roomsOf(rules, fields) },
    host,
  );
  platforms.forEach((_, line) => capacity.open(line, { reserved, idleRelease }));
  return { capacity, host };
}

function roomsOf({ rooms, waitingRoom }: Rules, fields: readonly number[]): readonly (number | undefined)[] {
  return rooms ?? fields.map(() => waitingRoom);
}

/** Time goes on to a month: lines are told what they asked for by then, each in its month, and queues are served. */
export function goOnTo({ capacity, host }: ReturnType<typeof aCapacity>, month: number): void {
  for (;;) {
    const next = host.later.toSorted((a, b) => a.month - b.month).at(0);
    if (next === undefined || next.month > month) break;
    host.later.splice(host.later.indexOf(next), 1);
    host.now = next.month;
    capacity.lend(next.line);
    if (!host.later.some((other) => other.month === host.now)) capacity.serve();
  }
  host.now = month;
  capacity.serve();
}

/** What somebody who belongs to nobody brings to the queue, with differences. */
export function claim(differences: Partial<Claim> = {}): Claim {
  return { cell: 0, home: 0, insider: false, priority: 2, ...differences };
}
