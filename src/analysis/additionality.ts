import type { OutcomeTable } from '#table';
import { baselineRun, comparedRuns } from './baseline.ts';
import { blockMean } from './block-mean.ts';
import { toEstimate } from './estimates.ts';
import type { AdditionalityFinding, Estimate } from './findings.ts';
import { jackknifeRatio } from './jackknife.ts';
import { netEffectsByOdds, splitsByOdds } from './odds-thirds.ts';
import type { Question } from './question.ts';
import { hasOutcomes, sampleOf, type Sample } from './sample.ts';
import { weightedSum } from './weighted-sum.ts';

/** Every stored outcome that additionality rests on. */
const NEEDED = [
  'incubated-firms',
  'output-value',
  'private-money',
  'displaced-output',
  'technologies-entered',
  'both-worlds',
  'only-with',
  'only-without',
];

/**
 * What every policy as stated adds to the run without the platform, in the order of the runs; empty where that was not
 * run. Net effects are differences on the same luck; their means need no more of it than that both runs meet the same
 * draws and kinds of technologies. Deadweight, what would have come anyway, is a ratio of means and is not cut at 100 %,
 * which it passes where the platform costs firms. Technology by technology it asks what the very same technology would
 * have done, which has an answer under shared luck only.
 */
export function additionalityFindings(table: OutcomeTable, question: Question): readonly AdditionalityFinding[] {
  const without = baselineRun(table, question);
  if (without === undefined || !hasOutcomes(table, NEEDED)) return Object.freeze([]);
  const splits = splitsByOdds(table);
  const titles = new Map(table.outcomes.map(({ name, title }) => [name, `"${title}"`]));
  const findings = comparedRuns(table, question).map((run): AdditionalityFinding => {
    const here = (outcome: string): Sample => sampleOf(table, run, outcome);
    const there = (outcome: string): Sample => sampleOf(table, without, outcome);
    const net = (outcome: string): Sample =>
      weightedSum([
        [here(outcome), 1],
        [there(outcome), -1],
      ]);
    const anyway = (outcome: string): Estimate => ratioOf(there(outcome), here(outcome), titles.get(outcome));
    const [firms, output] = [net('incubated-firms'), net('output-value')];
    return Object.freeze({
      policy: table.runs[run].policy,
      netFirms: meanOf(firms),
      netOutput: meanOf(output),
      netPrivate: meanOf(net('private-money')),
      deadweightFirms: anyway('incubated-firms'),
      deadweightOutput: anyway('output-value'),
      deadweightTechnologies: ratioOf(
        here('both-worlds'),
        weightedSum([
          [here('both-worlds'), 1],
          [here('only-with'), 1],
        ]),
        'the number of technologies commercialised',
      ),
      displaced: meanOf(here('displaced-output')),
      privateAnyway: anyway('private-money'),
      flow: flowOf(here),
      byOdds: netEffectsByOdds(splits, { firms, output }),
    });
  });
  return Object.freeze(findings);
}

function flowOf(here: (outcome: string) => Sample): AdditionalityFinding['flow'] {
  const [both, onlyWith, onlyWithout] = [here('both-worlds'), here('only-with'), here('only-without')];
  const commercialised = [both, onlyWith, onlyWithout].map((part) => [part, -1] as const);
  const neither = weightedSum([[here('technologies-entered'), 1], ...commercialised]);
  return Object.freeze({
    both: meanOf(both),
    onlyWith: meanOf(onlyWith),
    onlyWithout: meanOf(onlyWithout),
    neither: meanOf(neither),
  });
}

function meanOf(sample: Sample): Estimate {
  return toEstimate(blockMean(sample), undefined);
}

function ratioOf(numerator: Sample, denominator: Sample, divisor: string | undefined): Estimate {
  return toEstimate(jackknifeRatio(blockMean(numerator), blockMean(denominator), divisor), undefined);
}
