/** What the analysis must know of the scenario: nothing but the decision and the facts. */
export interface Question {
  readonly decision: {
    readonly outcome: string;
    readonly better: 'more' | 'less';
    readonly smallestDifference: number;
  };
  /** Policies that stand beside the ranking and are never best. */
  readonly exempt: readonly string[];
  readonly facts: readonly {
    readonly id: string;
    readonly relation: '=' | '>';
    readonly value: number;
    readonly use: 'input' | 'check';
  }[];
  /** Number of uncertain inputs, and how many of them are assumptions. */
  readonly uncertain: number;
  readonly assumed: number;
}
