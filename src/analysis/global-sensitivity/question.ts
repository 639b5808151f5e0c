import type { Question } from '../question.ts';

/** What a study of sensitivity with its own design asks: of one policy, or of the difference between two. */
interface Target {
  readonly decision: Question['decision'];
  readonly policy: string;
  /** The policy that is subtracted from it, replication by replication on the same luck. */
  readonly less: string | undefined;
  /** Inputs whose ranks a scenario correlates: both methods move inputs independently of each other. */
  readonly correlated: readonly string[];
}

/** One step of a trajectory: the input that it moves, by its index, and which way. */
interface Step {
  readonly input: number;
  readonly up: boolean;
}

/** What Morris's method needs: trajectories that move every input once, a block each; at least ten of them. */
export interface MorrisQuestion extends Target {
  readonly method: 'morris';
  readonly inputs: readonly string[];
  /** The steps of one block. */
  readonly stepsOf: (block: number) => readonly Step[];
}

/** What Sobol's indices need: pairs of draws with a crossing for each group of inputs; at least ten blocks of them. */
export interface SobolQuestion extends Target {
  readonly method: 'sobol';
  /** Names of the groups, in the order of the crossings; a group of one has the name of its input. */
  readonly groups: readonly string[];
  readonly pairsPerBlock: number;
}

/** What is asked of the runs of a design, by either method. */
export type GlobalQuestion = MorrisQuestion | SobolQuestion;
