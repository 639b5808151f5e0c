import { log, purposeOf } from '#random';
import type { Dice } from '#random';
import type { Study } from '#compile';

const PURPOSE = {
  gap: purposeOf('candidate:gap'),
  thinning: purposeOf('candidate:thinning'),
  field: purposeOf('candidate:field'),
  home: purposeOf('candidate:home'),
  viability: purposeOf('candidate:viability'),
  insider: purposeOf('candidate:insider'),
} as const;

/** Above all ordinals of the stream, and so low that firms of a technology have numbers of their own. */
const FIRST_OF_BATCH = 100_000_000;

/**
 * The candidate technologies of one replication: a Poisson process at the maximum rate, known by their ordinal in it.
 * Which of them enter is decided by their thinning number, so a policy that attracts more moves no other. Only those are
 * kept, and numbered anew without gaps, that enter at the rate of the draw, because no policy attracts more. Those that
 * enter together at the decision date are no part of the stream and always enter.
 */
export class Candidates {
  readonly capacity: number;
  /** Candidates that are kept. */
  count = 0;
  /** Place in the stream, with which all their chance is keyed. */
  readonly ordinal: Int32Array;
  /** Months from the start. */
  readonly time: Float64Array;
  readonly field: Int16Array;
  readonly home: Int16Array;
  /** Numbers in (0, 1): thinning, viability, belonging to a co-building party. */
  readonly thinning: Float64Array;
  readonly viability: Float64Array;
  readonly insider: Float64Array;
  private readonly fieldBounds: Float64Array;
  private readonly homeBounds: Float64Array;
  private readonly study: Study;

  constructor(study: Study) {
    const expected = (study.arrivals.maximum * study.calendar.windowEnd) / 12;
    this.study = study;
    // Ten standard deviations above the mean of the Poisson number: never reached in practice, checked all the same.
    this.capacity = Math.ceil(expected + 10 * Math.sqrt(expected) + 10) + study.arrivals.batch;
    this.ordinal = new Int32Array(this.capacity);
    this.time = new Float64Array(this.capacity);
    this.field = new Int16Array(this.capacity);
    this.home = new Int16Array(this.capacity);
    this.thinning = new Float64Array(this.capacity);
    this.viability = new Float64Array(this.capacity);
    this.insider = new Float64Array(this.capacity);
    this.fieldBounds = cumulative(study.fields.map(({ share }) => share));
    this.homeBounds = homeBounds(study);
  }

  /**
   * Draws the candidates of a replication and keeps those that a rate (a year) lets in.
   * @throws {RangeError} when there are more than ten standard deviations above the expected number
   */
  fill(dice: Dice, replication: number, rate: number): void {
    const { maximum } = this.study.arrivals;
    const kept = rate / maximum;
    const { decision, windowEnd } = this.study.calendar;
    let time = 0;
    let isBatched = false;
    this.count = 0;
    for (let ordinal = 0; maximum > 0; ordinal++) {
      time -= log(dice.uniform(replication, ordinal, PURPOSE.gap, 0)) * (12 / maximum);
      if (time >= decision && !isBatched) {
        this.addBatch(dice, replication);
        isBatched = true;
      }
      if (time >= windowEnd) break;
      if (ordinal >= this.capacity) throw new RangeError(`more than ${this.capacity} candidate technologies`);
      const thinning = dice.uniform(replication, ordinal, PURPOSE.thinning, 0);
      if (thinning >= kept) continue;
      this.keep(dice, replication, { ordinal, time, thinning });
    }
  }

  /** Those that enter together: thinned by nothing, and known by numbers that no candidate of the stream has. */
  private addBatch(dice: Dice, replication: number): void {
    const { arrivals, calendar } = this.study;
    for (let each = 0; each < arrivals.batch; each++) {
      this.keep(dice, replication, { ordinal: FIRST_OF_BATCH + each, time: calendar.decision, thinning: 0 });
    }
  }

  private keep(dice: Dice, replication: number, candidate: { ordinal: number; time: number; thinning: number }): void {
    const index = this.count++;
    this.ordinal[index] = candidate.ordinal;
    this.time[index] = candidate.time;
    this.thinning[index] = candidate.thinning;
    this.describe(dice, replication, index);
  }

  private describe(dice: Dice, replication: number, index: number): void {
    const ordinal = this.ordinal[index];
    const fields = this.study.fields.length;
    const platforms = this.homeBounds.length / fields;
    const field = indexOf(this.fieldBounds, 0, fields, dice.uniform(replication, ordinal, PURPOSE.field, 0));
    const home = dice.uniform(replication, ordinal, PURPOSE.home, 0);
    this.field[index] = field;
    this.home[index] = indexOf(this.homeBounds, field * platforms, platforms, home);
    this.viability[index] = dice.uniform(replication, ordinal, PURPOSE.viability, 0);
    this.insider[index] = dice.uniform(replication, ordinal, PURPOSE.insider, 0);
  }
}

/** Platforms by their weight in each field, cumulated: [field * platforms + platform]. */
function homeBounds({ fields, homeWeights }: Study): Float64Array {
  const platforms = homeWeights.length / fields.length;
  const bounds = new Float64Array(homeWeights.length);
  fields.forEach((_, field) => {
    const weights = Array.from({ length: platforms }, (__, platform) => homeWeights[platform * fields.length + field]);
    bounds.set(cumulative(weights), field * platforms);
  });
  return bounds;
}

function cumulative(weights: readonly number[]): Float64Array {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let below = 0;
  return Float64Array.from(weights, (weight) => (below += total === 0 ? 1 / weights.length : weight / total));
}

function indexOf(bounds: Float64Array, start: number, length: number, uniform: number): number {
  let index = 0;
  while (index < length - 1 && uniform >= bounds[start + index]) index++;
  return index;
}
