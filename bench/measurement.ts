/** What a goal asks of a number. */
export interface Goal {
  readonly bound: 'at least' | 'at most';
  readonly value: number;
}

/** One number that was measured, with its goal where it has one. */
export interface Measurement {
  readonly what: string;
  readonly value: number;
  /** Unit, written after the number: ` x`, ` s`, ` MB`. */
  readonly unit: string;
  /** Lower and upper quartile over the rounds, where there were several. */
  readonly spread?: readonly [number, number];
  /** 95 % interval, where it was estimated from a sample. */
  readonly interval?: readonly [number, number];
  readonly goal?: Goal;
  /** What a reader must know to understand the number. */
  readonly notes?: readonly string[];
}

/** How long a benchmark may take: `quick` is for trying it out. */
export interface Effort {
  readonly quick: boolean;
}

/** A benchmark: it measures, and says what it found. */
export type Benchmark = (effort: Effort) => readonly Measurement[] | Promise<readonly Measurement[]>;

/** Is the goal reached? Undefined where there is none. */
export function meets({ value, goal }: Measurement): boolean | undefined {
  if (goal === undefined) return undefined;
  return goal.bound === 'at least' ? value >= goal.value : value <= goal.value;
}
