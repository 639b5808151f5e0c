/** The uncertain inputs as the scenario asks for them, and as they came out in the draws. */
export const inputs = {
  heading: 'The inputs as they were sampled',
  nothing: 'Nothing in this study is uncertain, so nothing was sampled.',
  askedAndSampled: 'Inputs: asked and sampled',
  asAsked:
    '{ranks, select, none {Every uncertain number} other {Every uncertain number and every rank correlation}} came out in the draws as the scenario asks for it, as far as sampling allows. Numbers without a stated correlation are independent.',
  off: 'Some numbers came out otherwise than asked, by more than sampling explains: {numbers}. What rests on them is to be read with care.',
  pair: '{one} with {other}',
  number: 'Number',
  numbers: 'Numbers',
  unit: 'Unit',
  asked: 'Asked',
  askedPoints: 'Asked: 5 %, 50 %, 95 % points',
  sampled: 'Sampled',
  differs: 'differs',
  fits: 'as asked',
  ranks:
    'Rank correlations, as means over blocks of draws; what a block misses on the way to ranks is at most 0.02. Numbers with few distinct values cannot go together as closely as asked.',
  step: ': ',
  place: ' {place}',
} as const;
