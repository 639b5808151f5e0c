import type { Dice, Distribution } from '#random';

/** What technologies drew for a purpose when they asked with one index: by number, NaN where they have not asked. */
export interface Memory {
  readonly purpose: number;
  readonly index: number;
  readonly drawn: Float64Array;
}

/**
 * The chance of one replication. Every policy asks for the same draws again, so most of what technologies draw is
 * remembered until the next replication. What is remembered is what would be drawn.
 */
export class Luck {
  private readonly dice: Dice;
  private readonly technologies: number;
  private readonly memories = new Map<string, Memory>();
  private replication = 0;

  /** `technologies`: at most. */
  constructor(dice: Dice, technologies: number) {
    this.dice = dice;
    this.technologies = technologies;
  }

  /** Another replication begins: nothing was drawn. */
  begin(replication: number): void {
    this.replication = replication;
    for (const { drawn } of this.memories.values()) drawn.fill(NaN);
  }

  /** The memory of a purpose and an index: whoever asks for the same gets the same. */
  memoryOf(purpose: number, index: number): Memory {
    const name = `${purpose}:${index}`;
    const memory = this.memories.get(name) ?? { purpose, index, drawn: new Float64Array(this.technologies).fill(NaN) };
    this.memories.set(name, memory);
    return memory;
  }

  /** A number in (0, 1) that depends on nothing but who asks (a chance key), what for, and the how-manieth time. */
  uniform(key: number, purpose: number, index: number): number {
    return this.dice.uniform(this.replication, key, purpose, index);
  }

  /** The same for a technology (its number, its chance key), remembered. */
  uniformOnce({ drawn, purpose, index }: Memory, technology: number, key: number): number {
    const known = drawn[technology];
    if (!Number.isNaN(known)) return known;
    return (drawn[technology] = this.uniform(key, purpose, index));
  }

  /** A quantile of the same for a technology, remembered: it always asks with the same distribution. */
  quantileOnce({ drawn, purpose, index }: Memory, technology: number, key: number, shape: Distribution): number {
    const known = drawn[technology];
    if (!Number.isNaN(known)) return known;
    return (drawn[technology] = shape.quantile(this.uniform(key, purpose, index)));
  }
}
