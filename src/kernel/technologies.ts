import { OwnFacts } from './own-facts.ts';

/** Bits of what was done with a technology besides founding firms. */
export const TAKEN = { licence: 1, 'patent-sale': 2, adoption: 4 } as const;

/** What is known of each technology besides its state; numbered like the candidates. */
export class Technologies {
  readonly home: Int16Array;
  readonly entered: Float64Array;
  readonly viable: Uint8Array;
  /** Times that rework tried to mend it. */
  readonly mended: Uint8Array;
  /** Facts noted, one bit each in the order of FACTS. */
  readonly facts: Uint16Array;
  /** What was done with it besides founding firms: bits of TAKEN. */
  readonly taken: Uint8Array;
  /** Firms founded from it. */
  readonly firms: Uint8Array;
  /** Was it ever given a slot? */
  readonly served: Uint8Array;
  readonly term: Int16Array;
  readonly commercialisedAt: Float64Array;
  /** Line of its last slot, -1 when it was piloted elsewhere or never. */
  readonly pilotedOn: Int32Array;
  /** Production investment, fen. */
  readonly production: Float64Array;
  /** All that was charged to it so far, whoever paid, fen. */
  readonly spent: Float64Array;
  /** Facts that only their model knows. */
  readonly own: OwnFacts;
  /** One past the last that entered. */
  end = 0;

  constructor(capacity: number, own: { readonly facts: number; readonly timed: number }) {
    this.own = new OwnFacts(capacity, own);
    this.home = new Int16Array(capacity);
    this.entered = new Float64Array(capacity);
    this.viable = new Uint8Array(capacity);
    this.mended = new Uint8Array(capacity);
    this.facts = new Uint16Array(capacity);
    this.taken = new Uint8Array(capacity);
    this.firms = new Uint8Array(capacity);
    this.served = new Uint8Array(capacity);
    this.term = new Int16Array(capacity);
    this.commercialisedAt = new Float64Array(capacity);
    this.pilotedOn = new Int32Array(capacity).fill(-1);
    this.production = new Float64Array(capacity);
    this.spent = new Float64Array(capacity);
  }

  /** Nobody entered. */
  clear(): void {
    this.end = 0;
    this.own.clear();
    this.mended.fill(0);
    this.facts.fill(0);
    this.taken.fill(0);
    this.firms.fill(0);
    this.served.fill(0);
    this.pilotedOn.fill(-1);
    this.production.fill(0);
    this.spent.fill(0);
  }

  /** Becomes equal to others. */
  copyFrom(other: Technologies): void {
    this.home.set(other.home);
    this.entered.set(other.entered);
    this.viable.set(other.viable);
    this.mended.set(other.mended);
    this.facts.set(other.facts);
    this.taken.set(other.taken);
    this.firms.set(other.firms);
    this.served.set(other.served);
    this.term.set(other.term);
    this.commercialisedAt.set(other.commercialisedAt);
    this.pilotedOn.set(other.pilotedOn);
    this.production.set(other.production);
    this.spent.set(other.spent);
    this.own.copyFrom(other.own);
    this.end = other.end;
  }
}
