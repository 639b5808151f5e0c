import { Dice } from './philox.ts';

/**
 * Dice that throw mirrored luck: an odd replication throws 1 − u wherever the even one before it throws u, with the same
 * names. Both are exact, as `Dice` throws on the grid (k + ½) / 2^52. Each replication alone is as random as ever.
 * Source: Hammersley and Morton, "A new Monte Carlo technique: antithetic variates", Proc. Camb. Phil. Soc. 52 (1956).
 */
export class AntitheticDice extends Dice {
  override uniform(replication: number, entity: number, purpose: number, index: number): number {
    const odd = replication & 1;
    const thrown = super.uniform(replication - odd, entity, purpose, index);
    return odd === 1 ? 1 - thrown : thrown;
  }
}
