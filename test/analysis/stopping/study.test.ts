import { describe, expect, it } from 'vitest';
import { blockInterval, differenceOf, type Interval } from '../../../src/analysis/block-interval.ts';
import { outcomeEstimate } from '../../../src/analysis/stopping/outcome-estimate.ts';
import { aNormal, aSource, type Source } from '../a-block-study.ts';
import { aTarget, untilSettled, type Race } from './a-race.ts';

/** Whole runs with known truth, each ended by the rule. */
const STUDIES = 1000;
/** Three standard errors of a rate of 5 % in so many studies. */
const NOISE = 3 * Math.sqrt((0.05 * 0.95) / STUDIES);

/** A design: true means, and one block value of each policy about its mean. */
interface Design {
  readonly name: string;
  readonly means: readonly number[];
  readonly noise: (source: Source) => readonly number[];
  readonly zone: number;
  readonly targets?: Race['targets'];
}

interface Rates {
  readonly good: number;
  readonly covered: number;
  readonly coveredGone: number;
  readonly coveredDifference: number;
  readonly coveredNaively: number;
  readonly settled: number;
  readonly blocks: number;
}

function holds(found: Interval, truth: number): number {
  return Number(found.interval !== undefined && found.interval[0] <= truth && truth <= found.interval[1]);
}

/** Shares of the studies in which the choice was good and the intervals held the truth. */
function study({ name, means, noise, zone, targets }: Design): Rates {
  // A mean that is worse by just the zone counts as wrong: that is where the procedure has least to spare.
  const best = Math.max(...means);
  const tally = { good: 0, covered: 0, coveredGone: 0, coveredDifference: 0, coveredNaively: 0, settled: 0, blocks: 0 };
  for (let macro = 0; macro < STUDIES; macro += 1) {
    const source = aSource(`${name} ${macro}`);
    const nextBlock = (): readonly number[] => noise(source).map((deviation, policy) => means[policy] + deviation);
    const { finding, table } = untilSettled({ policies: means.length, nextBlock, zone, ...(targets && { targets }) });
    const [chosen] = finding.choice.left.map((policy) => Number(policy.slice(-1)));
    tally.settled += Number(finding.ended === 'settled');
    tally.good += Number(finding.choice.left.length === 1 && means[chosen] > best - zone + 1e-9);
    tally.blocks += finding.replications;
    const other = chosen === means.length - 1 ? 0 : means.length - 1;
    const [one, gone] = [chosen, other].map((policy) => outcomeEstimate(table, policy, 'incubated-firms'));
    tally.covered += holds(blockInterval(one), means[chosen]);
    const { look: _, ...asIfFixed } = one;
    tally.coveredNaively += holds(blockInterval(asIfFixed), means[chosen]);
    tally.coveredGone += holds(blockInterval(gone), means[other]);
    tally.coveredDifference += holds(blockInterval(differenceOf(one, gone)), means[chosen] - means[other]);
  }
  const rates = Object.fromEntries(Object.entries(tally).map(([key, count]) => [key, count / STUDIES]));
  console.log(name, rates);
  return rates as unknown as Rates;
}

/** Independent normal blocks with a standard deviation of 1. */
const independent =
  (policies: number) =>
  (source: Source): readonly number[] =>
    Array.from({ length: policies }, () => aNormal(source));

/** The same, with four fifths of the variance in common. */
const correlated =
  (policies: number) =>
  (source: Source): readonly number[] => {
    const shared = Math.sqrt(0.8) * aNormal(source);
    return Array.from({ length: policies }, () => shared + Math.sqrt(0.2) * aNormal(source));
  };

/** Mean of six exponentials, less its expectation: skewness 2/√6 = 0.8, half of the variance in common. */
const skewed =
  (policies: number) =>
  (source: Source): readonly number[] => {
    const meanOfSix = (): number => {
      let sum = 0;
      for (let k = 0; k < 6; k += 1) sum -= Math.log(1 - source());
      return (sum - 6) / 6;
    };
    const shared = meanOfSix();
    return Array.from({ length: policies }, () => shared + meanOfSix());
  };

const designs: readonly Design[] = [
  { name: 'slippage, independent', means: [10, 9.6, 9.6, 9.6, 9.6], noise: independent(5), zone: 0.4 },
  { name: 'slippage, correlated', means: [10, 9.8, 9.8, 9.8, 9.8], noise: correlated(5), zone: 0.2 },
  { name: 'slippage, skewed', means: [10, 9.8, 9.8, 9.8, 9.8], noise: skewed(5), zone: 0.2 },
  { name: 'two policies, slippage', means: [10, 9.6], noise: independent(2), zone: 0.4 },
  { name: 'several within the zone', means: [10, 9.9, 9.7, 9.5, 9.0], noise: independent(5), zone: 0.4 },
  { name: 'all equal', means: [10, 10, 10], noise: correlated(3), zone: 0.3 },
  {
    name: 'target and choice, independent',
    means: [10, 9.5, 9],
    noise: independent(3),
    zone: 0.5,
    targets: [aTarget('relative', 0.03)],
  },
  {
    name: 'target and choice, skewed',
    means: [10, 9.5, 9],
    noise: skewed(3),
    zone: 0.5,
    targets: [aTarget('absolute', 0.25)],
  },
];

describe.each(designs)('a run that ends itself: $name', (design) => {
  const rates = study(design);

  it('settles', () => {
    expect(rates.settled).toBe(1);
  });

  it('chooses the best, or one within the smallest difference of it, in at least 95 % of studies', () => {
    expect(rates.good).toBeGreaterThan(0.95 - NOISE);
  });

  it('gives intervals that hold the truth in at least 95 % of studies, of those chosen, those gone and their difference', () => {
    expect(rates.covered).toBeGreaterThan(0.95 - NOISE);
    expect(rates.coveredGone).toBeGreaterThan(0.95 - NOISE);
    expect(rates.coveredDifference).toBeGreaterThan(0.95 - NOISE);
  });
});
