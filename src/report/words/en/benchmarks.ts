/** Reported numbers of other cases beside what the study comes to. */
export const benchmarks = {
  heading: 'Beside reported cases',
  intro:
    'Numbers that were reported of other cases, each beside the outcome that it speaks about: the mean under *{policy}* with its 95 % interval, and the lowest and highest mean of all policies. A case is one course that events took, a mean is over many: agreement says that the inputs are of the right size. What went in as an input is no check.',
  case: 'Case',
  outcome: 'Outcome',
  reported: 'Reported',
  simulated: 'Simulated under {policy}',
  range: 'All policies (means)',
  use: 'Use',
  uses: '{use, select, input {input} other {check}}',
  grade: 'Grade',
  source: 'Source',
  noSource: 'none stated',
} as const;
