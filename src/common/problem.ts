/** A place in a text file; line and column count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One mistake in the user's input: where it is, what is wrong, what to do. */
export interface Problem {
  /** Where; absent when the mistake is not in a file (an option, a missing file). */
  readonly place?: Place;
  /** The offending line of the file, as written. */
  readonly excerpt?: string;
  /** Dotted path of the value in the scenario, for instance `fields.robotics.share`. */
  readonly path: string;
  /** What is wrong, one sentence. */
  readonly what: string;
  /** What to do about it, one sentence. */
  readonly remedy: string;
}
