/** How a policy compares with the one at the top. */
export const verdict = {
  best: 'best',
  reference: '{most, select, more {highest} other {lowest}} mean',
  alone: 'the only policy',
  behind: 'behind',
  alike: 'not distinguishable',
  exempt: 'for comparison',
  withheld: 'withheld',
  behindBy: 'behind by {mean}',
  tooLittle: 'too little to matter',
  columnLegend:
    'The last column compares each policy with the one at the top, replication by replication on the same luck; in brackets stands the 95 % interval of the difference, wide enough for all pairs of policies together.',
  wordsLegend:
    '"Behind": the whole interval lies on one side of zero. "Not distinguishable": the difference could be chance. "Too little to matter": the whole interval lies within the smallest difference of interest, {smallest}.',
  withheldLegend: '"Withheld": no comparison can be made: {reasons}.',
} as const;
