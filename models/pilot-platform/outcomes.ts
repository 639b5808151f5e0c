import type { OwnOutcome } from '#model';

/** Facts of which a technology gets one when the pilot gate decides about it for good. */
const DECIDED = ['pilot-passed', 'left-pilot'] as const;

/** How long the way through a pilot takes and what it costs, field by field, and how the pilot gate errs. */
export const outcomes: readonly OwnOutcome[] = [
  {
    name: 'time-to-pilot',
    title: 'From start to a passed pilot',
    unit: 'months',
    better: 'less',
    definition:
      'Mean months from entry to the passed pilot gate, waiting and rework included, of technologies that passed it by the evaluation date.',
    of: { 'months-to': 'pilot-passed' },
    fields: 'each',
  },
  {
    name: 'time-to-scale',
    title: 'From start to industrial scale',
    unit: 'months',
    better: 'less',
    definition:
      'Mean months from entry to the passed production gate, of technologies that had a pilot and passed both gates by the evaluation date.',
    of: { 'months-to': 'commercialised', among: 'pilot-passed' },
    fields: 'each',
  },
  {
    name: 'money-to-scale',
    title: 'Money spent up to industrial scale',
    unit: 'RMB',
    better: 'less',
    definition:
      'Mean of what trials, tests, first production and its overrun cost, whoever paid, of technologies that had a pilot and passed both gates by the evaluation date; lines are left out.',
    of: { 'spent-by': ['pilot-passed', 'commercialised'] },
    fields: 'each',
  },
  {
    name: 'false-accepts',
    title: 'False accepts at the pilot gate',
    unit: 'share',
    better: 'less',
    definition:
      'Of the technologies that could not work at industrial scale when the pilot gate decided for good, the share that passed it.',
    of: { 'share-with': 'pilot-passed', of: DECIDED, viable: false },
  },
  {
    name: 'false-rejects',
    title: 'False rejects at the pilot gate',
    unit: 'share',
    better: 'less',
    definition:
      'Of the technologies that could work at industrial scale when the pilot gate decided for good, the share that it stopped.',
    of: { 'share-with': 'left-pilot', of: DECIDED, viable: true },
  },
];
