/**
 * The words of the chart language. A chart says *what* happens with these; how long, how likely and at whose cost
 * is resolved by name against the scenario. Anything else in a chart is refused by name.
 */

/** Actions: what a chart may ask of the kernel, with the parameter that each needs (if any). */
export const VERBS = {
  /** Join the queue for a slot, or ask for the money to build (`resource`). */
  request: 'resource',
  /** Leave the queue again. */
  withdraw: 'resource',
  /** Take the slot that was granted. */
  seize: 'resource',
  /** Give the slot back. */
  release: 'resource',
  /** Bear a cost of the scenario (`cost`), split by contract and instrument. */
  spend: 'cost',
  /** Place what the contract does at this point (`at`): found firms, license, sell, adopt. */
  found: 'at',
  /** Note a fact (`fact`) about the technology, line or firm. */
  record: 'fact',
  /** Give an unviable technology its chance to be mended. */
  mend: undefined,
  /** A line begins to take technologies. */
  open: undefined,
  /** A line takes no more technologies. */
  close: undefined,
  /** A line breaks down: its technologies stop where they are. */
  suspend: undefined,
  /** A line works again: its technologies go on where they stopped. */
  resume: undefined,
  /** A line sends its technologies away. */
  expel: undefined,
} as const;

/** A word of the language that acts. */
export type Verb = keyof typeof VERBS;

/** Guards: what decides between branches, with the parameter that each needs. */
export const GUARDS = {
  /** A test of viability by sensitivity and specificity (`gate`). */
  gate: 'gate',
  /** A plain probability (`chance`). */
  chance: 'chance',
  /** True while the state named by the limit (`limit`) was entered fewer times than the scenario allows. */
  below: 'limit',
} as const;

/** A word of the language that decides. */
export type GuardWord = keyof typeof GUARDS;

/** What a line can request: a slot of its own for maintenance, or the money to be built. */
export const RESOURCES = ['own-slot', 'money'] as const;

/** The stations of a model that names none: technologies request slots of pilot lines. */
export const USUAL_STATIONS: readonly string[] = ['pilot-line'];

/** Facts that a chart can note about a technology or a firm; each is a flag of its entity. */
export const FACTS = [
  'left-proof-of-concept',
  'left-contracting',
  'left-waiting',
  'left-pilot',
  'left-production',
  'pilot-passed',
  'unpiloted',
  'elsewhere',
  'commercialised',
  'acquired',
  'failed',
  'done',
] as const;

/** A fact that a chart can note. */
export type FactName = (typeof FACTS)[number];

/** Events that the kernel sends besides the ends of activities. */
export const KERNEL_EVENTS = [
  'line.granted',
  'line.refused',
  'line.closed',
  'line.filled',
  'line.freed',
  'line.emptied',
  'money.committed',
  'programme.ended',
] as const;

/** An event that the kernel sends. */
export type KernelEvent = (typeof KERNEL_EVENTS)[number];
