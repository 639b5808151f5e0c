/** Which uncertain inputs the answer hangs on. */
export const sensitivity = {
  heading: 'What drives the answer',
  untold: 'Which uncertain inputs drive the answer is not told: {reason}.',
  intro:
    'Here each uncertain input is asked how much hangs on it alone, from the runs already made. It is held against dummies, made-up inputs that the simulation never sees. An input *matters* where it stands out from them by more than chance would let any input do.',
  allOfOutcome: 'All {inputs}: the outcome',
  allOfDifference: 'All {inputs}: the difference',
  askedOutcome: '**{title} under {policy}**',
  askedDifference: '**How much better {policy} is than {other}, the best policy that differs from it**',
  pictureOutcome:
    '{title}: its mean where an input is low and where it is high, for the {count} inputs with the largest shares',
  pictureDifference:
    'The difference: its mean where an input is low and where it is high, for the {count} inputs with the largest shares',
  noneMatters:
    'None of the {inputs} can be told apart from an input that does nothing. That does not show that none matters: more replications may tell.',
  matter: '{matter} of {inputs} {matter, plural, one {matters} other {matter}}.',
  noAssumption: 'None of them is an assumption.',
  allAssumptions: '{count, plural, one {It is an assumption} other {All of them are assumptions}}.',
  someAssumptions: '{assumed} of them {assumed, plural, one {is an assumption} other {are assumptions}}.',
  others: 'The others may matter too, but by too little to be told from noise in so many replications.',
  first: 'The first {told} are:',
  told: '**{input}** ({path}, {grade}): {direction} From its {kind, select, number {lowest fifth} other {lowest value}} ({low}) to its {kind, select, number {highest fifth} other {highest value}} ({high}), {of, select, difference {the difference} other {the mean}} goes from {from} to {to}. It alone explains {share} of the variance.',
  more: 'the higher, the more.',
  less: 'the higher, the less.',
  notOneWay: 'not one way throughout.',
  input: 'Input',
  grade: 'Grade',
  alone: 'Explains alone (%)',
  rank: 'Rank correlation',
  pawn: 'PAWN',
  whereLow: 'Where low',
  whereHigh: 'Where high',
  matters: 'Matters',
  yes: 'yes',
  notTold: 'not told',
  aboutAlone:
    '"Explains alone": the share of the variance over replications, luck included, that would go if this input alone were known. 95 % of {dummies} show {range}. What an input does only together with others is not in it, nor all of what it does in steps or in fine ripples.',
  aboutRank:
    '"Rank correlation": from −1 (the higher, the less) to 1 (the higher, the more). "PAWN": by how much, from 0 to 1, the distribution of the outcome in one fifth of the input departs from that over all draws, where it does most; 95 % of dummies show {range}. An input with a larger number may move the spread, even where it does not move the mean.',
  aboutMatters:
    '"Matters": it explains more than dummies do, with at most 5 % risk that any input which does nothing is named, over all inputs and both questions together (Holm). In brackets stand 95 % intervals, each for one number alone.',
  aboutEnds:
    '"Where low", "where high": the mean in the lowest and the highest fifth of the draws of the input, other inputs as they come. Where inputs are sampled so that they go together, an input also shows what those do that go with it.',
} as const;
