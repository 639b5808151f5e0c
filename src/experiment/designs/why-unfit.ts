import type { Study } from '#compile';
import type { Design } from './design.ts';

/** Why a design cannot sample the uncertain inputs of a study, in a reader's words; undefined where it can. */
export function whyUnfit(
  { inputs, correlated }: Study,
  { mostInputs = Infinity, anyOrder }: Design,
): string | undefined {
  if (inputs.length > mostInputs) return `of ${inputs.length} uncertain inputs it can sample ${mostInputs} at most`;
  if (correlated.length > 0 && anyOrder !== true)
    return 'it needs independent inputs, and the scenario correlates some';
  return undefined;
}
