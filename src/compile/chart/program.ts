import type { EntityKind } from '#model';

/** Operations of the bytecode: [operation, argument] pairs, ended by END. */
export const OP = {
  END: 0,
  /** Count a visit; argument: node. */
  ENTER: 1,
  /** Start the clock of a delay; argument: delay. */
  SCHEDULE: 2,
  /** Stop the clock of a delay, unless its end is the event at hand; argument: delay. */
  CANCEL: 3,
  /** Perform a verb; argument: action. */
  ACT: 4,
} as const;

/** Marks the last branch of an event: taken when no other was. */
export const ELSE = -1;

/** A named `after` delay of one state. */
export interface DelayUse {
  /** Name that the scenario resolves. */
  readonly name: string;
  /** Index of the state that owns it, and its path. */
  readonly node: number;
  readonly path: string;
  /** Timer of the entity that carries it; delays that can run together have different timers. */
  readonly timer: number;
  /** Event that its end sends. */
  readonly event: number;
  /** Purpose of the chance that its length is drawn with. */
  readonly purpose: number;
}

/** A guard with its parameter, still by name. */
export interface GuardUse {
  readonly word: 'gate' | 'chance' | 'below';
  readonly name: string;
  /** For `below`: the state whose visits are counted. */
  readonly node: number;
}

/** An action with its parameter, still by name. */
export interface ActionUse {
  readonly verb: string;
  readonly name: string;
}

/** A chart as tables: what XState's `transition()` decides, looked up instead of interpreted. */
export interface Program {
  readonly kind: EntityKind;
  /** Paths of the atomic states; an entity's state is an index into these. */
  readonly leaves: readonly string[];
  /** Paths of all states but the root; visits are counted per node. */
  readonly nodes: readonly string[];
  /** Event names: what the kernel sends, then the ends of delays under XState's own names. */
  readonly events: readonly string[];
  readonly delays: readonly DelayUse[];
  readonly guards: readonly GuardUse[];
  readonly actions: readonly ActionUse[];
  /** Timers an entity needs. */
  readonly timers: number;
  /** Is the leaf a final state? */
  readonly final: Uint8Array;
  /** Index of the first branch for [leaf * events.length + event], or -1 when the event is not handled. */
  readonly table: Int32Array;
  /** Per event: does every state that handles it declare it ignorable, so that it never does anything? */
  readonly ignored: Uint8Array;
  /** Per branch: guard index or ELSE; target leaf; start of its operations; node that owns it; purpose of its chance. */
  readonly branchGuard: Int32Array;
  readonly branchTarget: Int32Array;
  readonly branchCode: Int32Array;
  readonly branchNode: Int32Array;
  readonly branchPurpose: Uint32Array;
  readonly code: Int32Array;
  /** Leaf and operations of a new entity. */
  readonly startLeaf: number;
  readonly startCode: number;
}
