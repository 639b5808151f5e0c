import { mean, sampleCovariance, sampleVariance } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { expectationsByDraw } from '../../src/analysis/expectations.ts';
import type { OutcomeTable } from '#table';
import { aNormal, aSource } from './a-block-study.ts';
import { asStated, aTable } from './a-table.ts';

const DRAWS_PER_BLOCK = 5;
const BLOCKS = 20;
const DRAWS = BLOCKS * DRAWS_PER_BLOCK;

/** A table with these inputs, one value per draw. */
function aStudyOf(inputs: Readonly<Record<string, readonly number[]>>): OutcomeTable {
  const zeros = new Array<number>(2 * DRAWS).fill(0);
  return aTable({
    runs: asStated('a'),
    values: [{ 'incubated-firms': zeros }],
    blockSize: 2 * DRAWS_PER_BLOCK,
    inputs,
  });
}

function uniforms(name: string): readonly number[] {
  const source = aSource(name);
  return Array.from({ length: DRAWS }, source);
}

/** Two lucks per draw around an expectation. */
function aResponse(expectation: (draw: number) => number, spread: number): Float64Array {
  const source = aSource('luck');
  return Float64Array.from({ length: 2 * DRAWS }, (_, k) => expectation(Math.floor(k / 2)) + spread * aNormal(source));
}

const [x, z] = [uniforms('x'), uniforms('z')];
const study = aStudyOf({ x, z });

describe('expectations given the draw', () => {
  it('are found where the response is a parabola in the inputs without luck', () => {
    const truth = (draw: number): number => 3 + 5 * x[draw] - 4 * x[draw] ** 2 + 2 * z[draw];
    const { crossFitted } = expectationsByDraw(study)(aResponse(truth, 0));

    // The smallest penalty shrinks a slope by about one part in ten thousand.
    crossFitted.forEach((value, draw) => expect(value).toBeCloseTo(truth(draw), 2));
  });

  it('are nearer to the truth than the mean of two lucks', () => {
    const truth = (draw: number): number => 5 * x[draw];
    const response = aResponse(truth, 4);
    const found = expectationsByDraw(study)(response).crossFitted;
    const error = (at: (draw: number) => number): number => mean(x.map((_, draw) => (at(draw) - truth(draw)) ** 2));

    const raw = error((draw) => (response[2 * draw] + response[2 * draw + 1]) / 2);

    expect(error((draw) => found[draw])).toBeLessThan(raw / 5);
  });

  it('spread as much as the two lucks of a draw go together, which predictions do not', () => {
    // Half of what decides is not in the inputs at all.
    const hidden = uniforms('hidden');
    const response = aResponse((draw) => 5 * x[draw] + 5 * hidden[draw], 1);
    const [one, other] = [0, 1].map((luck) => [...response].filter((_, k) => k % 2 === luck));
    const { whole, crossFitted } = expectationsByDraw(study)(response);

    expect(sampleVariance([...crossFitted])).toBeCloseTo(sampleCovariance(one, other), 9);
    expect(sampleVariance([...whole])).toBeCloseTo(sampleCovariance(one, other), 9);
    expect(mean([...crossFitted])).toBeCloseTo(mean([...response]), 9);
  });

  it('are all the mean where the two lucks of a draw do not go together', () => {
    const response = aResponse(() => 0, 1).map((luck, k, all) => 10 + (k % 2 === 0 ? luck : -all[k - 1]));

    for (const value of expectationsByDraw(study)(response).crossFitted) expect(value).toBeCloseTo(10, 9);
  });

  it('scale and shift with the response', () => {
    const response = aResponse((draw) => 5 * x[draw], 1);
    const plain = expectationsByDraw(study)(response).crossFitted;
    const scaled = expectationsByDraw(study)(response.map((value) => 1e9 * value - 7)).crossFitted;

    scaled.forEach((value, draw) => expect((value + 7) / 1e9).toBeCloseTo(plain[draw], 8));
  });

  it('are all the mean where nothing is uncertain, or nothing varies', () => {
    const response = aResponse((draw) => draw, 0);
    const others = x.map((_, draw) => draw).filter((draw) => draw >= DRAWS_PER_BLOCK);

    for (const inputs of [{}, { flat: x.map(() => 3) }]) {
      const { whole, crossFitted, without } = expectationsByDraw(aStudyOf(inputs))(response);

      expect(crossFitted[0]).toBeCloseTo((DRAWS - 1) / 2, 9);
      expect(whole[0]).toBeCloseTo((DRAWS - 1) / 2, 9);
      expect(without(0)[DRAWS - 1]).toBeCloseTo(mean(others), 9);
    }
  });
});
