import { FROM_DECISION, outcomesOf } from './outcome.ts';

/** What came of technologies. */
export const EFFECTS = outcomesOf([
  [
    'firms-founded',
    'Firms founded',
    'firms',
    'more',
    'Firms founded from technologies that entered after the decision date.',
  ],
  [
    'licences',
    'Licences',
    'licences',
    'more',
    'Licences granted on technologies that entered after the decision date.',
  ],
  [
    'patent-sales',
    'Patents sold',
    'patents',
    'more',
    'Patents sold on technologies that entered after the decision date.',
  ],
  [
    'adoptions',
    'Adoptions',
    'adoptions',
    'more',
    'Technologies taken up by an existing company, entered after the decision date.',
  ],
  ['jobs', 'Jobs', 'jobs', 'more', 'Jobs at the evaluation date in firms and adopters, in proportion to their output.'],
  ['local-tax', 'Local tax', 'RMB', 'more', `Local tax on the output value ${FROM_DECISION}.`],
  ['peak-fiscal-need', 'Peak yearly fiscal need', 'RMB', 'less', 'The largest treasury appropriation of one year.'],
  [
    'to-market-months',
    'Time to market, total',
    'months',
    'less',
    'Months from entry to the passed production gate, summed over commercialised technologies.',
  ],
  [
    'truncations',
    'Truncated odds',
    'cases',
    'neither',
    'Fields in which the stated odds asked for a probability outside 0 to 1, which was cut to the bound.',
  ],
]);
