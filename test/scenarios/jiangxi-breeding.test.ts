import { expect, test } from 'vitest';
import { openScenario } from '../experiment/a-study.ts';
import { watch } from '../known-answers/support.ts';

const CEILING = 0.2 * 3e9;

const CERTAIN = { market: '3 billion RMB', 'firms.adoption.mean': '200 million RMB' };

/** Sizes of the breeds in the order in which they were sold first, run by run; RMB a year. */
function breeds(set: Readonly<Record<string, unknown>>): readonly (readonly number[])[] {
  const runs: number[][] = [];
  watch(openScenario('jiangxi-breeding', { ...CERTAIN, ...set }), 24, ({ adopters }) => {
    runs.push([...adopters.plateau.subarray(0, adopters.count)]);
  });
  return runs;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

test('all breeds together stay below a fifth of the market, and reach it where there are many', () => {
  const runs = breeds({ 'arrivals.rate': '5 per year', 'arrivals.maximum': '8 per year' });

  for (const run of runs) expect(sum(run)).toBeLessThanOrEqual(CEILING * (1 + 1e-12));
  expect(Math.max(...runs.map(sum))).toBeCloseTo(CEILING, 0);
});

test('what the ceiling costs is what later breeds would have sold: a first breed is as large as its own limit lets it be', () => {
  // A lognormal with mean 200 million and spread 2, truncated at the ceiling of 600 million:
  // E = m·Φ(z − σ)/Φ(z) with σ² = ln 5, z = (ln(600/200) + σ²/2)/σ.
  const sigma = Math.sqrt(Math.log(5));
  const z = (Math.log(3) + sigma ** 2 / 2) / sigma;
  const mean = (200e6 * below(z - sigma)) / below(z);
  const firsts = breeds({ 'arrivals.rate': '5 per year', 'arrivals.maximum': '8 per year' }).flatMap((run) =>
    run.slice(0, 1),
  );
  const spread = Math.sqrt(sum(firsts.map((first) => (first - mean) ** 2)) / firsts.length);

  expect(firsts.length).toBeGreaterThan(20);
  expect(Math.abs(sum(firsts) / firsts.length - mean)).toBeLessThan((4 * spread) / Math.sqrt(firsts.length));
});

/** Φ by Simpson's rule on the density. */
function below(z: number): number {
  const density = (x: number): number => Math.exp(-(x ** 2) / 2) / Math.sqrt(2 * Math.PI);
  const width = (z + 9) / 400;
  return sum(
    Array.from({ length: 400 }, (_, step) => {
      const from = -9 + step * width;
      return (width / 6) * (density(from) + 4 * density(from + width / 2) + density(from + width));
    }),
  );
}
