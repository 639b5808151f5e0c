import type { Outcome } from './outcome.ts';

/** What a scenario's facts may name: measured on the past, per platform or for the city. */
export const FACT_OUTCOMES: readonly Outcome[] = [
  {
    name: 'technologies-commercialised',
    title: 'Technologies commercialised',
    unit: 'technologies',
    better: 'neither',
    definition: 'Technologies at home on the platform that passed the production gate before the decision date.',
  },
  {
    name: 'firms-founded',
    title: 'Firms founded',
    unit: 'firms',
    better: 'neither',
    definition: 'Firms founded before the decision date from technologies at home on the platform.',
  },
  {
    name: 'project-investment',
    title: 'Investment drawn in by projects',
    unit: 'RMB',
    better: 'neither',
    definition:
      'Production investment as estimated when it is paid, without overruns, before the decision date, by technology at home on the platform.',
  },
  {
    name: 'project-valuation',
    title: 'Valuation of projects',
    unit: 'RMB',
    better: 'neither',
    definition:
      'Production investment without overruns over the share that a funding round sells, by technology at home on the platform.',
  },
  {
    name: 'firm-output',
    title: 'Yearly output of a firm',
    unit: 'RMB',
    better: 'neither',
    definition: 'Output of a firm in the last year before the decision date.',
  },
  {
    name: 'adopted-output',
    title: 'Added output of an adopted technology',
    unit: 'RMB',
    better: 'neither',
    definition: 'Output that an adopter added, all years before the decision date together.',
  },
  {
    name: 'corporate-money',
    title: 'Corporate money in lines',
    unit: 'RMB',
    better: 'neither',
    definition: 'Contributions of enterprises to equipment and facility of the platform before the decision date.',
  },
  {
    name: 'public-money',
    title: 'Public money in lines',
    unit: 'RMB',
    better: 'neither',
    definition: 'Contributions of government to equipment, facility, team and operation before the decision date.',
  },
];
