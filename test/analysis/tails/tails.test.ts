import { describe, expect, test } from 'vitest';
import { analyse, type TailFinding } from '#analysis';
import { robustSummary } from '../../../src/analysis/tails/robust.ts';
import { tailFindings } from '../../../src/analysis/tails/tails.ts';
import { blockInterval } from '../../../src/analysis/block-interval.ts';
import { blockMean } from '../../../src/analysis/block-mean.ts';
import { aNormal, aSource, BLOCK_SIZE, type Source } from '../a-block-study.ts';
import { aQuestion, asStated, aTable } from '../a-table.ts';

interface Distribution {
  readonly name: string;
  readonly value: (source: Source) => number;
  readonly mean: number;
}

const pareto = (index: number): Distribution => ({
  name: `Pareto ${index}`,
  value: (source) => (1 - source()) ** (-1 / index),
  mean: index / (index - 1),
});

const lognormal = (spread: number): Distribution => ({
  name: `lognormal ${spread}`,
  value: (source) => Math.exp(spread * aNormal(source)),
  mean: Math.exp(spread ** 2 / 2),
});

const normal: Distribution = { name: 'normal', value: aNormal, mean: 0 };

const BLOCKS = 10;

interface Rates {
  readonly flagged: number;
  /** Share of the intervals of the mean that cover: of all, and of those that are not flagged. */
  readonly covered: number;
  readonly coveredUnflagged: number;
}

function studies(count: number, { name, value, mean }: Distribution): Rates {
  let [flagged, covered, coveredUnflagged] = [0, 0, 0];
  for (let study = 0; study < count; study += 1) {
    const source = aSource(`${name} ${study}`);
    const values = Array.from({ length: BLOCKS * BLOCK_SIZE }, () => value(source));
    const found = tailsOf(values);
    const sample = { values: Float64Array.from(values), status: new Uint8Array(values.length), blockSize: BLOCK_SIZE };
    const [lower, upper] = blockInterval(blockMean(sample)).interval!;
    const covers = lower <= mean && mean <= upper;
    flagged += Number(found.length > 0);
    covered += Number(covers);
    coveredUnflagged += Number(covers && found.length === 0);
  }
  const rates = {
    flagged: flagged / count,
    covered: covered / count,
    coveredUnflagged: coveredUnflagged / Math.max(1, count - flagged),
  };
  console.log(name, JSON.stringify(rates));
  return rates;
}

function tailsOf(values: readonly number[]): readonly TailFinding[] {
  return tailFindings(
    aTable({ runs: asStated('policy'), values: [{ 'output-value': values }], blockSize: BLOCK_SIZE }),
  );
}

describe('a mean', () => {
  test.each([normal, lognormal(0.5)])('of $name values is not flagged, and its interval covers', (distribution) => {
    const { flagged, covered } = studies(200, distribution);

    expect(flagged).toBeLessThanOrEqual(0.01);
    expect(covered).toBeGreaterThan(0.95 - 3 * 0.0154);
  });

  test.each([pareto(1.5), lognormal(2)])('of $name values is flagged: its interval covers far too seldom', (heavy) => {
    const { flagged, covered } = studies(100, heavy);

    expect(flagged).toBeGreaterThan(0.95);
    expect(covered).toBeLessThan(0.9);
  });

  test('of Pareto values of index 2.5 is flagged mostly', () => {
    expect(studies(100, pareto(2.5)).flagged).toBeGreaterThan(0.7);
  });

  test('of values skewed as exponential ones is not flagged, and its interval covers nearly as stated', () => {
    const exponential = { name: 'exponential', value: (source: Source) => -Math.log(1 - source()), mean: 1 };
    const { flagged, coveredUnflagged } = studies(200, exponential);

    expect(flagged).toBeLessThanOrEqual(0.05);
    expect(coveredUnflagged).toBeGreaterThan(0.95 - 3 * 0.0154);
  });

  test('that never varies is not flagged, nor one without an interval', () => {
    expect(tailsOf(new Array<number>(500).fill(3))).toEqual([]);
    expect(tailsOf(Array.from({ length: 450 }, (_, k) => (k === 7 ? 1 : 0)))).toEqual([]);
  });

  test('is told by the policy and outcome, with how few carry it', () => {
    const values = Array.from({ length: 500 }, (_, k) => (k < 5 ? 1000 : (k % 10) / 10));
    const runs = asStated('a');
    const { tails } = analyse(
      aTable({ runs, values: [{ 'incubated-firms': values }], blockSize: BLOCK_SIZE }),
      aQuestion(),
    );

    // Five of 500 values hold 5000 of about 5223; skewness of a share of 1 % is near 9.85, so 25 · 97 + 28 are needed.
    expect(tails).toHaveLength(1);
    expect(tails[0]).toMatchObject({ policy: 'a', outcome: 'incubated-firms' });
    expect(tails[0].topShare).toBeCloseTo(0.957, 2);
    expect(tails[0].needed).toBeGreaterThan(2300);
    expect(tails[0].needed).toBeLessThan(2600);
    expect(tails[0].median.mean).toBeCloseTo(0.5, 1);
  });
});

test('robust summaries of heavy tails have intervals that cover', () => {
  const { value } = pareto(1.5);
  const median = 2 ** (1 / 1.5);
  // Mean of the quantile function between 5 and 95 %.
  const power = 1 - 1 / 1.5;
  const trimmed = (0.95 ** power - 0.05 ** power) / power / 0.9;
  const STUDIES = 200;
  let [medians, means] = [0, 0];
  for (let study = 0; study < STUDIES; study += 1) {
    const source = aSource(`robust ${study}`);
    const values = Float64Array.from({ length: 20 * BLOCK_SIZE }, () => value(source));
    const tail = robustSummary({ values, status: new Uint8Array(values.length), blockSize: BLOCK_SIZE });
    medians += Number(covers(tail.median, median));
    means += Number(covers(tail.trimmedMean, trimmed));
  }
  console.log(`coverage of the median ${medians / STUDIES}, of the trimmed mean ${means / STUDIES}`);

  expect(medians / STUDIES).toBeGreaterThan(0.95 - 3 * 0.0154);
  expect(means / STUDIES).toBeGreaterThan(0.95 - 3 * 0.0154);
});

function covers({ interval }: TailFinding['median'], truth: number): boolean {
  return interval![0] <= truth && truth <= interval![1];
}
