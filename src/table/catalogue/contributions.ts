import { PARTIES } from '#common/parties.ts';
import { FROM_DECISION, outcomesOf } from './outcome.ts';
import type { Row } from './outcome.ts';

/** Costs whose payers are told one by one; what a chart names itself is under `other`. */
export const CONTRIBUTIONS = [
  'equipment',
  'facility',
  'team',
  'operation',
  'trial',
  'production',
  'overrun',
  'other',
] as const;

/** Who paid for what. */
export const CONTRIBUTION_OUTCOMES = outcomesOf(
  CONTRIBUTIONS.flatMap((cost) =>
    PARTIES.map((party): Row => [
      `paid-${party}-${cost}`,
      `Paid by ${party} for ${cost === 'other' ? 'other costs' : cost}`,
      'RMB',
      'neither',
      `Contributions of ${party} to ${cost === 'other' ? 'costs that only this model knows' : cost}, cash or in kind, real, ${FROM_DECISION}; what public money pays through a clause is government's.`,
    ]),
  ),
);
