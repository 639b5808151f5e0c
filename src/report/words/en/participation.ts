/** Who would sign which policy. */
export const participation = {
  heading: 'Would every party sign?',
  nobodyAsked: 'No contract of this study asks any party to sign.',
  noReturns:
    'Nothing in this study earns anybody an income: it models costs and not what they bring. Whether a party would sign can therefore not be asked.',
  test: 'A party signs if its mean gain, over all replications and against what it would have without signing (its outside option, on the same luck), is larger than its risk allowance, a stated share of the standard deviation of that gain. It *accepts* where the 95 % interval of gain less allowance, its margin, lies wholly above zero, it *refuses* where the interval lies wholly below, and otherwise it *cannot be told*.',
  costPerFirm:
    'Government counts every firm that would not have come without the platform as worth {ceiling}, its stated ceiling, and gains what that comes to less public cost.',
  socialValue: 'Government counts the present value of local tax beside its own.',
  looksAhead:
    'The test looks ahead: it is about what a party may expect when it is asked, not about how things then turn out. A refusal changes nothing in the runs, which carry out every contract as stated.',
  firstToRefuse:
    'First to refuse is the party that lacks most for what it contributes; beside it stands how much it lacks.',
  allSignCounts:
    '"All sign in" counts the draws of the uncertain inputs in which every party that is asked would sign, were its gain what is expected given the draw.',
  unknown: 'in how many draws all sign',
  asks: 'What each party asks for',
  allSignIn: 'All sign in',
  policy: 'Policy',
  allSign: 'All sign?',
  first: 'First to refuse',
  allSignShare: 'All sign in (% of draws)',
  marginOf: '{party} (margin, {unit})',
  by: '{party}, by {amount}',
  losesAnyway:
    'Without the platform *{party}* loses too: its net present value is {npv}. Its refusal says as much about the inputs under `firms` (output, multiple, dilution, margin), which decide what it gets for its money anywhere, as about the policies; test these before you conclude from it.',
  inDetail: 'Under {policy}, party by party:',
  party: 'Party',
  gain: 'Mean gain ({unit})',
  allowance: 'Risk allowance ({unit})',
  margin: 'Margin ({unit})',
  verdict: 'Verdict',
  paysUnasked: 'Not asked, because the contract gives them no share, yet paying: {parties}.',
  onAverage: '{party} ({amount} on average)',
  withoutPlatform: 'what it has in the run without the platform',
  noCostNoFirm: 'no public cost and no net firm',
  outside: 'Outside option',
  allowanceShare: 'Risk allowance (of the standard deviation of its gain)',
  accepts: 'accepts',
  refuses: 'refuses',
  cannotBeTold: 'cannot be told',
  notAsked: 'not asked',
} as const;
