/**
 * An experiment runs a study. In: a study and a seed. Out: the outcome table, one row per run and replication, whoever
 * simulates which draw. It never interprets a result.
 */
export { designOf } from './designs/design-of.ts';
export { USUAL_DESIGN } from './designs/design.ts';
export type { DesignSpec } from './designs/design.ts';
export { morrisMoves } from './designs/morris.ts';
export { whyUnfit } from './designs/why-unfit.ts';
export { DRAWS_PER_BLOCK } from './designs/latin-hypercube.ts';
export { BLOCK_SIZE } from './draws.ts';
export { endOfBlock, sequentialExecutor } from './executor.ts';
export type { Executor } from './executor.ts';
export { blockSizeOf, mostReplications, planExperiment, shortTableOf, tableOf, wholeBlocks } from './plan.ts';
export type { Buffers, ExperimentPlan } from './plan.ts';
export { buildApparatus, drawSimulator } from './replicate.ts';
export type { Apparatus } from './replicate.ts';
export { traceReplication } from './trace.ts';
export type { TraceEvent } from './trace.ts';
export { traceLedger } from './trace-ledger.ts';
export type { LedgerLine } from './trace-ledger.ts';
