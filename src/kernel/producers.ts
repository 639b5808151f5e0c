import type { Reader, Study } from '#compile';
import { outputRate, outputUntil } from './output.ts';

/** Firms that one technology can found at most: a firm's chance is keyed by technology and ordinal. */
export const FIRMS_PER_TECHNOLOGY = 15;

/** Firms, or adopters: who produces from which technology, since when, how much. Months and RMB. */
export class Producers {
  readonly technology: Int32Array;
  readonly since: Float64Array;
  /** Month of failure or sale; Infinity while alive. */
  readonly until: Float64Array;
  /** RMB a year at full output. */
  readonly plateau: Float64Array;
  /** Months to full output. */
  readonly ramp: Float64Array;
  /** Months of start-up below design, and output over design in them; 0 and 1 but for first plants. */
  readonly startUp: Float64Array;
  readonly performance: Float64Array;
  /** Share that the first owners still hold: one until there is another round. */
  readonly retained: Float64Array;
  count = 0;

  constructor(capacity: number) {
    this.technology = new Int32Array(capacity);
    this.since = new Float64Array(capacity);
    this.until = new Float64Array(capacity);
    this.plateau = new Float64Array(capacity);
    this.ramp = new Float64Array(capacity);
    this.startUp = new Float64Array(capacity);
    this.performance = new Float64Array(capacity);
    this.retained = new Float64Array(capacity);
  }

  /**
   * Adds a producer and returns its number.
   * @throws {RangeError} when there is no room
   */
  add(technology: number, since: number, plateau: number, ramp: number): number {
    if (this.count >= this.technology.length) throw new RangeError(`more than ${this.count} producers`);
    const producer = this.count++;
    this.technology[producer] = technology;
    this.since[producer] = since;
    this.until[producer] = Infinity;
    this.plateau[producer] = plateau;
    this.ramp[producer] = ramp;
    this.startUp[producer] = 0;
    this.performance[producer] = 1;
    this.retained[producer] = 1;
    return producer;
  }

  /** For its first months a producer makes only a share of its design. */
  startBelow(producer: number, months: number, performance: number): void {
    this.startUp[producer] = months;
    this.performance[producer] = performance;
  }

  /** Output a year in a month, RMB; nothing after the end. */
  rateAt(producer: number, month: number): number {
    if (month >= this.until[producer]) return 0;
    const age = month - this.since[producer];
    const rate = outputRate(this.plateau[producer], this.ramp[producer] / 12, age / 12);
    return age < this.startUp[producer] ? rate * this.performance[producer] : rate;
  }

  /** Output between two months, RMB. */
  outputBetween(producer: number, from: number, to: number): number {
    const end = Math.min(to, this.until[producer]);
    if (end <= from) return 0;
    const ramp = this.ramp[producer] / 12;
    const plateau = this.plateau[producer];
    const since = this.since[producer];
    const designed = outputUntil(plateau, ramp, (end - since) / 12) - outputUntil(plateau, ramp, (from - since) / 12);
    return from - since < this.startUp[producer] ? designed - this.shortfall(producer, from, end) : designed;
  }

  /** What start-up takes from the output between two months, the first of them within it, RMB. */
  private shortfall(producer: number, from: number, end: number): number {
    const ramp = this.ramp[producer] / 12;
    const plateau = this.plateau[producer];
    const since = this.since[producer];
    const last = Math.min(end - since, this.startUp[producer]);
    const designed = outputUntil(plateau, ramp, last / 12) - outputUntil(plateau, ramp, (from - since) / 12);
    return (1 - this.performance[producer]) * designed;
  }

  /** Nobody produces. */
  clear(): void {
    this.count = 0;
  }

  /** Becomes equal to others. */
  copyFrom(other: Producers): void {
    const { count } = other;
    this.technology.set(other.technology.subarray(0, count));
    this.since.set(other.since.subarray(0, count));
    this.until.set(other.until.subarray(0, count));
    this.plateau.set(other.plateau.subarray(0, count));
    this.ramp.set(other.ramp.subarray(0, count));
    this.startUp.set(other.startUp.subarray(0, count));
    this.performance.set(other.performance.subarray(0, count));
    this.retained.set(other.retained.subarray(0, count));
    this.count = count;
  }
}

/**
 * Room for firms: ten standard deviations above the number expected if every technology founded as many as the most
 * generous contract allows in the most generous draw. Never reached in practice, checked all the same.
 */
export function mostFirms({ contracts, firms, inputs }: Study, technologies: number): number {
  if (firms === undefined) return 0;
  const most = ({ input, value }: Reader): number =>
    input < 0 ? value : inputs[input].distribution.quantile(1 - 1e-9);
  const perTechnology = contracts.map(({ exploitation }) =>
    exploitation.reduce((sum, { kind, mean }) => sum + (kind === 'firm' ? most(mean) : 0), 0),
  );
  const expected = technologies * Math.min(FIRMS_PER_TECHNOLOGY, Math.max(0, ...perTechnology));
  return Math.min(technologies * FIRMS_PER_TECHNOLOGY, Math.ceil(expected + 10 * Math.sqrt(expected) + 10));
}
