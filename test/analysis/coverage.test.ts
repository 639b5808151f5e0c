import { describe, expect, it } from 'vitest';
import { studentQuantile } from '#random';
import type { Ranking } from '#analysis';
import type { OutcomeTable } from '#table';
import { estimatesByRun, rankPolicies } from '../../src/analysis/ranking.ts';
import { aNormal, anInput, aSource, BLOCK_SIZE, type Source } from './a-block-study.ts';
import { aQuestion, asStated, aTable } from './a-table.ts';

/**
 * Studies with known truth: each macro-replication is a whole run of Latin hypercube blocks with two lucks per draw,
 * and ranked. With 2000 of them a rate of 5 % is known to about 0.5 points (one standard error).
 */
const STUDIES = 2000;
const BLOCKS = 20;

/** Fills the rows of one replication for every run: `row[run * outcomes + outcome]`. */
type Fill = (row: Float64Array, input: number, source: Source) => void;

interface Design {
  readonly name: string;
  readonly runs: number;
  readonly outcomes: readonly string[];
  readonly fill: Fill;
  readonly blocks?: number;
  readonly decision?: string;
  readonly studies?: number;
}

/** Runs the analysis on every macro-replication of a design. */
function study(design: Design, look: (ranking: Ranking) => void): void {
  const replications = (design.blocks ?? BLOCKS) * BLOCK_SIZE;
  const width = design.outcomes.length;
  const zeros = Object.fromEntries(design.outcomes.map((name) => [name, new Array<number>(replications).fill(0)]));
  const names = Array.from({ length: design.runs }, (_, run) => `policy ${run}`);
  const base = aTable({ runs: asStated(...names), values: names.map(() => zeros), blockSize: BLOCK_SIZE });
  const outcome = design.decision ?? design.outcomes[0];
  const question = aQuestion({ decision: { outcome, better: 'more', smallestDifference: 0 } });
  const row = new Float64Array(design.runs * width);
  for (let macro = 0; macro < (design.studies ?? STUDIES); macro += 1) {
    const source = aSource(`${design.name} ${macro}`);
    const input = anInput(design.blocks ?? BLOCKS, source);
    const values = new Float64Array(base.values.length);
    for (let k = 0; k < replications; k += 1) {
      design.fill(row, input[k], source);
      for (let run = 0; run < design.runs; run += 1) {
        for (let column = 0; column < width; column += 1) {
          values[(run * replications + k) * width + column] = row[run * width + column];
        }
      }
    }
    const table: OutcomeTable = { ...base, values };
    look(rankPolicies({ table, question, estimatesOf: estimatesByRun(table) }, 'as stated', true));
  }
}

/** Share of the studies in which the interval of one outcome of the only policy holds the truth. */
function coverage(design: Omit<Design, 'runs' | 'name'>, outcome: string, truth: number): number {
  let covered = 0;
  study({ ...design, name: outcome, runs: 1 }, ({ policies: [policy] }) => {
    const [lower, upper] = policy.estimates.get(outcome)!.interval!;
    covered += Number(lower <= truth && truth <= upper);
  });
  console.log(`coverage of ${outcome}, ${design.blocks ?? BLOCKS} blocks: ${(100 * covered) / STUDIES} %`);
  return covered / STUDIES;
}

const linear: Fill = (row, input, source) => {
  row[0] = 10 + 8 * input + 2 * aNormal(source);
};

/** Private over public money: means 5 + 6/2 and 3 + 2/2, so the ratio of means is 2; both skewed by luck. */
const ratio: Fill = (row, input, source) => {
  const shared = -Math.log(1 - source());
  row[0] = 4 + 6 * input + shared;
  row[1] = 2 + 2 * input + 0.5 * shared - 0.5 * Math.log(1 - source());
};

describe('95 % intervals', () => {
  it('of a mean cover the truth in 92 to 98 % of studies', () => {
    const rate = coverage({ outcomes: ['incubated-firms'], fill: linear }, 'incubated-firms', 14);

    expect(rate).toBeGreaterThan(0.935);
    expect(rate).toBeLessThan(0.965);
  });

  it('of a mean cover with the fewest blocks allowed, and a skewed outcome', () => {
    const skewed: Fill = (row, input, source) => {
      row[0] = -Math.log(1 - source()) * (1 + input);
    };
    const rate = coverage({ outcomes: ['output-value'], fill: skewed, blocks: 10 }, 'output-value', 1.5);

    expect(rate).toBeGreaterThan(0.92);
    expect(rate).toBeLessThan(0.98);
  });

  it('of a ratio of means cover the truth in 92 to 98 % of studies', () => {
    const rate = coverage({ outcomes: ['private-money', 'fiscal-outlay'], fill: ratio }, 'leverage', 2);

    expect(rate).toBeGreaterThan(0.935);
    expect(rate).toBeLessThan(0.965);
  });

  it('of the difference of two ratios cover the truth in 92 to 98 % of studies', () => {
    const half = new Float64Array(2);
    const both: Fill = (row, input, source) => {
      ratio(row, input, source);
      ratio(half, input, source);
      row[2] = half[0] + 3 * half[1];
      row[3] = half[1];
    };
    let covered = 0;
    study(
      { name: 'ratios', runs: 2, outcomes: ['private-money', 'fiscal-outlay'], fill: both, decision: 'leverage' },
      ({ policies: [, other] }) => {
        const [lower, upper] = other.comparison.interval!;
        covered += Number(lower <= 3 && 3 <= upper);
      },
    );
    console.log(`coverage of the difference of ratios: ${(100 * covered) / STUDIES} %`);

    expect(covered / STUDIES).toBeGreaterThan(0.935);
    expect(covered / STUDIES).toBeLessThan(0.965);
  });
});

describe('the comparison with the leader', () => {
  const POLICIES = 8;
  /** All policies with mean 10: luck and input shared, the slope on the input and some luck their own. */
  const equal: Fill = (row, input, source) => {
    const shared = aNormal(source);
    for (let run = 0; run < POLICIES; run += 1) {
      row[run] = 10 + (4 + run) * (input - 0.5) + shared + aNormal(source);
    }
  };

  it('calls an equally good policy distinguishable in at most 5 % of studies, whichever leads', () => {
    const allPairs = studentQuantile(1 - 0.05 / (POLICIES * (POLICIES - 1)), BLOCKS - 1);
    const withOne = studentQuantile(1 - 0.05 / (2 * (POLICIES - 1)), BLOCKS - 1);
    const called = { allPairs: 0, withOne: 0, designated: 0 };
    study({ name: 'equal', runs: POLICIES, outcomes: ['incubated-firms'], fill: equal }, ({ policies }) => {
      const others = policies.slice(1).map(({ policy, comparison: { verdict, difference, interval } }) => {
        const error = (difference - interval![0]) / allPairs;
        return { policy, verdict, outside: difference > withOne * error };
      });
      called.allPairs += Number(others.some(({ verdict }) => verdict === 'distinguishable'));
      called.withOne += Number(others.some(({ outside }) => outside));
      called.designated += Number(others.some(({ policy, outside }) => outside && policy === 'policy 3'));
    });
    const rate = (count: number): number => count / STUDIES;
    console.log('called distinguishable among 8 equal policies:', JSON.stringify(called), `of ${STUDIES}`);

    expect(rate(called.allPairs)).toBeLessThanOrEqual(0.05);
    expect(rate(called.allPairs)).toBeGreaterThan(0.01);
    // Why not k−1: it protects one policy named beforehand, but not the reader who sees whichever leads.
    expect(rate(called.designated)).toBeLessThanOrEqual(0.03);
    expect(rate(called.withOne)).toBeGreaterThan(0.09);
  });

  it('finds policies that are worse by six standard errors, and never calls the best worse', () => {
    // The mean of 1000 paired differences of two unit normals has standard error √(2/1000).
    const gap = 6 * Math.sqrt(2 / 1000);
    const studies = 300;
    const found = { worse: 0, best: 0 };
    const oneBest: Fill = (row, input, source) => {
      equal(row, input, source);
      row[0] += gap;
    };
    study({ name: 'one best', runs: POLICIES, outcomes: ['incubated-firms'], fill: oneBest, studies }, (ranking) => {
      for (const { policy, comparison } of ranking.policies) {
        if (comparison.verdict !== 'distinguishable') continue;
        found[policy === 'policy 0' ? 'best' : 'worse'] += 1;
      }
    });

    expect(found.best).toBe(0);
    expect(found.worse / studies / (POLICIES - 1)).toBeGreaterThan(0.9);
  });
});
