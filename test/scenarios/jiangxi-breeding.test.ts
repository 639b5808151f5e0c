import { expect, test } from 'vitest';
import { column } from '#table';
import { openScenario, tableOf } from '../experiment/a-study.ts';
import { watch } from '../known-answers/support.ts';

const CEILING = 0.2 * 3e9;

const CERTAIN = { market: '3 billion RMB', 'firms.adoption.mean': '200 million RMB' };

const many = openScenario('jiangxi-breeding', {
  ...CERTAIN,
  'arrivals.rate': '5 per year',
  'arrivals.maximum': '8 per year',
});

/** Sizes of the breeds in the order in which they were sold first, run by run; RMB a year. */
function breeds(policy: number, replications: number): readonly (readonly number[])[] {
  const runs: number[][] = [];
  watch({ ...many, policies: [many.policies[policy]] }, replications, ({ adopters }) => {
    runs.push([...adopters.plateau.subarray(0, adopters.count)]);
  });
  return runs;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

test('all breeds together stay below a fifth of the market, and reach it where there are many', () => {
  const runs = breeds(0, 24);

  for (const run of runs) expect(sum(run)).toBeLessThanOrEqual(CEILING * (1 + 1e-12));
  expect(Math.max(...runs.map(sum))).toBeCloseTo(CEILING, 0);
});

test('what the ceiling costs is what later breeds would have sold: a first breed is as large as its own limit lets it be', () => {
  // A lognormal with mean 200 million and spread 2, truncated at the ceiling of 600 million:
  // E = m·Φ(z − σ)/Φ(z) with σ² = ln 5, z = (ln(600/200) + σ²/2)/σ.
  const sigma = Math.sqrt(Math.log(5));
  const z = (Math.log(3) + sigma ** 2 / 2) / sigma;
  const mean = (200e6 * below(z - sigma)) / below(z);
  const firsts = breeds(0, 24).flatMap((run) => run.slice(0, 1));
  const spread = Math.sqrt(sum(firsts.map((first) => (first - mean) ** 2)) / firsts.length);

  expect(firsts.length).toBeGreaterThan(20);
  expect(Math.abs(sum(firsts) / firsts.length - mean)).toBeLessThan((4 * spread) / Math.sqrt(firsts.length));
});

test('a centre is worth more than a company alone, and more where more of the market is open to it', async () => {
  const study = openScenario('jiangxi-breeding');
  const named = ['company alone', 'centre with the academy', 'if 40 % were open', 'if all were open'].map((name, at) =>
    at < 2 ? name : `centre with the academy, ${name}`,
  );
  const table = await tableOf(study, { replications: 50, policies: named, asStatedOnly: true });
  const outputs = named.map((_, run) => [...column(table, run, 'output-value')]);
  const [alone, centre, wider, open] = outputs.map((each) => sum(each) / each.length);

  expect(centre).toBeGreaterThan(alone);
  expect(wider).toBeGreaterThan(centre);
  expect(open).toBeGreaterThan(wider);
});

test('what a policy sets of the ceiling binds what enters under it', () => {
  const [wider, open] = ['company alone, if 40 % were open', 'company alone, if all were open'].map((name) =>
    Math.max(
      ...breeds(
        many.policies.findIndex((policy) => policy.name === name),
        24,
      ).map(sum),
    ),
  );

  expect(wider).toBeCloseTo(2 * CEILING, 0);
  expect(open).toBeGreaterThan(2 * CEILING);
  expect(open).toBeLessThanOrEqual(5 * CEILING * (1 + 1e-12));
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
