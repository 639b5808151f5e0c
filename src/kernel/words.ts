import type { Program, Study } from '#compile';
import type { Luck, Memory } from './luck.ts';

/** Words of guards, as numbers. */
export const GUARD = { GATE: 0, CHANCE: 1, BELOW: 2 } as const;

/** What the words of one program mean in a study: all names as indexes, laid out for the hot path. */
export class Words {
  /** By delay: its name, the state that it belongs to, the purpose of its chance, the event of its end. */
  readonly delayName: Int16Array;
  readonly delayNode: Int16Array;
  readonly delayPurpose: Uint32Array;
  readonly delayEvent: Int16Array;
  /** By guard: its word, which gate or chance it means, the state whose visits it counts, and up to which number. */
  readonly guardWord: Uint8Array;
  readonly guardIndex: Int16Array;
  readonly guardNode: Int16Array;
  readonly guardLimit: Float64Array;
  /** Number of guards: the limits are laid out by [condition * guards + guard]. */
  readonly guards: number;
  /** By branch: the state that owns it, and the purpose of its chance. */
  readonly branchNode: Int32Array;
  readonly branchPurpose: Uint32Array;
  /** What technologies draw on their first visit, by delay and by branch; other kinds remember nothing. */
  readonly firstDelays: readonly Memory[];
  readonly firstBranches: readonly Memory[];

  constructor({ kind, delays, guards, branchNode, branchPurpose }: Program, { names, conditions }: Study, luck: Luck) {
    this.delayName = Int16Array.from(delays, ({ name }) => names.delays.indexOf(name));
    this.delayNode = Int16Array.from(delays, ({ node }) => node);
    this.delayPurpose = Uint32Array.from(delays, ({ purpose }) => purpose);
    this.delayEvent = Int16Array.from(delays, ({ event }) => event);
    this.guardWord = Uint8Array.from(guards, ({ word }) => GUARD[word.toUpperCase() as keyof typeof GUARD]);
    this.guardIndex = Int16Array.from(guards, ({ word, name }) =>
      names[word === 'gate' ? 'gates' : 'chances'].indexOf(name),
    );
    this.guardNode = Int16Array.from(guards, ({ node }) => node);
    this.guards = guards.length;
    this.guardLimit = Float64Array.from(conditions.flatMap(({ limits }) => guards.map((_, guard) => limits[guard])));
    this.branchNode = branchNode;
    this.branchPurpose = branchPurpose;
    const memories = (purposes: Uint32Array): Memory[] =>
      kind === 'technology' ? Array.from(purposes, (purpose) => luck.memoryOf(purpose, 1)) : [];
    this.firstDelays = memories(this.delayPurpose);
    this.firstBranches = memories(branchPurpose);
  }
}
