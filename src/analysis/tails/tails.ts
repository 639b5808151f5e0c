import { mean, sampleSkewness } from 'simple-statistics';
import type { OutcomeTable } from '#table';
import { FEWEST_BLOCKS } from '../block-interval.ts';
import { sampleOf, usableValues, whyUnusable, type Sample } from '../sample.ts';
import type { TailFinding } from './findings.ts';
import { robustSummary } from './robust.ts';

/** Share of the replications whose part of the sum is told. */
const TOP = 0.01;

/**
 * Every mean of a stored outcome, by policy as stated, whose interval cannot be trusted because a few replications carry
 * it, with numbers beside it that do not hang on them. Where an interval is withheld there is nothing to distrust.
 */
export function tailFindings(table: OutcomeTable): readonly TailFinding[] {
  if (table.replications < FEWEST_BLOCKS * table.blockSize) return Object.freeze([]);
  const found = table.runs.flatMap(({ policy, variant }, run): readonly TailFinding[] =>
    variant !== 'as stated'
      ? []
      : table.outcomes.flatMap(({ name }) => {
          const sample = sampleOf(table, run, name);
          const tail = tailOf(sample);
          return tail === undefined
            ? []
            : [Object.freeze({ policy, outcome: name, ...tail, ...robustSummary(sample) })];
        }),
  );
  return Object.freeze(found);
}

/**
 * Whether the sample is too skewed for the interval of its mean: with n values and skewness G₁, a normal interval of the mean
 * may be trusted from n > 28 + 25 G₁² on (Sugden, Smith and Jones, J. R. Statist. Soc. D 49, 2000, after Cochran, Sampling
 * Techniques, 3rd ed., 1977, p. 42). Where the third moment is infinite, as with a Pareto tail of index under 3, the skewness of
 * a sample grows with it, and the rule goes on to flag it. Undefined where the interval may be trusted, or nothing varies.
 */
function tailOf(sample: Sample): Pick<TailFinding, 'skewness' | 'needed' | 'topShare'> | undefined {
  if (whyUnusable(sample) !== undefined) return undefined;
  const values = [...usableValues(sample)];
  if (values.every((value) => value === values[0])) return undefined;
  const skewness = sampleSkewness(values);
  const needed = 28 + 25 * skewness ** 2;
  return values.length > needed ? undefined : { skewness, needed, topShare: topShareOf(values) };
}

function topShareOf(values: readonly number[]): number {
  const sizes = Float64Array.from(values, Math.abs).sort();
  const top = sizes.subarray(sizes.length - Math.ceil(TOP * sizes.length));
  return (mean([...top]) * top.length) / (mean([...sizes]) * sizes.length);
}
