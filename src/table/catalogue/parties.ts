import { FROM_DECISION, outcomesOf } from './outcome.ts';
import type { Row } from './outcome.ts';

const PARTY_NAMES = ['government', 'enterprise', 'university', 'inventors', 'investor', 'platform'] as const;

/** What each party paid, received and is left with. */
export const PARTIES = outcomesOf(
  PARTY_NAMES.flatMap((party): Row[] => [
    [
      `paid-${party}`,
      `Paid by ${party}`,
      'RMB',
      'neither',
      `Contributions of ${party} to costs, cash or in kind, real, ${FROM_DECISION}.`,
    ],
    [
      `received-${party}`,
      `Received by ${party}`,
      'RMB',
      'neither',
      `Income of ${party} from the contract and the instrument, real, ${FROM_DECISION}.`,
    ],
    [
      `npv-${party}`,
      `Net present value of ${party}`,
      'RMB',
      'more',
      `Receipts less contributions of ${party} and terminal values, real, at the decision date, at its own rate.`,
    ],
  ]),
);
