import { describe, expect, test } from 'vitest';
import { holm } from '../../../src/analysis/sensitivity/holm.ts';
import { indicesOf } from '../../../src/analysis/sensitivity/indices.ts';
import { rankCorrelation } from '../../../src/analysis/sensitivity/rank-correlation.ts';
import { resampledBlocks } from '../../../src/analysis/sensitivity/resamples.ts';
import { aStudy, linear, NAMES } from './a-study.ts';

const MODEL = linear(0.4, 0.1);

const RANKS = aStudy(MODEL, 2000, 'the truth of ranks');

/** Truth of the PAWN index, from 10,000 replications. */
const LARGE = aStudy(MODEL, 200, 'the truth');
const NO_RESAMPLES = [new Float64Array(200).fill(1)];
const TRUTH = LARGE.inputs.map((input) => indicesOf(LARGE.response, input, NO_RESAMPLES));

describe.each([10, 20])('in %i blocks, 95 %% intervals', (blocks) => {
  const STUDIES = 100;
  const found = Array.from({ length: STUDIES }, (_, study) => {
    const { response, inputs } = aStudy(MODEL, blocks, `${blocks} ${study}`);
    const resamples = resampledBlocks(String(study), blocks);
    return inputs.map((input) => indicesOf(response, input, resamples));
  });
  const coverage = (index: 'firstOrder' | 'rankCorrelation' | 'pawn', input: number, truth: number): number => {
    const covered = found.filter((indices) => {
      const [lower, upper] = indices[input][index].interval!;
      return lower <= truth && truth <= upper;
    });
    console.log(`coverage of ${index} of ${NAMES[input]}, ${blocks} blocks: ${(100 * covered.length) / STUDIES} %`);
    return covered.length / STUDIES;
  };

  // A rate of 95 % in 100 studies has a standard error of 2.2 points: three of them are 6.5.
  test.each([
    [0, 0.4],
    [1, 0.1],
  ])('of first-order indices cover (input %i)', (input, truth) => {
    expect(coverage('firstOrder', input, truth)).toBeGreaterThan(0.885);
  });

  test('of first-order indices begin at zero for an input that does nothing', () => {
    expect(coverage('firstOrder', 2, 0)).toBeGreaterThan(0.93);
  });

  test.each([0, 1])('of rank correlations cover (input %i)', (input) => {
    expect(
      coverage('rankCorrelation', input, rankCorrelation(RANKS.response, RANKS.inputs[input]).whole),
    ).toBeGreaterThan(0.885);
  });

  test('of the rank correlation of an input that does nothing cover zero', () => {
    expect(coverage('rankCorrelation', 2, 0)).toBeGreaterThan(0.885);
  });

  test.each([0, 1])('of PAWN indices cover, though not narrowly (input %i)', (input) => {
    expect(coverage('pawn', input, TRUTH[input].pawn.mean)).toBeGreaterThan(0.93);
  });

  test('of PAWN indices begin at zero for an input that does nothing', () => {
    expect(coverage('pawn', 2, 0)).toBeGreaterThan(0.93);
  });
});

describe('Holm', () => {
  test('holds the smallest chance against the level over all, the next over one less, and stops', () => {
    expect(holm([0.03, 0.01, 0.04, 0.9], 0.05)).toEqual([false, true, false, false]);
    expect(holm([0.016, 0.01, 0.02, 0.9], 0.05)).toEqual([true, true, true, false]);
    expect(holm([0.0125, 0.5, 0.5, 0.5], 0.05)).toEqual([true, false, false, false]);
    expect(holm([], 0.05)).toEqual([]);
  });
});
