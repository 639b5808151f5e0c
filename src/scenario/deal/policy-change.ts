import type { Party } from '#common/parties.ts';

/** A number of a policy by its path, at a value in base units. */
interface TermLevel {
  readonly path: string;
  /** The two parties between whom a share moves. */
  readonly between?: readonly [Party, Party] | undefined;
  readonly value: number;
}

/** A policy that differs from another in some of its levers. */
export interface PolicyPoint {
  readonly name: string;
  /** Contract, instrument, and what is held equal, where they are not those of the other policy. */
  readonly contract?: string | undefined;
  readonly instrument?: string | undefined;
  readonly hold?: string | undefined;
  readonly levels: readonly TermLevel[];
}

/** Policies in the place of a scenario's own; plain data, so that every thread can make the same. */
export interface PolicyChange {
  /** The policy of the scenario from which the points differ. */
  readonly policy: string;
  readonly points: readonly PolicyPoint[];
}
