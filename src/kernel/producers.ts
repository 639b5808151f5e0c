import type { Reader, Study } from '#compile';
import { usedShare, usedYears } from './capacity-relief.ts';
import { adoptedShare, adoptedYears } from './diffusion.ts';
import { outputRate, outputUntil } from './output.ts';

/** Firms that one technology can found at most: a firm's chance is keyed by technology and ordinal. */
export const FIRMS_PER_TECHNOLOGY = 15;

/** How output grows to its full size: along an S-curve, by diffusion, or with the use of a capacity. */
export const CURVE = { RAMP: 0, DIFFUSION: 1, RELIEF: 2 } as const;

/** Firms, or adopters: who produces from which technology, since when, how much. Months and RMB. */
export class Producers {
  readonly technology: Int32Array;
  readonly since: Float64Array;
  /** Month of failure or sale; Infinity while alive. */
  readonly until: Float64Array;
  /** RMB a year at full output. */
  readonly plateau: Float64Array;
  /** Months to full output along an S-curve. */
  readonly ramp: Float64Array;
  /**
   * How output grows, with the two numbers of that curve: innovation and imitation of a diffusion, per year; share of a
   * capacity in use at the start, and its growth a year.
   */
  readonly curve: Uint8Array;
  readonly first: Float64Array;
  readonly second: Float64Array;
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
    this.curve = new Uint8Array(capacity);
    this.first = new Float64Array(capacity);
    this.second = new Float64Array(capacity);
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
    this.curve[producer] = CURVE.RAMP;
    this.startUp[producer] = 0;
    this.performance[producer] = 1;
    this.retained[producer] = 1;
    return producer;
  }

  /** A producer grows by diffusion, or with the use of a capacity, in place of the S-curve. */
  growAlong(producer: number, curve: number, first: number, second: number): void {
    this.curve[producer] = curve;
    this.first[producer] = first;
    this.second[producer] = second;
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
    const rate = this.designedRate(producer, age / 12);
    return age < this.startUp[producer] ? rate * this.performance[producer] : rate;
  }

  /** Output between two months, RMB. */
  outputBetween(producer: number, from: number, to: number): number {
    const end = Math.min(to, this.until[producer]);
    if (end <= from) return 0;
    const since = this.since[producer];
    const designed =
      this.designedUntil(producer, (end - since) / 12) - this.designedUntil(producer, (from - since) / 12);
    return from - since < this.startUp[producer] ? designed - this.shortfall(producer, from, end) : designed;
  }

  /** What start-up takes from the output between two months, the first of them within it, RMB. */
  private shortfall(producer: number, from: number, end: number): number {
    const since = this.since[producer];
    const last = Math.min(end - since, this.startUp[producer]);
    const designed = this.designedUntil(producer, last / 12) - this.designedUntil(producer, (from - since) / 12);
    return (1 - this.performance[producer]) * designed;
  }

  /** Output a year as designed, at an age in years, RMB. */
  private designedRate(producer: number, age: number): number {
    const plateau = this.plateau[producer];
    const curve = this.curve[producer];
    if (curve === CURVE.RAMP) return outputRate(plateau, this.ramp[producer] / 12, age);
    const share = curve === CURVE.DIFFUSION ? adoptedShare : usedShare;
    return plateau * share(this.first[producer], this.second[producer], age);
  }

  /** All output as designed up to an age in years, RMB. */
  private designedUntil(producer: number, age: number): number {
    const plateau = this.plateau[producer];
    const curve = this.curve[producer];
    if (curve === CURVE.RAMP) return outputUntil(plateau, this.ramp[producer] / 12, age);
    const years = curve === CURVE.DIFFUSION ? adoptedYears : usedYears;
    return plateau * years(this.first[producer], this.second[producer], age);
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
    this.curve.set(other.curve.subarray(0, count));
    this.first.set(other.first.subarray(0, count));
    this.second.set(other.second.subarray(0, count));
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
