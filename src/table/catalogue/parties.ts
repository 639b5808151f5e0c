import { PARTIES as NAMES } from '#common/parties.ts';
import { FROM_DECISION, outcomesOf } from './outcome.ts';
import type { Row } from './outcome.ts';

/** What each party paid, received and is left with. */
export const PARTIES = outcomesOf(
  NAMES.flatMap((party): Row[] => [
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
      `terminal-${party}`,
      `Terminal value of ${party}`,
      'RMB',
      'neither',
      `What surviving firms, running royalties and lasting margins of adopters are worth to ${party} at the evaluation date, real and undiscounted; nobody has paid it.`,
    ],
    [
      `npv-${party}`,
      `Net present value of ${party}`,
      'RMB',
      'more',
      `Receipts less contributions of ${party} and terminal values, real, at the decision date, at its own rate.`,
    ],
    [
      `public-rate-npv-${party}`,
      `Net present value of ${party} at government's rate`,
      'RMB',
      'more',
      `The same at government's rate: at one rate what parties pay each other cancels from the sum over all parties.`,
    ],
  ]),
);
