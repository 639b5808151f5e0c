/** What a run that decided itself when to end was asked, what ended it and what it claims. */
export const longEnough = {
  heading: 'Was it run long enough?',
  askedFor: 'This run decided itself when to end. It was asked for:',
  target: '{outcome}: half of the 95 % interval no wider than {width}, for every policy still in the choice;',
  targetOfMean:
    '{outcome}: half of the 95 % interval no wider than {width} of the mean, for every policy still in the choice;',
  best: 'the policy with the best mean ("{outcome}"), where differences below {zone} do not matter;',
  most: 'and at most {replications} of every policy.',
  mostOrMinutes: 'and at most {replications} of every policy, or {minutes}.',
  ended: 'It ended after {looks} and {replications}, because {why}.',
  clock:
    'Where the clock stops is not the same on every machine: the command under "{title}" ends at the same replication without a clock, and gives the same numbers.',
  out: 'Out of the choice',
  atLook: 'At look',
  afterReplications: 'After replications',
  halfOf: 'Half width of the 95 % interval',
  mean: 'Mean',
  half: 'Half width',
  asked: 'Asked for',
  reached: 'Reached',
  state: '{state, select, met {yes} open {no} other {cannot be judged}}',
  stateWhy: '{state, select, met {yes} open {no} other {cannot be judged}}: {why}',
  wider:
    'Looking again and again until an interval is narrow enough makes an ordinary interval miss too often. So every interval of this report is one that holds at all looks together, at 95 %; it is wider than that of a run whose length was fixed.',
  percentage: 'A percentage is one of the true mean: the estimated mean must be known a little better for that.',
  outKeeps:
    'A policy out of the choice was simulated no further. It keeps its replications, so its means come from fewer than those of the others, and it is ranked by its difference on the replications that both have.',
  outOrder:
    'Nothing is claimed about the order of the policies that are out, nor by how much they are worse; their intervals say what is known of that.',
} as const;
