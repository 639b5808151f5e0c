/**
 * The kernel runs one replication: the past once, then each policy from a copy of it. In: a study, the numbers of a
 * draw, a key of chance. Out: what the run came to, and its steps to whoever listens. Simulated time moves only here.
 */
export { measureFact } from './facts.ts';
export { ACCOUNT, categoryNames } from './ledger.ts';
export type { Entry } from './ledger.ts';
export { measure, measureAll } from './measure.ts';
export type { Measures } from './measure.ts';
export type { Interpreter, Step } from './plant.ts';
export { Simulation } from './simulate.ts';
export type { Course } from './simulate.ts';
export { testedGates } from './tested-gates.ts';
export type { TestedGate } from './tested-gates.ts';
export { commercialisedIn } from './two-worlds.ts';
export { circumstancesOf } from './world.ts';
