import type { Party } from '#common/parties.ts';
import type { PrecisionRequest } from './stopping/finding.ts';

/** An uncertain input as the scenario asks for it: 5, 50 and 95 % points in its unit. */
export interface AskedInput {
  readonly path: string;
  readonly unit: string;
  readonly points: readonly [number, number, number];
}

/** What the analysis must know of the scenario: the decision, the facts and what parties ask for before they sign. */
export interface Question {
  readonly decision: {
    readonly outcome: string;
    readonly better: 'more' | 'less';
    readonly smallestDifference: number;
  };
  /** What a run that decided itself when it ends was asked; undefined where its length was fixed. */
  readonly precision?: PrecisionRequest;
  /** Policies that stand beside the ranking and are never best. */
  readonly exempt: readonly string[];
  readonly facts: readonly {
    readonly id: string;
    readonly relation: '=' | '>';
    readonly value: number;
    readonly use: 'input' | 'check';
  }[];
  /** Seed of the run, from which an analysis takes its own chance. */
  readonly seed: string;
  /** Paths of the uncertain inputs that are assumptions. */
  readonly assumptions: ReadonlySet<string>;
  /** Number of uncertain inputs, and how many of them are assumptions. */
  readonly uncertain: number;
  readonly assumed: number;
  /** Uncertain inputs as asked for, and the rank correlations between them; none unless stated. */
  readonly inputs?: readonly AskedInput[];
  readonly correlations?: readonly { readonly between: readonly [string, string]; readonly rank: number }[];
  readonly participation: {
    /** Net present value that a party has if it does not sign: an amount in RMB, or what that run gives it. */
    readonly outsideOption: Readonly<Record<Party, number | 'without the platform'>>;
    /** Share of the standard deviation of its gain that a party wants on top. */
    readonly riskAllowance: Readonly<Record<Party, number>>;
    /**
     * What government accepts: at most the ceiling (RMB) of public cost per net firm, or a gain in social value, its net
     * present value and that of local tax at its rate, a real fraction a year.
     */
    readonly government:
      | { readonly test: 'cost per net firm'; readonly ceiling: number }
      | { readonly test: 'social value'; readonly rate: number };
    /** By policy: the parties whose consent is needed. */
    readonly asked: ReadonlyMap<string, readonly Party[]>;
  };
}
