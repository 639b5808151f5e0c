/** A date that has not come. */
const NEVER = -1;

/** Facts of a model's own about its technologies, one bit each, and the first dates of those whose dates count. */
export class OwnFacts {
  /** By technology; without room where the model has no facts of its own. */
  readonly bits: Uint32Array;
  /** Months of the first record, [technology * timed + fact]; {@link NEVER} before. */
  private readonly dates: Float64Array;
  private readonly timed: number;

  constructor(technologies: number, { facts, timed }: { readonly facts: number; readonly timed: number }) {
    this.bits = new Uint32Array(facts > 0 ? technologies : 0);
    this.timed = timed;
    this.dates = new Float64Array(technologies * timed).fill(NEVER);
  }

  /** Notes the date of a timed fact, unless it was noted before. */
  date(technology: number, fact: number, now: number): void {
    const at = technology * this.timed + fact;
    if (this.dates[at] === NEVER) this.dates[at] = now;
  }

  /** Month of the first record of a timed fact, undefined before. */
  dateOf(technology: number, fact: number): number | undefined {
    const date = this.dates[technology * this.timed + fact];
    return date === NEVER ? undefined : date;
  }

  /** Nothing was noted. */
  clear(): void {
    this.bits.fill(0);
    this.dates.fill(NEVER);
  }

  /** Becomes equal to others. */
  copyFrom(other: OwnFacts): void {
    this.bits.set(other.bits);
    this.dates.set(other.dates);
  }
}
