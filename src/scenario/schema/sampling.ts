import type { Scenario } from '../scenario.ts';
import { group, oneOf } from './words.ts';

/** `sampling:` how chance is sampled. */
export const sampling = group({
  draws: oneOf(['latin-hypercube', 'sobol'])
    .optional()
    .describe(
      'How uncertain inputs are drawn: in Latin hypercubes of 25 draws (unless stated), or in scrambled Sobol blocks of 32 draws.',
    ),
  lucks: oneOf(['independent', 'antithetic'])
    .optional()
    .describe(
      'Whether the second luck of a draw is independent of the first (unless stated), or mirrors it, which leaves unknown how much is uncertainty and how much luck.',
    ),
}).transform(({ draws = 'latin-hypercube', lucks = 'independent' }): Scenario['sampling'] => ({ draws, lucks }));
