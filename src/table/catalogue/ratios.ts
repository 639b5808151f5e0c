import type { Outcome } from './outcome.ts';

/** Outcomes formed from two stored columns as a ratio of means. */
export const RATIO_OUTCOMES: readonly Outcome[] = [
  {
    name: 'leverage',
    title: 'Private RMB per public RMB',
    unit: 'RMB per RMB',
    better: 'more',
    ratio: ['private-money', 'fiscal-outlay'],
    definition: 'Private money drawn in over gross fiscal outlay, a ratio of means.',
  },
  {
    name: 'cost-per-firm-founded',
    title: 'Public cost per firm founded',
    unit: 'RMB per firm',
    better: 'less',
    ratio: ['public-cost', 'firms-founded'],
    definition:
      'Public cost over firms founded, whether they live or not: a ratio of means, none subtracted that would have come anyway.',
  },
  {
    name: 'cost-per-firm',
    title: 'Public cost per incubated firm',
    unit: 'RMB per firm',
    better: 'less',
    ratio: ['public-cost', 'incubated-firms'],
    definition:
      'Public cost over incubated firms, those that live: a ratio of means, none subtracted that would have come anyway.',
  },
  {
    name: 'waiting',
    title: 'Waiting for a line',
    unit: 'months',
    better: 'less',
    ratio: ['waiting-months', 'waits'],
    definition: 'Months from request to grant, per slot granted.',
  },
  {
    name: 'insiders-waiting',
    title: 'Waiting of insiders',
    unit: 'months',
    better: 'less',
    ratio: ['insiders-waiting-months', 'insiders-waits'],
    definition: 'Months from request to grant, per slot granted to a technology of the co-building party.',
  },
  {
    name: 'others-waiting',
    title: 'Waiting of others',
    unit: 'months',
    better: 'less',
    ratio: ['others-waiting-months', 'others-waits'],
    definition: 'Months from request to grant, per slot granted to a technology that is no insider.',
  },
  {
    name: 'insiders-giving-up',
    title: 'Insiders without a slot',
    unit: 'share',
    better: 'less',
    ratio: ['insiders-lost', 'insiders-asked'],
    definition: 'Share of the requests of insiders that ended without a slot.',
  },
  {
    name: 'others-giving-up',
    title: 'Others without a slot',
    unit: 'share',
    better: 'less',
    ratio: ['others-lost', 'others-asked'],
    definition: 'Share of the requests of those who are no insiders that ended without a slot.',
  },
  {
    name: 'utilisation',
    title: 'Utilisation',
    unit: 'share',
    better: 'neither',
    ratio: ['busy-months', 'available-months'],
    definition: 'Slot-months occupied over slot-months open, both of lines in operation.',
  },
  {
    name: 'time-to-market',
    title: 'Time to market',
    unit: 'months',
    better: 'less',
    ratio: ['to-market-months', 'technologies-commercialised'],
    definition: 'Months from entry to the passed production gate, per commercialised technology.',
  },
  {
    name: 'cost-per-commercialised',
    title: 'Cost per technology commercialised',
    unit: 'RMB per technology',
    better: 'less',
    ratio: ['total-cost', 'technologies-commercialised'],
    definition:
      'Cost of all parties over technologies commercialised: undiscounted, with the cost of those that fail, are unfinished or inherited.',
  },
  {
    name: 'levelised-cost',
    title: 'Levelised cost per technology commercialised',
    unit: 'RMB per technology',
    better: 'less',
    ratio: ['discounted-cost', 'discounted-commercialised'],
    definition:
      "Present cost of all parties over technologies commercialised, these discounted alike: what one costs when money is capitalised at government's rate to the date of its commercialisation.",
  },
  {
    name: 'odds-piloted',
    title: 'Industrialised given a passed pilot gate',
    unit: 'share',
    better: 'more',
    ratio: ['piloted-industrialised', 'piloted-passed'],
    definition:
      'Share industrialised of the technologies that passed a pilot gate, on a line or elsewhere, and reached a verdict.',
  },
  {
    name: 'odds-unpiloted',
    title: 'Industrialised given unpiloted',
    unit: 'share',
    better: 'more',
    ratio: ['unpiloted-industrialised', 'unpiloted-tried'],
    definition: 'Share industrialised of the technologies that went to production unpiloted and reached a verdict.',
  },
];
