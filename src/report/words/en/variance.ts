/** What the spread of outcomes is due to. */
export const variance = {
  heading: 'How much is uncertainty, how much luck',
  ratio: 'The decision outcome is a ratio of means, which no single replication has, so its spread is not split.',
  intro:
    "Replications differ for two reasons: each draws its own numbers for the uncertain inputs, and each has its own luck. Knowing the inputs better would narrow the first; nothing narrows the second. Here the variance, the square of the standard deviation, is parted between the two. Each draw of the inputs is run with two lucks: what the two have in common is the inputs', what sets them apart is luck's.",
  under: 'Under {policy}:',
  everyPolicy: '{title} under every policy, and its difference from the policy at the top',
  gaps: 'How much better the policy at the top is than each other, replication by replication on the same luck: what both owe to the same inputs and the same luck is taken out.',
  outcome: 'Outcome',
  policy: 'Policy',
  topLess: 'Policy at the top less',
  deviation: 'Standard deviation',
  uncertainty: 'Due to uncertain inputs (%)',
  luck: 'Due to luck (%)',
  intervals:
    'In brackets stands the 95 % interval, by leaving out one block of replications after the other. It assumes that no few replications carry the variance; where the mean of an outcome lies far above its median, they may.',
  unknown: 'how much of the spread is uncertainty and how much luck',
  dash: 'A dash: nothing varies, or too little was run to tell.',
} as const;
