/** How a gate tests under some policies, by formula at the mean of every uncertain input. */
export interface TestsDescription {
  /** Policies that test so. */
  readonly policies: readonly string[];
  /** Undefined where all fields test alike. */
  readonly field: string | undefined;
  readonly gate: string;
  readonly strategy: 'random' | 'coverage' | 'diversity' | 'risk';
  readonly types: number;
  readonly modes: readonly TestModeDescription[];
  readonly cases: number;
  /** Types that have a case, and the share of operation that is of a type without one; expectations at random. */
  readonly covered: number;
  readonly uncovered: number;
  /** Number of types that, tested alike, would be as diverse as the cases are; NaN where there is no case. */
  readonly diversity: number;
  /** Kullback-Leibler divergence of the cases from operation, nats; NaN where there is no case. */
  readonly divergence: number;
  readonly sensitivity: number;
  readonly specificity: number;
  /** Of operating with a fault that got past this gate, as a share of that with one that nobody tested for. */
  readonly residualRisk: number;
  /** For each technology: RMB and months. */
  readonly cost: number;
  readonly months: number;
  /** What other numbers of cases would do, shared out alike; nothing where there is no case. */
  readonly curve: readonly {
    readonly cases: number;
    /** Share of operation whose type has a case. */
    readonly coverage: number;
    /** Share of the faults that reach the gate which its cases show. */
    readonly detected: number;
    /** As above, with this many cases at this gate and those of the others as they are. */
    readonly residualRisk: number;
  }[];
}

/** One kind of tests of a gate. */
interface TestModeDescription {
  readonly name: string;
  readonly cases: number;
  readonly fidelity: number;
  readonly blind: number;
  /** For each technology: RMB and months. */
  readonly cost: number;
  readonly months: number;
}
