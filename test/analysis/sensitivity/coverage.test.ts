import { describe, expect, test } from 'vitest';
import { chanceOf, dummyIndices, floorOf } from '../../../src/analysis/sensitivity/dummies.ts';
import { firstOrder } from '../../../src/analysis/sensitivity/first-order.ts';
import { holm } from '../../../src/analysis/sensitivity/holm.ts';
import { indicesOf } from '../../../src/analysis/sensitivity/indices.ts';
import { studyInputs, type StudyInput } from '../../../src/analysis/sensitivity/inputs.ts';
import { pawn } from '../../../src/analysis/sensitivity/pawn.ts';
import { rankCorrelation } from '../../../src/analysis/sensitivity/rank-correlation.ts';
import { resampledBlocks } from '../../../src/analysis/sensitivity/resamples.ts';
import { responseOf, type Response } from '../../../src/analysis/sensitivity/response.ts';
import { aSource, BLOCK_SIZE } from '../a-block-study.ts';
import { asStated, aTable } from '../a-table.ts';
import { hypercubes, linear, type Model } from './a-study.ts';

const NAMES = ['strong', 'weak', 'nothing'] as const;

interface Study {
  readonly response: Response;
  readonly inputs: readonly StudyInput[];
}

function aStudy(model: Model, blocks: number, seed: string): Study {
  const columns = hypercubes(blocks, NAMES, seed);
  const source = aSource(seed);
  const values = Float64Array.from({ length: blocks * BLOCK_SIZE }, (_, k) =>
    model(
      columns.map((column) => column[Math.floor(k / 2)]),
      source,
    ),
  );
  const inputs = studyInputs(
    aTable({
      runs: asStated('policy'),
      values: [{ 'incubated-firms': [...values] }],
      blockSize: BLOCK_SIZE,
      inputs: Object.fromEntries(NAMES.map((name, at) => [name, columns[at]])),
    }),
  );
  return { response: responseOf({ values, status: new Uint8Array(values.length), blockSize: BLOCK_SIZE }), inputs };
}

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

describe('an input that does nothing', () => {
  const STUDIES = 400;
  const skewed: Model = ([strong], luck) => (0.3 + strong) * (1 - luck()) ** -0.4;
  const found = Array.from({ length: STUDIES }, (_, study) => {
    const { response, inputs } = aStudy(study % 2 === 0 ? MODEL : skewed, 10, `nothing ${study}`);
    const [dummies] = dummyIndices([response], inputs[2], { seed: `dummies ${study}`, count: 199 });
    const index = firstOrder(response, inputs[2].view).whole;
    return {
      index,
      distance: pawn(response, inputs[2].view),
      floor: floorOf(dummies),
      chance: chanceOf(index, dummies),
    };
  });
  const rate = (holds: (of: (typeof found)[number]) => boolean): number => found.filter(holds).length / STUDIES;

  // With 400 studies, 95 % has a standard error of 1.1 points.
  test('lies inside the range of the dummies in 93 to 97 % of studies', () => {
    const inside = rate(
      ({
        index,
        floor: {
          firstOrder: [low, high],
        },
      }) => low <= index && index <= high,
    );
    const near = rate(
      ({
        distance,
        floor: {
          pawn: [low, high],
        },
      }) => low <= distance && distance <= high,
    );
    console.log(`inside the range of the dummies: first-order ${100 * inside} %, PAWN ${100 * near} %`);

    expect(inside).toBeGreaterThanOrEqual(0.93);
    expect(inside).toBeLessThanOrEqual(0.97);
    expect(near).toBeGreaterThanOrEqual(0.93);
    // Distances are few in number; the ends of the range count as inside.
    expect(near).toBeLessThanOrEqual(0.985);
  });

  test('has a chance that is as small as any number no more often than that number says', () => {
    expect(rate(({ chance }) => chance <= 0.05)).toBeLessThan(0.05 + 3 * 0.011);
    expect(rate(({ chance }) => chance <= 0.05)).toBeGreaterThan(0.05 - 3 * 0.011);
    expect(rate(({ chance }) => chance <= 0.5)).toBeGreaterThan(0.5 - 3 * 0.025);
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
