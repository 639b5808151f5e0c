import type { Study } from '#compile';
import { catalogueOf, YEARLY_SERIES } from '#table';
import type { Catalogue, OutcomeTable, RunLabel } from '#table';
import { designOf } from './designs/design-of.ts';
import type { DesignSpec } from './designs/design.ts';
import { BLOCK_SIZE, LUCKS_PER_DRAW } from './draws.ts';

/** Memory for the rows of a run that must all be held. */
const MOST_BYTES = 2 ** 30;

/** Memory for the rows of a run that are put aside before there are more. */
const WINDOW_BYTES = 2 ** 28;

/** One run to be simulated: a policy as stated, or with effects set to one. */
export interface Run {
  readonly label: RunLabel;
  /** Index of the policy in the study. */
  readonly policy: number;
  readonly neutral: boolean;
}

/** Shared memory into which rows are written, each at its own place. */
export interface Buffers {
  readonly values: Float64Array;
  readonly yearly: Float64Array;
  readonly facts: Float64Array;
  readonly inputs: Float64Array;
  readonly status: Uint8Array;
}

/** What is run, how often, and where the rows go. */
export interface ExperimentPlan {
  readonly runs: readonly Run[];
  readonly replications: number;
  readonly draws: number;
  /**
   * Replications of each run whose rows are held at once, whole blocks. Where that is less than all, rows are put aside
   * before the next are simulated: the row of replication k is k mod `window`.
   */
  readonly window: number;
  /** Replications per block, the unit of every interval. */
  readonly blockSize: number;
  /** How the two lucks of a draw relate. */
  readonly lucks: 'independent' | 'antithetic';
  readonly years: number;
  /** The outcomes of the study. */
  readonly catalogue: Catalogue;
  readonly buffers: Buffers;
}

/**
 * Plans every policy of the study (or those named, and always without the platform), as stated and with effects set
 * to one, unless those are left out; a policy without effects is run once. Replications are rounded up to whole blocks.
 * Inputs are sampled as the scenario says unless a design is given. Threads that join a plan pass the buffers they were given.
 */
export function planExperiment(
  study: Study,
  options: {
    replications: number;
    policies?: readonly string[] | undefined;
    asStatedOnly?: boolean;
    design?: DesignSpec | undefined;
    /** Rows may be put aside, so that memory holds a window of them only. */
    windowed?: boolean;
  },
  given?: Buffers,
): ExperimentPlan {
  const chosen = study.policies.flatMap(({ name, without }, policy) =>
    options.policies === undefined || options.policies.includes(name) || without !== undefined ? [policy] : [],
  );
  const runs = options.asStatedOnly === true ? statedRuns(study, chosen) : runsOf(study, chosen);
  const design = options.design ?? study.scenario.sampling;
  const blockSize = blockSizeOf(design);
  const replications = wholeBlocks(options.replications, blockSize);
  const draws = replications / LUCKS_PER_DRAW;
  const years = Math.ceil((study.calendar.end - study.calendar.decision) / 12);
  const catalogue = catalogueOf(study.own);
  const outcomes = catalogue.stored.length;
  const room = { bytes: WINDOW_BYTES, runs: runs.length, outcomes, years, blockSize };
  const held = Math.max(blockSize, heldReplications(room));
  const window = options.windowed === true ? Math.min(replications, held) : replications;
  const rows = runs.length * window;
  const buffers = given ?? {
    values: sharedDoubles(rows * outcomes),
    yearly: sharedDoubles(rows * YEARLY_SERIES.length * years),
    facts: sharedDoubles(replications * study.facts.length),
    inputs: sharedDoubles(draws * study.inputs.length),
    status: new Uint8Array(new SharedArrayBuffer(runs.length * replications)),
  };
  const lucks = design.lucks ?? 'independent';
  return { runs, replications, draws, window, blockSize, lucks, years, catalogue, buffers };
}

/** Replications per block of a design, the unit of every interval. */
export function blockSizeOf(design: DesignSpec): number {
  return designOf(design).drawsPerBlock * LUCKS_PER_DRAW;
}

/** Replications rounded up to whole blocks. */
export function wholeBlocks(replications: number, blockSize = BLOCK_SIZE): number {
  return Math.ceil(replications / blockSize) * blockSize;
}

/** Most replications of so many policies (and of the run without the platform) whose rows fit into memory. */
export function mostReplications(study: Study, policies: number, blockSize = BLOCK_SIZE): number {
  const years = Math.ceil((study.calendar.end - study.calendar.decision) / 12);
  const outcomes = catalogueOf(study.own).stored.length;
  return heldReplications({ bytes: MOST_BYTES, runs: 2 * (policies + 1), outcomes, years, blockSize });
}

/** Replications in whole blocks whose rows take up so much memory, all runs together. */
function heldReplications(room: {
  bytes: number;
  runs: number;
  outcomes: number;
  years: number;
  blockSize: number;
}): number {
  const row = (room.outcomes + YEARLY_SERIES.length * room.years) * Float64Array.BYTES_PER_ELEMENT;
  return Math.floor(room.bytes / (room.runs * row) / room.blockSize) * room.blockSize;
}

/** The rows as a table, once all draws are simulated. */
export function tableOf(study: Study, plan: ExperimentPlan): OutcomeTable {
  const { blockSize, buffers, catalogue, lucks, replications, runs, years } = plan;
  return {
    runs: runs.map(({ label }) => label),
    replications,
    blockSize,
    lucks,
    outcomes: catalogue.stored,
    ratios: catalogue.ratios,
    values: buffers.values,
    status: buffers.status,
    series: YEARLY_SERIES,
    years: Array.from({ length: years }, (_, year) => study.scenario.time.decision + year),
    yearly: buffers.yearly,
    factIds: study.facts.map(({ id }) => id),
    facts: buffers.facts,
    inputColumns: study.inputs.map(({ path, unit }) => ({ path, unit })),
    inputs: buffers.inputs,
  };
}

/**
 * The rows as a table of runs that ended at these lengths, in whole blocks and the same for runs that share their rows:
 * moved together inside the memory of the plan, which is of no use afterwards, so that no second one is needed.
 */
export function shortTableOf(study: Study, plan: ExperimentPlan, lengths: readonly number[]): OutcomeTable {
  const { buffers, catalogue, years } = plan;
  const replications = Math.max(...lengths);
  const shorten = <Column extends Float64Array | Uint8Array>(column: Column, width: number): Column => {
    lengths.forEach((length, run) => {
      const from = run * plan.replications * width;
      column.copyWithin(run * replications * width, from, from + length * width);
      column.fill(0, (run * replications + length) * width, (run + 1) * replications * width);
    });
    return column.subarray(0, lengths.length * replications * width) as Column;
  };
  const draws = replications / LUCKS_PER_DRAW;
  const short: Buffers = {
    values: shorten(buffers.values, catalogue.stored.length),
    yearly: shorten(buffers.yearly, YEARLY_SERIES.length * years),
    status: shorten(buffers.status, 1),
    facts: buffers.facts.subarray(0, replications * study.facts.length),
    inputs: buffers.inputs.subarray(0, draws * study.inputs.length),
  };
  return { ...tableOf(study, { ...plan, replications, draws, buffers: short }), lengths };
}

function statedRuns(study: Study, chosen: readonly number[]): Run[] {
  return chosen.map((policy): Run => ({
    label: { policy: study.policies[policy].name, variant: 'as stated' },
    policy,
    neutral: false,
  }));
}

function runsOf(study: Study, chosen: readonly number[]): Run[] {
  const neutral = chosen.map((policy, index): Run => {
    const { name, hasEffects } = study.policies[policy];
    const label: RunLabel = hasEffects
      ? { policy: name, variant: 'effects set to 1' }
      : { policy: name, variant: 'effects set to 1', sameAs: index };
    return { label, policy, neutral: true };
  });
  return [...statedRuns(study, chosen), ...neutral];
}

function sharedDoubles(length: number): Float64Array {
  return new Float64Array(new SharedArrayBuffer(length * Float64Array.BYTES_PER_ELEMENT));
}
