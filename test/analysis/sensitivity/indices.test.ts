import { sampleRankCorrelation } from 'simple-statistics';
import { describe, expect, test } from 'vitest';
import { firstOrder } from '../../../src/analysis/sensitivity/first-order.ts';
import { studyInputs } from '../../../src/analysis/sensitivity/inputs.ts';
import { responseOf } from '../../../src/analysis/sensitivity/response.ts';
import { aNormal, aSource, BLOCK_SIZE } from '../a-block-study.ts';
import { asStated, aTable } from '../a-table.ts';
import { hypercubes, linear, sensitivityBy, type Model } from './a-study.ts';

const NAMES = ['a', 'b', 'c'] as const;

/** First-order indices of a model on uniform inputs, in the order of the inputs. */
function indicesOf(model: Model, blocks: number, names: readonly string[], seed: string): readonly number[] {
  return indicesBy(model, hypercubes(blocks, names, seed), seed);
}

/** The same on inputs as given, [input][draw]. */
function indicesBy(model: Model, columns: readonly (readonly number[])[], seed: string): readonly number[] {
  const source = aSource(seed);
  const values = Array.from({ length: 2 * columns[0].length }, (_, k) =>
    model(
      columns.map((column) => column[Math.floor(k / 2)]),
      source,
    ),
  );
  const table = aTable({
    runs: asStated('policy'),
    values: [{ 'incubated-firms': values }],
    blockSize: BLOCK_SIZE,
    inputs: Object.fromEntries(columns.map((column, at) => [`input ${at}`, column])),
  });
  const response = responseOf({
    values: Float64Array.from(values),
    status: new Uint8Array(values.length),
    blockSize: BLOCK_SIZE,
  });
  return studyInputs(table).map(({ view }) => firstOrder(response, view).whole);
}

/** Ishigami and Homma, 1990, with a = 7 and b = 0.1, on −π to π. */
const ishigami: Model = (inputs) => {
  const [a, b, c] = inputs.map((share) => Math.PI * (2 * share - 1));
  return Math.sin(a) + 7 * Math.sin(b) ** 2 + 0.1 * c ** 4 * Math.sin(a);
};

const G = [0, 1, 4.5, 9, 99, 99, 99, 99];

/** Sobol's g (Saltelli and Sobol, 1995). */
const sobolG: Model = (inputs) =>
  inputs.reduce((product, share, at) => (product * (Math.abs(4 * share - 2) + G[at])) / (1 + G[at]), 1);

describe('first-order indices', () => {
  test('of the Ishigami function are those published', () => {
    const [a, b, c] = indicesOf(ishigami, 400, NAMES, 'ishigami');

    // Ten standard errors of a sample of 250 draws (0.04) shrink to 0.0066 with 10,000; five waves hold 99 %.
    expect(Math.abs(a - 0.3139)).toBeLessThan(0.015);
    expect(Math.abs(b - 0.4424)).toBeLessThan(0.015);
    expect(Math.abs(c)).toBeLessThan(0.015);
  });

  test("of Sobol's g are those published", () => {
    const names = G.map((_, at) => `x${at}`);
    const parts = G.map((a) => 1 / (3 * (1 + a) ** 2));
    const whole = parts.reduce((product, part) => product * (1 + part), 1) - 1;
    const found = indicesOf(sobolG, 400, names, 'sobol g');

    parts.forEach((part, at) => expect(Math.abs(found[at] - part / whole)).toBeLessThan(0.02));
  });

  test('of a linear model are the shares that it is made of, luck being part of the whole', () => {
    const [a, b, c] = indicesOf(linear(0.4, 0.1), 400, NAMES, 'linear');

    expect(Math.abs(a - 0.4)).toBeLessThan(0.015);
    expect(Math.abs(b - 0.1)).toBeLessThan(0.012);
    expect(Math.abs(c)).toBeLessThan(0.004);
  });

  test('are not biased in few draws with much luck', () => {
    const studies = Array.from({ length: 400 }, (_, at) => indicesOf(linear(0.1, 0.1), 4, NAMES, `few ${at}`));
    const meanOf = (input: number): number => studies.reduce((sum, found) => sum + found[input], 0) / studies.length;
    const spreadOf = (input: number): number =>
      Math.sqrt(studies.reduce((sum, found) => sum + (found[input] - meanOf(input)) ** 2, 0)) / studies.length;

    expect(Math.abs(meanOf(0) - 0.1)).toBeLessThan(3.5 * spreadOf(0));
    expect(Math.abs(meanOf(2))).toBeLessThan(3.5 * spreadOf(2));
  });

  test('of correlated inputs hold what goes together with each: an input that does nothing has the square of its correlation', () => {
    // b has the stratum of a in a share q of the blocks, and any in the others: E[y|b] = q·a(b), so its variance is q² that of a.
    const q = 0.6;
    const blocks = 400;
    const [a, free] = hypercubes(blocks, ['a', 'free'], 'correlated');
    const source = aSource('which blocks');
    const follows = Array.from({ length: blocks }, () => source() < q);
    const b = a.map((value, draw) => (follows[Math.floor(draw / 25)] ? value : free[draw]));
    const [first, second] = indicesBy(linear(0.5), [a, b], 'luck beside them');

    expect(Math.abs(first - 0.5)).toBeLessThan(0.02);
    // The share of blocks that follow has a standard error of 0.0245, so its square times a half has 0.0147.
    expect(Math.abs(second - 0.5 * q ** 2)).toBeLessThan(3 * 0.0147);
  });

  test('of categories are the variance between them', () => {
    const [first] = hypercubes(40, ['kind'], 'categories');
    const kind = first.map((share) => (share < 0.2 ? 0 : share < 0.7 ? 1 : 2));
    // Means 5, 0 and 1 with shares 0.2, 0.5 and 0.3: variance 5.3 − 1.3² = 3.61, and as much luck.
    const model: Model = ([value], luck) => [5, 0, 1][value] + Math.sqrt(3.61) * aNormal(luck);
    const [input] = sensitivityBy([model], { kind }, 'luck of categories').targets[0].inputs;

    expect(input.kind).toBe('categories');
    expect(Math.abs(input.firstOrder.mean - 0.5)).toBeLessThan(0.06);
    expect(input.low).toMatchObject({ from: 0, to: 0 });
    expect(Math.abs(input.low.outcome.mean - 5)).toBeLessThan(0.4);
    expect(Math.abs(input.high.outcome.mean - 1)).toBeLessThan(0.4);
    expect(input.matters).toBe(true);
  });
});

test('rank correlations are those of the textbook', () => {
  const columns = hypercubes(10, NAMES, 'ranks');
  const outcomes: number[] = [];
  const model: Model = ([a], luck) => {
    outcomes.push(Math.round(5 * a + 2 * aNormal(luck)));
    return outcomes[outcomes.length - 1];
  };
  const [target] = sensitivityBy([model], { a: columns[0] }, 'ranks').targets;
  const twice = columns[0].flatMap((value) => [value, value]);

  expect(target.inputs[0].rankCorrelation.mean).toBeCloseTo(sampleRankCorrelation(twice, outcomes), 12);
});

test('a PAWN index is the greatest distance between distributions', () => {
  // The outcome is the input: the lowest fifth lies below four fifths of all draws, so the greatest distance is 0.8.
  const [column] = hypercubes(20, ['a'], 'pawn');
  const [target] = sensitivityBy([([a]) => a], { a: column }, 'pawn').targets;

  expect(target.inputs[0].pawn.mean).toBeCloseTo(0.8, 12);
});
