import type { GlobalFindings } from '#analysis';
import { sizeWords } from './words.ts';

/** How the columns of the table are read. */
export function readingWords({ method }: GlobalFindings): string {
  const verdict =
    'In brackets stands the 95 % interval of one number at a time. The verdict is stricter, for it must hold for all inputs at once.';
  if (method === 'morris')
    return `An effect is what the outcome changes by when one input moves upwards over half of its probability, all else the same. *Mean effect* has a sign, and effects in both directions cancel in it. *Size* is the root of the mean square of the effect, whatever its sign, with luck taken out; inputs are ranked by it. The *mean absolute effect* is Morris's usual measure; luck makes it larger, and beside it stands what luck alone would make of it. A *spread* as large as the mean effect says that what the input does depends on the others, or bends. ${verdict}`;
  return `*By itself* is the share of the variance due to the inputs that would be gone on average if this one were known (Sobol's first index). *In all* is the share that would be left if all others were known (the total index): what it does together with others is counted in. A total far above the first says that the input acts through others. ${verdict}`;
}

/** What was done, and what it takes for granted. */
export function methodWords(findings: GlobalFindings): readonly string[] {
  return [sizeWords(findings), ...(findings.method === 'morris' ? MORRIS : SOBOL), ...BOTH];
}

const MORRIS = [
  "Morris's elementary effects (1991). A trajectory starts at a random point and moves the inputs one after the other, in random order, each once. Every input has four levels, the middles of the quarters of its probability (12.5, 37.5, 62.5 and 87.5 %), and a move passes two of them. Tails beyond are not visited.",
  'Morris divides an effect by the step, which is one half here: his numbers are twice these.',
  'It is a screening: cheap, good at finding what is large, and silent about shares of the variance. For those, use `--method sobol` with an `--input` for each input that it finds.',
];

const SOBOL = [
  "Sobol's indices by crossed pairs of draws: two independent draws A and B, and for each input, or group of inputs, A with that one from B (Saltelli and others 2010; total index by Jansen 1999).",
  'The indices are shares of the variance that is due to the inputs, not of luck: each product takes one factor with one luck and the other with another, so luck has no part in it on average. A share below zero by chance is shown as zero.',
  'First indices of small inputs are imprecise by this method; totals are much better known. Inputs that were put together in one group count as one.',
];

const BOTH = [
  'Inputs move independently of each other, over the ranges that the scenario states: a range stated too narrow makes an input look unimportant.',
  'All points of a trajectory, or of a pair with its crossings, meet the same luck, so that their difference shows the input; each is run with two lucks, which tell effect and luck apart. Policies meet the same luck, too.',
  'Intervals come from independent blocks of runs (t, or the jackknife that leaves one out); they are about the number of runs, not about the world.',
];
