/** How a run that decided itself when to end came out. */
export const stopping = {
  look: 'look {looks}, {replications}: {left, plural, one {1 policy} other {{left} policies}} left in the choice',
  lookWithWidths:
    'look {looks}, {replications}: {left, plural, one {1 policy} other {{left} policies}} left in the choice; {reached} of {targets} half widths reached',
  settled: 'everything that was asked was settled',
  unknowable: 'all was settled that replications can settle',
  mostReplications: 'it had its limit of {replications}; not everything was settled',
  mostMinutes: 'its {minutes} were over; not everything was settled',
  choiceUnknowable: 'The choice of a policy was not settled: {why}.',
  onlyOne: 'There is one policy only, so there was nothing to choose.',
  tooLittle: 'Too little was run to choose a policy.',
  open: 'The choice of a policy is not settled: {left} policies are left. Nothing is claimed about which of them is best.',
  claim: 'One policy is left: {policy}. With 95 % confidence no other is better by {zone} or more ("{outcome}").',
  noAdvice: 'As this is an illustration, that is no advice.',
  ended: 'Ended after {looks} and {replications}: {why}.',
  widthsOpen: 'Half widths not reached: {open} of {targets}; the report says which.',
  widthsBarred: 'Half widths that cannot be judged: {barred} of {targets}; the report says why.',
  clock: 'The clock ended it. The same numbers again: {command}',
} as const;
