/** The decision outcome by policy. */
export const spread = {
  heading: '{outcome} by policy',
  none: 'This outcome has no distribution over replications (a ratio is formed from means only, and what has no finished replication has no number), so none is drawn.',
  reading:
    'From top to bottom as ranked{exempt, select, yes {, with the run without the platform last} other {}}. The thin line holds 90 % of the replications, the thick bar the middle half; the upright stroke is the median, the dot the mean. The bars of two policies overlap even where one is better, because both meet the same good and bad luck; the comparison in the table above takes that out.',
  picture: '{outcome} by policy: ranges of 90 and 50 %, medians and means',
} as const;
