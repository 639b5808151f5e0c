/** What is settled, what is not, what drives the answer, and what to measure next. */
export const inShort = {
  heading: 'In short',
  settled: '**What is settled.** {settled}',
  unsettled: '**What is not.** {unsettled}',
  drivers: '**[What drives it](#{anchor}).** {drivers}',
  measuring: '**[What to measure next](#{anchor}).** {measuring}',
  behind: '{behind} of {others} {behind, plural, one {is} other {are}} behind by more than luck explains.',
  equal: 'The difference of {policies} from the top is too small to matter.',
  nothingSettled: 'Nothing yet: no policy can be ruled out.',
  open: 'Whether {policies} or the policy at the top is better: more replications may tell.',
  withheld: 'How {policies} {count, plural, one {compares} other {compare}} with the top.',
  changed: 'Whether the assumed effects of contracts hold: without them, {policy} has the best mean.',
  assumed: 'Whether the assumptions hold; no number of replications can tell.',
  allSettled: 'Nothing that more replications would settle.',
  untold: 'Not told: {reason}.',
  noDriver: 'No single input stands out from noise.',
  outcomeDrivers: 'What moves the {outcome} of the policy at the top most: {inputs}.',
  leadDrivers: 'What moves its lead most: {inputs}.',
  ofVariance: '{input} ({share} of the variance)',
  noInput: 'no input is uncertain',
  choiceStays: 'The choice stays the same whatever the inputs turn out to be, so measuring them would not change it.',
  worth: 'Knowing all uncertain inputs before choosing would be worth up to {most}. Begin with {inputs}.',
  worthInDoubt:
    'Knowing all uncertain inputs before choosing would be worth up to {most}, and is not distinguishable from zero. Begin with {inputs}.',
  worthAltogether:
    'Knowing all uncertain inputs before choosing would be worth up to {most}; no single input stands out.',
  worthAltogetherInDoubt:
    'Knowing all uncertain inputs before choosing would be worth up to {most}, and is not distinguishable from zero; no single input stands out.',
} as const;
