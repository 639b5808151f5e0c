/** What a technology brings to the queue. */
export interface Claim {
  /** What it asks for: [station * fields + field]. */
  readonly cell: number;
  readonly home: number;
  readonly insider: boolean;
  /** Lower is served first. */
  readonly priority: number;
}
