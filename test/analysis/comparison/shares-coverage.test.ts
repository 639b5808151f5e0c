import { describe, expect, it } from 'vitest';
import { expectationsByDraw } from '../../../src/analysis/expectations.ts';
import { shareOfDraws, shareOfReplications } from '../../../src/analysis/comparison/shares.ts';
import type { Estimate } from '#analysis';
import { normalCdf } from '../../../src/random/normal-cdf.ts';
import type { Sample } from '../../../src/analysis/sample.ts';
import { aNormal, anInput, aSource, BLOCK_SIZE, type Source } from '../a-block-study.ts';
import { asStated, aTable } from '../a-table.ts';

const BLOCKS = 16;

/** The advantage of one policy over another by replication: what the inputs x and z say, and luck that is not shared. */
function anAdvantage(x: Float64Array, z: Float64Array, source: Source): Sample {
  const values = x.map((_, k) => x[k] + z[k] - 0.8 + 0.7 * aNormal(source));
  return { values, status: new Uint8Array(x.length), blockSize: BLOCK_SIZE };
}

function covers(truth: number, { interval }: Estimate): boolean {
  return interval![0] <= truth && truth <= interval![1];
}

/** ∫ Φ: its derivative is the standard normal distribution function. */
function integral(z: number): number {
  return z * normalCdf(z) + Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
}

describe('the share of replications in which a policy is better', () => {
  it('has an interval that holds the truth in 93 to 97 % of studies', () => {
    // The advantage is x − 0.4 and a normal number of standard deviation 0.5.
    const truth = 0.5 * (integral(0.6 / 0.5) - integral(-0.4 / 0.5));
    const studies = 1500;
    let right = 0;
    for (let study = 0; study < studies; study += 1) {
      const source = aSource(`replications ${study}`);
      const values = anInput(BLOCKS, source).map((x) => x - 0.4 + 0.5 * aNormal(source));
      const sample = { values, status: new Uint8Array(values.length), blockSize: BLOCK_SIZE };
      right += Number(covers(truth, shareOfReplications(sample)));
    }
    console.log(`share of replications: ${(100 * right) / studies} %`);

    expect(Math.abs(right / studies - 0.95)).toBeLessThan(0.02);
  });
});

describe('the share of draws in which a policy is expected to be better', () => {
  it('has an interval that holds the truth about as often as it says, and is right on average', () => {
    const studies = 150;
    const found: Estimate[] = [];
    for (let study = 0; study < studies; study += 1) {
      const source = aSource(`draws ${study}`);
      const [x, z, ...idle] = Array.from({ length: 6 }, () => anInput(BLOCKS, source));
      const inputs = [x, z, ...idle].map((input, at) => [`${at}`, [...input.filter((_, k) => k % 2 === 0)]] as const);
      const table = aTable({
        runs: asStated('a'),
        values: [{ 'incubated-firms': [...x] }],
        blockSize: BLOCK_SIZE,
        inputs: Object.fromEntries(inputs),
      });
      found.push(shareOfDraws(anAdvantage(x, z, source), expectationsByDraw(table)));
    }
    // 1 − 0.8²/2 of the unit square lies above x + z = 0.8.
    const rate = found.filter((share) => covers(0.68, share)).length / studies;
    const mean = found.reduce((sum, share) => sum + share.mean, 0) / studies;
    console.log(`share of draws: ${100 * rate} %, mean ${mean}`);

    // Three standard errors of 95 % in 150 studies are 5.3 points.
    expect(rate).toBeGreaterThan(0.895);
    expect(Math.abs(mean - 0.68)).toBeLessThan(0.015);
  });
});
