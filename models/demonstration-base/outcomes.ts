import type { OwnOutcome } from '#model';

/** How far innovations have come among their users: the land under them, and what they sell. */
export const outcomes: readonly OwnOutcome[] = [
  {
    name: 'years-to-half-the-land',
    title: 'Years to half the land',
    unit: 'years',
    better: 'less',
    definition:
      'Years from the decision date until half of the land that the market allows is under innovations; where it never is, the years to the evaluation date, so that a mean is the least that it can be.',
    of: { land: 'years-to', share: 0.5 },
  },
  {
    name: 'land-after-5-years',
    title: 'Land after 5 years',
    unit: 'mu',
    better: 'more',
    definition: 'Land under innovations five years after the decision date, whatever grew there before.',
    of: { land: 'mu', after: 5 },
  },
  {
    name: 'land-after-10-years',
    title: 'Land after 10 years',
    unit: 'mu',
    better: 'more',
    definition: 'Land under innovations ten years after the decision date, whatever grew there before.',
    of: { land: 'mu', after: 10 },
  },
  {
    name: 'land-at-evaluation',
    title: 'Land at the evaluation date',
    unit: 'mu',
    better: 'more',
    definition: 'Land under innovations at the evaluation date, whatever grew there before.',
    of: { land: 'mu' },
  },
  {
    name: 'mu-years',
    title: 'Mu-years under innovations',
    unit: 'mu-years',
    better: 'more',
    definition: 'Land under innovations, added up over the years from the decision date to the evaluation date.',
    of: { land: 'mu-years' },
  },
  {
    name: 'output-per-mu',
    title: 'Added output per mu and year',
    unit: 'RMB per mu',
    better: 'more',
    definition: 'Output value over mu-years: what a mu under innovations adds in a year, net of what it displaces.',
    of: { quotient: ['output-value', 'mu-years'] },
  },
  {
    name: 'yearly-sales',
    title: 'Sales a year at the evaluation date, gross',
    unit: 'RMB',
    better: 'more',
    definition:
      'What innovations that entered since the decision date sell in a year at the evaluation date; nothing is taken off for what they displace.',
    of: { sales: 'yearly' },
  },
];
