import type { OwnOutcome } from '#model';

/** Years after the decision in which one may look at what stands. */
const YEARS = [3, 5, 7, 10, 15] as const;

/** Measures that stand by a year: which rule is ahead may turn with the year in which one looks. */
const STANDING_BY: readonly OwnOutcome[] = YEARS.map((years) => ({
  name: `standing-after-${years}-years`,
  title: `Measures that stand after ${years} years`,
  unit: 'measures',
  better: 'more',
  definition: `Measures that were extended and have done no harm, as known ${years} years after the decision; nothing is known of a year after the evaluation date.`,
  of: { count: 'commercialised', 'within-years': years },
}));

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
  ...STANDING_BY,
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
