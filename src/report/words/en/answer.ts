/** The notice, the question, and the answer in a few sentences. */
export const answer = {
  questionHeading: 'The question',
  heading: 'The answer',
  illustration:
    '**Illustration, not advice.** {share} of {among, select, uncertain {the uncertain inputs} other {the uncertain inputs that matter for the answer}} are assumptions. The tables show what would follow from them; no policy is marked best.',
  stopped:
    '**{stopped} stopped at the event limit** and {count, plural, one {is} other {are}} left out of the means. Every interval that would rest on {count, plural, one {it} other {them}} is withheld.',
  unranked: 'No policy could be ranked: none has a mean of {outcome}.',
  leading:
    'Over {replications}, **{policy}** has the {most, select, more {highest} other {lowest}} mean of {outcome}: {mean}.',
  leadingWithMedian:
    'Over {replications}, **{policy}** has the {most, select, more {highest} other {lowest}} mean of {outcome}: {mean}, and a median of {median}.',
  alone: 'No other policy was run.',
  untold:
    'Whether {others, plural, one {{policy} differs} other {any of the {others} other policies differs}} from it cannot be told: {reason}.',
  tooFew: 'too few replications were run',
  same: 'it cannot be told apart from {policies}',
  someBehind: '{behind} of the {others} others {behind, plural, one {is} other {are}} distinguishably behind',
  allBehind:
    '{behind, plural, one {the only other policy is distinguishably behind it} other {all {behind} others are distinguishably behind it}}',
  withheld: 'nothing can be said of {policies}',
  clauses: '{clauses}.',
  tooLittle:
    'The difference from the next, {policy}, is {difference}{interval, select, no {} other { (95 % interval {interval})}}, less than the smallest difference of interest, {smallest}{surely, select, yes {: too little to matter} other {; but the interval reaches beyond it}}.',
  price:
    'It costs {free, select, yes {no public money} other {{cost} of public money at its present value}}{drawn, select, none {} some { and draws in {leverage}} anyway { and draws in {leverage}, all of which would have come without it} other { and draws in {leverage}, of which {anyway} would have come without it}}{compared, select, none {} more {; against the run {without} it brings {gain}} other {; against the run {without} it brings {gain}}}.',
  privateUnit: 'private RMB per public RMB',
  moreFirms: 'more firms',
  fewerFirms: 'fewer firms',
  allSign: 'Every party that it asks would sign it.',
  signingUntold: 'Whether every party that it asks would sign it cannot be told.',
  refused:
    '**It would not be signed**: the first to refuse, {party}, lacks {lacking}{others, plural, =0 {} other {, and {others} more would refuse}}.',
} as const;
