/** The same ranking with assumed effects set to one. */
export const effects = {
  heading: 'The ranking without the assumed effects',
  none: 'No policy was run with its effects set to 1.',
  why: 'Contracts and instruments are assumed to change odds and durations, and such an assumption must not decide silently. Here every such effect is set to 1 (no effect), in runs of their own on the same luck.',
  unchanged:
    'Every mean stays the same to the last digit: either nothing here has such an effect, or it does not reach the outcome that decides.',
  changed:
    '{top, select, same {The policy at the top stays the same} near {The {most, select, more {highest} other {lowest}} mean is now that of {now}, too little ahead of the former policy at the top to matter} other {**The policy at the top changes**, to {now}}}; {moved} of {policies} change places with another{far, select, yes { from which they differ by more than the smallest difference of interest, {smallest}} other {}}.',
  cells: 'Cells read as above: mean, and below it median and 90 % range.',
  sharedRanks: 'Policies with the same mean share a rank.',
  ranks:
    'A rank counts the policies that are better by more than the smallest difference of interest, {smallest}; policies nearer to each other may share one.',
  lastColumn: 'The last column compares with the top of this ranking.',
  rank: 'Rank',
  rankAsStated: 'Rank as stated',
  asStated: '{column} as stated',
} as const;
