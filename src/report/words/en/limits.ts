/** What a report does not say. */
export const limits = {
  heading: 'What this does not say',
  intervals:
    'The 95 % intervals are about the number of replications, not about the world: more replications make them narrower without making the assumptions any truer.',
  ranges: 'The 90 % ranges hold the stated uncertainty and luck together, and nothing that the scenario leaves out.',
  smallest:
    'Two policies count as distinguishable even when they differ by less than matters; {smallest} is stated as the smallest difference of interest.',
  output:
    'Output value is gross sales; it is neither value added nor profit, and it is never added to a net present value.',
  ownOutput:
    '{title}: this stands where other studies have output value, which the definitions below call sales; it is no sales here, nor profit of those who build, and it is never added to a net present value.',
} as const;
