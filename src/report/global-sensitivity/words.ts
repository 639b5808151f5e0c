import type { GlobalFindings, Verdict } from '#analysis';
import type { Outcome } from '#table';
import { outcomeOf } from '../words/say.ts';
import { amount } from '../numbers.ts';

/** How the study came to be, so that it can be made again. */
export interface GlobalProvenance {
  /** Title of the scenario. */
  readonly title: string;
  readonly command: string;
  readonly inputsHash: string;
  readonly seed: string;
  readonly version: string;
}

/** The outcome that was asked for, as in the catalogue. */
export function outcomeIn({ outcome }: GlobalFindings): Outcome {
  return outcomeOf(outcome);
}

/** The outcome and whose it is. */
export function subjectOf(findings: GlobalFindings, shown: (policy: string) => string): string {
  const { title } = outcomeIn(findings);
  const { policy, less } = findings;
  return less === undefined ? `${title} under ${shown(policy)}` : `${title}, ${shown(policy)} less ${shown(less)}`;
}

/** The inputs of one verdict, in their order. */
export function ofVerdict(findings: GlobalFindings, verdict: Verdict): readonly string[] {
  return findings.inputs.filter((found) => found.verdict === verdict).map(({ input }) => input);
}

/** What was run, in one sentence. */
export function sizeWords(findings: GlobalFindings): string {
  const { replications, blocks, inputs } = findings;
  const runs = amount(replications, 'replications');
  if (findings.method === 'morris')
    return `${amount(blocks, 'trajectories')} through ${amount(inputs.length, 'inputs')}, ${runs} of each policy.`;
  return `${amount(findings.pairs, 'pairs')} of draws, each crossed for ${amount(inputs.length, 'inputs or groups')}, ${runs} of each policy.`;
}
