/** What a policy costs the public. */
export const publicSide = {
  heading: 'What it costs the public',
  none: 'No public money is spent in this study.',
  intro:
    'What the treasury pays from {from} on, in real RMB of {baseYear}, and what it gets for that. Public cost is a present value; outlay, receipts and the yearly peak are plain sums.',
  perFirm:
    'The cost of a firm is all public cost over the mean number of firms, founded at any time or alive at the end of {until}: it says what a firm came to, not what one more would cost, and counts firms that would have come without any public money too.',
  brackets: 'In brackets below a ratio stands its 95 % interval.',
  policy: 'Policy',
  byYear:
    '**Year by year** under {policy}. The line is the median, the bands hold 50 % and 90 % of the replications. In its dearest year, whichever that is in a replication, the treasury needs {mean} on average.',
  byYearWithRange:
    '**Year by year** under {policy}. The line is the median, the bands hold 50 % and 90 % of the replications. In its dearest year, whichever that is in a replication, the treasury needs {mean} on average, and in 90 % of the replications {range}.',
  picture: 'Treasury appropriations by year under {policy}',
} as const;
