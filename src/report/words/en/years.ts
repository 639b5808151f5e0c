/** Firms and output by year. */
export const years = {
  heading: 'Firms and output by year',
  none: 'The runs recorded no firms and no output by year.',
  reading:
    "Under {policy}. In each year half of the replications lie above the line and half below; the dark band holds the middle half of them, the pale band 90 %. Bands show uncertainty and luck together, and each year stands alone: no single replication follows a band's edge.",
  beside: 'The dashed line is the median without the platform, the dotted lines its 5 and 95 % points.',
  picture: '{title} under {policy}: in {year} {median} in the median, {ends} in 90 % of the replications',
} as const;
