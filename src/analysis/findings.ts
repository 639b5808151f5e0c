/** A mean with what can be said about its precision. All amounts in the outcome's unit. */
export interface Estimate {
  /** NaN where the number does not exist (a ratio without a denominator, no finished replication). */
  readonly mean: number;
  /** 95 % interval of the mean from block means; undefined where withheld. */
  readonly interval: readonly [lower: number, upper: number] | undefined;
  /** Why the interval is withheld, in a reader's words. */
  readonly withheld?: string;
  /**
   * 5 %, 25 %, 50 %, 75 %, 95 % points over replications; undefined for ratios, and for net differences, whose spread
   * (unlike their mean) rests on how luck is shared.
   */
  readonly percentiles: readonly [number, number, number, number, number] | undefined;
  /** Replications behind the mean. */
  readonly n: number;
}

/** One policy compared with the leader (the policy with the best mean) on the same luck. */
export interface Comparison {
  /** Mean of the leader less this policy, oriented so that positive means the leader is better. */
  readonly difference: number;
  /** Simultaneous 95 % interval over all pairs of policies; undefined for leader, exempt and withheld. */
  readonly interval: readonly [number, number] | undefined;
  /**
   * `best`: the leader, where it may be called best; `reference`: the leader, where no best may be marked;
   * `distinguishable`: ruled out as a best policy; `not distinguishable`: not ruled out; `exempt`: stands beside the
   * ranking (without the platform); `withheld`: no claim can be made, see `note`.
   */
  readonly verdict: 'best' | 'reference' | 'distinguishable' | 'not distinguishable' | 'exempt' | 'withheld';
  /** True when the whole interval lies within the smallest difference that matters. */
  readonly withinSmallest: boolean;
  /** In a reader's words: why the comparison is withheld, or that the two policies ran identically. */
  readonly note?: string;
}

/** One policy with the estimates of every outcome, by outcome name. */
export interface PolicyFinding {
  readonly policy: string;
  readonly exempt: boolean;
  readonly estimates: ReadonlyMap<string, Estimate>;
  readonly comparison: Comparison;
  /**
   * Rank on the decision outcome among policies that are not exempt: one more than the policies whose mean is better by
   * more than the smallest difference of interest, so that differences too small to matter make no rank (1, 1, 3).
   * Undefined for exempt policies and where the mean does not exist.
   */
  readonly rank: number | undefined;
}

/** The ranking under one variant of the effects. */
export interface Ranking {
  readonly variant: 'as stated' | 'effects set to 1';
  /** Best first; exempt policies last. */
  readonly policies: readonly PolicyFinding[];
  /** Name of the policy with the best mean; undefined when no best may be marked. */
  readonly best: string | undefined;
  /**
   * Name of the policy with the best mean, called best or not: the one that the others are compared with. Undefined
   * when no policy has a mean.
   */
  readonly leader: string | undefined;
}

/** Quantiles of a yearly series over replications, for a fan chart. */
export interface Fan {
  readonly policy: string;
  readonly series: string;
  readonly unit: string;
  readonly years: readonly number[];
  /** One row per year: 5, 25, 50, 75, 95 % points. */
  readonly quantiles: readonly (readonly [number, number, number, number, number])[];
}

/** The decision outcome of one policy over replications, for the chart of distributions; none for a ratio. */
export interface Spread {
  readonly policy: string;
  /** 5, 25, 50, 75, 95 % points and the mean. */
  readonly points: readonly [number, number, number, number, number];
  readonly mean: number;
}

/** A reported fact beside what the simulation of the past says. */
export interface FactFinding {
  readonly id: string;
  /** 5, 50, 95 % points over replications; NaN when no replication gave a number. */
  readonly simulated: readonly [number, number, number];
  /** Share of replications below the reported value, ties counted half; NaN when no replication gave a number. */
  readonly percentile: number;
  /** Share of replications above the reported value. */
  readonly shareAbove: number;
  /** Replications behind the numbers. */
  readonly n: number;
  /**
   * `input`: it went in, so it is no agreement. For "=": whether the value lies in the simulated 90 % range. For ">":
   * `reached` when at least 5 % of the replications lie above the value. `not simulated`: no replication gave a number.
   */
  readonly verdict:
    'input' | 'inside the 90 % range' | 'outside the 90 % range' | 'reached' | 'not reached' | 'not simulated';
}

/** Everything that the report says, and nothing it must compute. */
export interface Findings {
  readonly decision: {
    readonly outcome: string;
    readonly better: 'more' | 'less';
    readonly smallestDifference: number;
  };
  readonly replications: number;
  readonly blocks: number;
  readonly asStated: Ranking;
  readonly withoutEffects: Ranking;
  readonly fans: readonly Fan[];
  readonly spreads: readonly Spread[];
  readonly facts: readonly FactFinding[];
  /** Rows that stopped at the event limit. */
  readonly failedRows: number;
  /** Share of the uncertain inputs that are assumptions; above one half no best is marked. */
  readonly assumedShare: number;
  readonly illustrationOnly: boolean;
}
