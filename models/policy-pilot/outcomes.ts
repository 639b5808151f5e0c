import type { OwnOutcome } from '#model';

/** What becomes of the measures: extended, rolled back, given up, and when. */
export const outcomes: readonly OwnOutcome[] = [
  {
    name: 'measures-extended',
    title: 'Measures extended',
    unit: 'measures',
    better: 'more',
    definition: 'Measures that came into force in other zones or in the whole country, whether they do good or harm.',
    of: { count: 'extended' },
  },
  {
    name: 'extended-nationwide',
    title: 'Measures extended to the whole country',
    unit: 'measures',
    better: 'neither',
    definition: 'Measures that came into force in the whole country; their part of all is stated, not found.',
    of: { count: 'extended-nationwide' },
  },
  {
    name: 'extended-to-zones',
    title: 'Measures extended to other zones',
    unit: 'measures',
    better: 'neither',
    definition:
      'Measures that came into force in other zones and not in the whole country; their part of all is stated, not found.',
    of: { count: 'extended-to-zones' },
  },
  {
    name: 'harmful-extended',
    title: 'Measures rolled back',
    unit: 'measures',
    better: 'less',
    definition: 'Measures that did harm after they had been extended, and were rolled back by the evaluation date.',
    of: { count: 'rolled-back' },
  },
  {
    name: 'measures-given-up',
    title: 'Measures given up after trial',
    unit: 'measures',
    better: 'less',
    definition: 'Measures that did not pass evaluation or risk check and had been revised as often as is allowed.',
    of: { count: 'given-up' },
  },
  {
    name: 'months-to-extension',
    title: 'Months to extension',
    unit: 'months',
    better: 'less',
    definition: 'Mean months from the first draft to coming into force elsewhere, of measures that were extended.',
    of: { 'months-to': 'extended' },
  },
  {
    name: 'months-of-harm',
    title: 'Months of harm',
    unit: 'months',
    better: 'less',
    definition: 'Mean months from the extension to the decision to roll back, of measures that were rolled back.',
    of: { 'months-to': 'rolled-back', from: 'extended' },
  },
  {
    name: 'standing',
    title: 'Measures that stand',
    unit: 'measures',
    better: 'more',
    definition: 'Measures that were extended and have done no harm.',
    of: { count: 'commercialised' },
    fields: 'each',
  },
];
