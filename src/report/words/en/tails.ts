/** Means that a few replications carry. */
export const tails = {
  meaning:
    '{mark} A few replications carry this mean, so that another run may well give another one, and no interval of it should be trusted: {replications} are too few for values so skewed, which would take up to {needed} (by the rule of Sugden, Smith and Jones, 2000). Numbers that do not hang on a few replications stand below the table.',
  details: 'Medians and trimmed means of what is marked {mark}',
  trimmed:
    'The trimmed mean leaves out the lowest and the highest 5 % of the replications. In brackets stand 95 % intervals.',
  outcome: 'Outcome',
  unit: 'Unit',
  median: 'Median',
  trimmedMean: 'Trimmed mean',
  topShare: 'Part of the sum in the largest 1 %',
  warning:
    '**A few replications carry this mean**, and its interval should not be trusted; without the lowest and the highest 5 % of them it is {mean}.',
} as const;
