import { quantileSorted, mean, sampleRankCorrelation } from 'simple-statistics';
import { studentQuantile } from '#random';
import type { OutcomeTable } from '#table';
import { blockInterval, ERROR_RATE, FEWEST_BLOCKS } from './block-interval.ts';
import type { InputFindings, RankFinding, SampledInput } from './findings.ts';
import { LUCKS } from './expectations.ts';
import type { AskedInput, Question } from './question.ts';

/** The 5, 50 and 95 % points. */
const POINTS = [0.05, 0.5, 0.95] as const;

/** What a block of draws misses of a rank correlation on the way to ranks, at most. */
const MISSED = 0.02;

/** Values in the order of the draws. */
type Values = readonly number[];

/**
 * The uncertain inputs as they were asked for and as they were sampled: quantiles over draws, and rank correlations as
 * means over blocks. One in twenty runs has any flag by chance, over all inputs, points and pairs (Bonferroni). Inputs of
 * which the table or the question knows nothing are left out.
 */
export function inputFindings(table: OutcomeTable, { inputs = [], correlations = [] }: Question): InputFindings {
  const valuesOf = new Map(table.inputColumns.map(({ path }, column) => [path, columnOf(table, column)]));
  const drawsPerBlock = table.blockSize / LUCKS;
  const tests = POINTS.length * inputs.length;
  const sampled = inputs.flatMap((asked): SampledInput[] => {
    const values = valuesOf.get(asked.path);
    return values === undefined ? [] : [Object.freeze(pointsOf(asked, values, { drawsPerBlock, tests }))];
  });
  const ranks = correlations.flatMap(({ between, rank }): RankFinding[] => {
    const [one, other] = between.map((path) => valuesOf.get(path));
    if (one === undefined || other === undefined) return [];
    return [Object.freeze(rankOf({ between, rank }, [one, other], { drawsPerBlock, tests: correlations.length }))];
  });
  return Object.freeze({ sampled: Object.freeze(sampled), ranks: Object.freeze(ranks) });
}

function columnOf({ inputs, inputColumns, replications }: OutcomeTable, column: number): Values {
  return Array.from({ length: replications / LUCKS }, (_, draw) => inputs[draw * inputColumns.length + column]);
}

/** Size of a block, and among how many comparisons an error is shared out. */
interface Measure {
  readonly drawsPerBlock: number;
  readonly tests: number;
}

/**
 * A column has one number in each of n equal strata of a block, so of its n draws floor(np) lie below the p-quantile, and
 * one more with the probability f that is left of np. Over B blocks the number below has the variance B f (1 − f). A value
 * that is taken with a probability of its own is no quantile of one p, so fewer may lie below it and more not above.
 */
function pointsOf({ path, unit, points }: AskedInput, values: Values, { drawsPerBlock, tests }: Measure): SampledInput {
  const sorted = values.toSorted((one, other) => one - other);
  const draws = sorted.length;
  const limit = studentQuantile(1 - ERROR_RATE / (2 * tests), Infinity);
  const differs = POINTS.some((p, at) => {
    const left = (drawsPerBlock * p) % 1;
    const most = limit * Math.sqrt((draws / drawsPerBlock) * left * (1 - left)) + 1;
    const below = values.filter((value) => value < points[at]).length;
    const notAbove = values.filter((value) => value <= points[at]).length;
    return below > p * draws + most || notAbove < p * draws - most;
  });
  return { path, unit, asked: points, sampled: [at(sorted, 0.05), at(sorted, 0.5), at(sorted, 0.95)], differs };
}

function at(sorted: Values, p: number): number {
  return quantileSorted([...sorted], p);
}

function rankOf(
  { between, rank: asked }: NonNullable<Question['correlations']>[number],
  [one, other]: readonly [Values, Values],
  { drawsPerBlock, tests }: Measure,
): RankFinding {
  const blocks = Array.from({ length: one.length / drawsPerBlock }, (_, block) => {
    const [from, to] = [block * drawsPerBlock, (block + 1) * drawsPerBlock];
    return sampleRankCorrelation(one.slice(from, to), other.slice(from, to));
  });
  const sampled = mean(blocks);
  const estimate = { estimate: sampled, blocks, blockSize: drawsPerBlock * LUCKS, n: one.length * LUCKS };
  const { interval } = blockInterval(estimate, 1 - ERROR_RATE / (2 * tests));
  const far = interval === undefined ? undefined : Math.max(interval[0] - asked, asked - interval[1]) > MISSED;
  return { between, asked, sampled, differs: blocks.length >= FEWEST_BLOCKS && far === true };
}
