/** The table of policies, how to read it, and what each policy is. */
export const policies = {
  heading: 'The policies',
  intro:
    'One row is one policy. The first number of a cell is the mean over {replications}{fewer, select, yes {, or fewer where a policy was out of the choice before} other {}}; below it stand the median and, in brackets, the range that holds 90 % of them. A replication is one course that events may take; every policy meets the same ones.',
  policy: 'Policy',
  compared: 'Compared with the top',
  signed: 'All sign?',
  consent:
    '{consent, select, yes {yes} no {no} untold {cannot be told} other {nobody is asked}}{refused, select, yes {: {party}} other {}}',
  ofDraws: '{share} of draws',
  meanAboveMedian:
    'Where the mean lies far above the median, a few very good replications carry it: half of the replications stay below the median.',
  ratios: 'A ratio is formed from means only, so it has neither median nor range.',
  signedLegend:
    '"All sign?": whether every party that the contract asks would sign, or which one would refuse first; below it, in what share of the draws of the uncertain inputs all would. How that is judged stands under [{title}](#{anchor}).',
  budget:
    'All policies have the same ceiling, {budget} (real RMB of {baseYear}), on the present value of what the treasury pays from {decisionYear} on; what is not needed stays unspent.',
  budgets:
    'The ceilings on the present value of what the treasury pays from {decisionYear} on differ: {budget} (real RMB of {baseYear}) for policies that state none of their own; what is not needed stays unspent. Where more money buys more, the dearest policy comes first: look at the public cost beside it.',
  leftOut: 'Crossings left out because they make no sense',
  leftOutReason: '{policy}: {reason}',
  each: 'What each policy is',
  halves:
    'A name has two halves: the contract says who pays for a line and who owns what comes of it; the instrument says how public money is given.',
  contract: 'Contract',
  instrument: 'Instrument',
  inWords: 'In words',
  otherDifferences: 'What else differs between the policies',
  differs: 'Differs: {input}: {value}',
  others: 'The same for every other policy',
} as const;
