import type { InternalRate } from '#economics';
import type { Party } from '#common/parties.ts';
import type { Estimate } from './estimate.ts';
import type { SensitivityFinding } from './sensitivity/findings.ts';
import type { StoppingFinding } from './stopping/finding.ts';
import type { TailFinding } from './tails/findings.ts';

export type { Estimate } from './estimate.ts';

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
  readonly verdict: 'best' | 'reference' | 'alone' | 'distinguishable' | 'not distinguishable' | 'exempt' | 'withheld';
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

/** The money of one party under one policy; amounts in RMB. */
export interface PartyFinding {
  readonly party: Party;
  readonly contribution: Estimate;
  readonly receipts: Estimate;
  readonly npv: Estimate;
  /** Internal rate of return of the mean yearly net flow, with the terminal value in the last year. */
  readonly internalRate: InternalRate;
  /**
   * Years from the decision until the mean cumulative net flow stays at or above zero, undiscounted, interpolated within
   * the year; undefined where it does not before the evaluation date.
   */
  readonly payback: number | undefined;
  /** Share of replications whose net present value is below zero. */
  readonly lossProbability: Estimate;
  /** 5 % point of the net present value over replications; undefined when withheld (under 10 blocks, failed rows). */
  readonly valueAtRisk: number | undefined;
  /** Mean of the net present values at or below that point; undefined when withheld. */
  readonly tailMean: number | undefined;
}

/** Whether one party would sign one policy; amounts in RMB. */
export interface PartyVerdict {
  readonly party: Party;
  /** Whether it bears or receives anything under the policy, so that its consent is needed. */
  readonly asked: boolean;
  /** Mean gain over the outside option on the same luck; for government as its stated test has it. */
  readonly gain: Estimate;
  /** Risk allowance: the party's stated share of the standard deviation of that gain over replications. */
  readonly allowance: number;
  /** Gain less allowance. */
  readonly margin: Estimate;
  /** By the interval of the margin: wholly above zero, wholly below, or neither (also when withheld). */
  readonly verdict: 'accepts' | 'refuses' | 'cannot be told' | 'not asked';
}

/** Who would sign one policy. */
export interface ParticipationFinding {
  readonly policy: string;
  readonly parties: readonly PartyVerdict[];
  /** The party that refuses by most relative to its contribution, and by how many RMB; undefined when none refuses. */
  readonly firstRefusal: { readonly party: Party; readonly by: number } | undefined;
  /** Share of draws in which all asked parties accept, judged by expectations given the draw. */
  readonly acceptShare: Estimate;
}

/** Net effects in one third of the draws of an uncertain input, from lowest to highest. */
export interface NetEffectThird {
  /** Lowest and highest value of the input in this third. */
  readonly from: number;
  readonly to: number;
  readonly netFirms: Estimate;
  readonly netOutput: Estimate;
}

/** What one policy adds to what would have happened without the platform, on the same luck. */
export interface AdditionalityFinding {
  readonly policy: string;
  /** Policy less without the platform: firms, RMB of output value, RMB of private money. */
  readonly netFirms: Estimate;
  readonly netOutput: Estimate;
  readonly netPrivate: Estimate;
  /** What would have come anyway, as a ratio of means: without the platform over with it. */
  readonly deadweightFirms: Estimate;
  readonly deadweightOutput: Estimate;
  /**
   * The same technology by technology, which holds only under shared luck: commercialised in both worlds over
   * commercialised with the platform.
   */
  readonly deadweightTechnologies: Estimate;
  /** Local output displaced by adopters, RMB. */
  readonly displaced: Estimate;
  /** Private money that would have come anyway per RMB of private money with the platform. */
  readonly privateAnyway: Estimate;
  /** Technologies by what becomes of them in the two worlds. */
  readonly flow: {
    readonly both: Estimate;
    readonly onlyWith: Estimate;
    readonly onlyWithout: Estimate;
    /** Of the technologies that enter with the platform: not commercialised in either world. */
    readonly neither: Estimate;
  };
  /** What the wide priors on the odds of being industrialised do to the net effects, input by input. */
  readonly byOdds: readonly { readonly path: string; readonly thirds: readonly NetEffectThird[] }[];
}

/** What the spread of an outcome over replications is due to. */
export interface VarianceSplit {
  readonly policy: string;
  readonly outcome: string;
  /** Where a difference is split: the policy whose outcome is taken away, on the same luck. */
  readonly less: string | undefined;
  /** Standard deviation over replications, in the outcome's unit; NaN where it is not known. */
  readonly deviation: number;
  /** Share of the variance due to the uncertain inputs, cut at 0 and 1; the rest is luck. */
  readonly uncertainty: Estimate;
}

/** What it would be worth to know some uncertain inputs before choosing a policy. */
export interface KnowingValue {
  /** Paths of the inputs that would be known. */
  readonly inputs: readonly string[];
  /**
   * Gain of choosing with that knowledge over choosing without, both by what earlier blocks taught. It may come out below
   * zero, which a value cannot be; so may the ends of its interval, which covers as such.
   */
  readonly value: Estimate;
  /** Share of the judged draws in which another policy would be chosen. */
  readonly changes: number;
}

/** The value of information to somebody who chooses by one measure. */
export interface InformationFinding {
  /** `government test`: what government's stated test comes to, in RMB. */
  readonly by: 'decision outcome' | 'government test';
  readonly unit: string;
  /** Why there is none, in a reader's words. */
  readonly withheld?: string;
  /** All uncertain inputs; undefined where withheld. */
  readonly everything: KnowingValue | undefined;
  /** By part of the model, in the order of the inputs. */
  readonly groups: readonly (KnowingValue & { readonly group: string })[];
  /** One by one, in their order. */
  readonly inputs: readonly KnowingValue[];
}

/** An uncertain input as asked for and as sampled: 5, 50, 95 % points over draws, in its unit. */
export interface SampledInput {
  readonly path: string;
  readonly unit: string;
  readonly asked: readonly [number, number, number];
  readonly sampled: readonly [number, number, number];
  /** Whether they differ by more than sampling explains. */
  readonly differs: boolean;
}

/** A rank correlation as asked for, and its mean over blocks of draws. */
export interface RankFinding {
  readonly between: readonly [string, string];
  readonly asked: number;
  readonly sampled: number;
  readonly differs: boolean;
}

/** The uncertain inputs: asked and sampled. */
export interface InputFindings {
  readonly sampled: readonly SampledInput[];
  readonly ranks: readonly RankFinding[];
}

/** Everything that the report says, and nothing it must compute. */
export interface Findings {
  readonly decision: {
    readonly outcome: string;
    readonly better: 'more' | 'less';
    readonly smallestDifference: number;
  };
  /** Those of the longest run, where runs differ. */
  readonly replications: number;
  readonly blocks: number;
  /** Replications behind what is told from all inputs at once: who would sign, what drives the answer, what is worth measuring. */
  readonly fitted: number;
  /** Whether the run was long enough for what was asked of it; undefined where its length was fixed. */
  readonly stopping?: StoppingFinding;
  readonly asStated: Ranking;
  readonly withoutEffects: Ranking;
  readonly fans: readonly Fan[];
  readonly spreads: readonly Spread[];
  /** Uncertainty and luck, by policy as stated in the order of the runs; empty for a decision on a ratio. */
  readonly variance: readonly VarianceSplit[];
  /** Means whose intervals cannot be trusted, for a few replications carry them; policies as stated, stored outcomes. */
  readonly tails: readonly TailFinding[];
  /** Which uncertain inputs drive the decision outcome of the policy at the top, and its lead. */
  readonly sensitivity: SensitivityFinding;
  /** What knowing uncertain inputs before choosing would be worth, by the measure of the choice. */
  readonly information: readonly InformationFinding[];
  readonly facts: readonly FactFinding[];
  readonly inputs: InputFindings;
  /** The money of every party, by policy as stated. */
  readonly parties: ReadonlyMap<string, readonly PartyFinding[]>;
  /** Who would sign, for every policy as stated that is not exempt, in the order of the runs. */
  readonly participation: readonly ParticipationFinding[];
  /** The same policies beside the run without the platform; empty where there is none. */
  readonly additionality: readonly AdditionalityFinding[];
  /** Rows that stopped at the event limit. */
  readonly failedRows: number;
  /** Share of the inputs in `assumedAmong` that are assumptions; above one half no best is marked. */
  readonly assumedShare: number;
  /** Those that matter for the answer, where any are known to; else all uncertain inputs. */
  readonly assumedAmong: 'inputs that matter' | 'uncertain inputs';
  readonly illustrationOnly: boolean;
}
