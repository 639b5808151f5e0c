/** Who pays and who receives. */
export const money = {
  heading: 'The money by party',
  none: 'No money changes hands in this study.',
  intro:
    "Who pays and who receives under {policy}: means in real RMB of {baseYear}, from {from} to the end of {until}. What a party contributes and receives are plain sums over the years. The net present value counts later years for less, at each party's own rate, and adds what surviving firms, running royalties and lasting margins are worth at the end; below it, in brackets, stands the 95 % interval of its mean. Firms' own profits stay with the firms and are in nobody's account.",
  eachCost:
    "What each party bears of each cost under the same policy, with the 95 % interval of the mean in brackets; what public money pays through a clause is government's.",
  everyPolicy: 'Net present value by party under every policy (means)',
  aboutRate:
    "The internal rate of return is the yearly rate, above inflation, at which the party's mean flow is worth nothing; what is left at the end counts in the last year. Some flows have no such rate, some several. Payback is the time from the decision until the party's mean receipts have caught up for good with what it paid; what is left at the end of {until} is not in it.",
  aboutLoss:
    'A loss is a net present value below zero. In the worst 5 % of the replications the net present value lies at or below the value at risk; the last column is its mean there.',
  riskWithheld:
    'The worst 5 % are withheld where there are fewer than 10 blocks of replications, or where some replications stopped at the event limit.',
  onePicture: 'Who pays and who receives under {policies}',
  pictures: 'Who pays and who receives, by policy and party',
  sharedPicture:
    'Where policies share a picture, no amount of theirs differs by more than {share} from the one that is drawn.',
  npvPicture: 'Net present value by party and policy: ranges of 90 %, medians and means',
  policy: 'Policy',
  party: 'Party',
  contributes: 'Contributes ({unit})',
  receives: 'Receives ({unit})',
  npv: 'Net present value ({unit})',
  rate: 'Internal rate of return (a year)',
  payback: 'Payback (years)',
  loss: 'Probability of loss (%)',
  valueAtRisk: '5 % value at risk ({unit})',
  tailMean: 'Mean of the worst 5 % ({unit})',
  noRate: 'none: {why}',
  rates: 'several: {rates}',
  notBack: 'not by the end of {until}',
  withheld: 'withheld',
  nobodyBears: 'Nobody bears any cost.',
  cost: 'Cost ({unit})',
} as const;
