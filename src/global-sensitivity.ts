import type { GlobalQuestion } from '#analysis';
import type { Study } from '#compile';
import { morrisMoves } from '#experiment';
import type { DesignSpec } from '#experiment';

/** Pairs of draws that one block of crossed pairs stratifies together: enough for a variance, few enough for many blocks. */
const PAIRS_PER_BLOCK = 8;

/** Group of what is not asked for by itself. */
const ALL_OTHERS = 'all other inputs';

/** What a user asks of a sensitivity analysis with its own design; plain data. */
export interface GlobalOptions {
  readonly method: 'morris' | 'sobol';
  readonly policy: string;
  /** The policy that is subtracted. */
  readonly less: string | undefined;
  /** Morris: trajectories; Sobol: blocks of pairs. */
  readonly blocks: number;
  /** Sobol: inputs, or the beginnings of their paths, that are groups of their own; none is every input by itself. */
  readonly apart: readonly string[];
}

/** How the inputs are sampled, and how much is run. */
export interface GlobalPlan {
  readonly design: DesignSpec;
  readonly replicationsPerBlock: number;
  readonly replications: number;
  /** What is moved, by name: inputs, or groups of them. */
  readonly groups: readonly string[];
  /** Points in one trajectory, or in one pair with its crossings. */
  readonly points: number;
  /** Trajectories, or pairs. */
  readonly repeats: number;
}

/** The inputs of a study that a path names: one, or all below it. */
export function inputsBelow({ inputs }: Study, path: string): readonly number[] {
  return inputs.flatMap((input, index) => (isBelow(input.path, path) ? [index] : []));
}

/** How a study of sensitivity is sampled, and how large it is; every path must name some input. */
export function planGlobal(study: Study, { method, blocks, apart }: GlobalOptions): GlobalPlan {
  const paths = study.inputs.map(({ path }) => path);
  if (method === 'morris') {
    const points = paths.length + 1;
    const size = { replicationsPerBlock: 2 * points, replications: 2 * points * blocks };
    return { design: { draws: 'morris', inputs: paths.length }, groups: paths, points, repeats: blocks, ...size };
  }
  const groups = groupsOf(paths, apart);
  const points = groups.names.length + 2;
  const replicationsPerBlock = 2 * points * PAIRS_PER_BLOCK;
  return {
    design: { draws: 'crossed-pairs', pairs: PAIRS_PER_BLOCK, groupOf: groups.groupOf },
    groups: groups.names,
    points,
    repeats: PAIRS_PER_BLOCK * blocks,
    replicationsPerBlock,
    replications: replicationsPerBlock * blocks,
  };
}

/** What the analysis must know of a study. */
export function globalQuestionOf(study: Study, seed: string, options: GlobalOptions): GlobalQuestion {
  const { method, policy, less } = options;
  const { groups } = planGlobal(study, options);
  const target = { decision: study.scenario.decision, policy, less, correlated: correlatedPaths(study) };
  return method === 'morris'
    ? { ...target, method, inputs: groups, stepsOf: (block) => morrisMoves(seed, block, groups) }
    : { ...target, method, groups, pairsPerBlock: PAIRS_PER_BLOCK };
}

/** Paths of the inputs that the scenario correlates. */
function correlatedPaths({ scenario: { correlations } }: Study): readonly string[] {
  return [...new Set(correlations.flatMap(({ between }) => between))];
}

/** Each path a group of the inputs below it that no path before it has taken; what is left is the last group. */
function groupsOf(
  paths: readonly string[],
  apart: readonly string[],
): { readonly names: readonly string[]; readonly groupOf: readonly number[] } {
  if (apart.length === 0) return { names: paths, groupOf: paths.map((_, input) => input) };
  const groupOf = paths.map((path) => {
    const group = apart.findIndex((each) => isBelow(path, each));
    return group < 0 ? apart.length : group;
  });
  return { names: groupOf.includes(apart.length) ? [...apart, ALL_OTHERS] : apart, groupOf };
}

function isBelow(path: string, beginning: string): boolean {
  return path === beginning || path.startsWith(`${beginning}.`);
}
