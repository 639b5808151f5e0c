import type { Estimate, Ranking } from '../findings.ts';

/** One policy beside the best of all. Amounts in the outcome's unit, turned so that more is better. */
export interface ComparedPolicy {
  readonly policy: string;
  readonly exempt: boolean;
  /** The outcome itself, as it is told. */
  readonly estimate: Estimate;
  /**
   * `best`: it alone may be the best; `may be best`: so may others; `ruled out`; `exempt`: stands beside; `withheld`: it
   * has no part in the comparison with the best, see `note`.
   */
  readonly standing: 'best' | 'may be best' | 'ruled out' | 'exempt' | 'withheld';
  /** At most so much behind the best of all, 0 for the one that alone may be; undefined where that is not known. */
  readonly atMostBehind: number | undefined;
  /** At most so much ahead of all others, 0 for one that is ruled out; undefined where that is not known. */
  readonly atMostAhead: number | undefined;
  /** A policy ranked before it that ran identically, with which it counts as one. */
  readonly sameAs?: string;
  /** In a reader's words: why it is withheld. */
  readonly note?: string;
}

/** Two policies compared with each other alone. Differences are turned so that positive means: the first is better. */
export interface PolicyPair {
  /** The one with the better mean; one that is exempt stands second. */
  readonly first: string;
  readonly second: string;
  /** Whether their replications meet the same inputs and chances, so that differences are taken one by one. */
  readonly luck: 'shared' | 'independent';
  /** How much better the first is, with its 95 % interval for this pair alone. */
  readonly difference: Estimate;
  /** The one that is better, where the whole interval lies on its side of zero. */
  readonly better: 'first' | 'second' | undefined;
  /** Whether the whole interval lies within the smallest difference that matters. */
  readonly withinSmallest: boolean;
  /** Whether both gave the same number in every replication. */
  readonly identical: boolean;
  /** Share of replications in which the first is better, ties counted half; luck is in it. */
  readonly overReplications: Estimate;
  /** Share of draws in which the first is expected to be better, ties counted half; luck is averaged out of it. */
  readonly overDraws: Estimate;
  /**
   * Variance reduction: how many times as many replications two runs with independent luck would need to know the
   * difference as well.
   */
  readonly savedByLuck: Estimate;
}

/** All policies of one variant of the effects, compared. */
export interface ComparedVariant {
  readonly variant: Ranking['variant'];
  /** Best mean first; exempt policies last. */
  readonly policies: readonly ComparedPolicy[];
  /** The policy with the best mean; undefined when none has a mean. */
  readonly leader: string | undefined;
  /** Every pair, in the order of the policies. */
  readonly pairs: readonly PolicyPair[];
  /** How many simulations could be the best: policies that ran identically count once. */
  readonly contenders: number;
}

/** Which policy is better, and what of that is luck. */
export interface ComparisonFindings {
  readonly outcome: string;
  readonly better: 'more' | 'less';
  /** Smallest difference that matters. */
  readonly within: number;
  readonly runs: readonly {
    readonly label: string;
    /** Number of its luck, from 0: runs with the same number share it. */
    readonly luck: number;
    /** Replications of the run, and how many of them are used: the whole blocks that all runs of its luck have. */
    readonly replications: number;
    readonly used: number;
    readonly blocks: number;
  }[];
  readonly asStated: ComparedVariant;
  readonly withoutEffects: ComparedVariant;
  /** Whether no best may be marked, since most uncertain inputs are assumptions. */
  readonly illustrationOnly: boolean;
  readonly assumedShare: number;
}
