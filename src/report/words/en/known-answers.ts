/** Queues beside their closed forms. */
export const knownAnswers = {
  heading: 'Known answers beside the simulation',
  reading:
    'Queueing theory gives the mean of each of these queues exactly, from the numbers of the scenario alone. The simulation knows none of the formulas. Waits are months from arrival to the beginning of service, of technologies that entered since the decision; *lost* counts technologies that were turned away or gave up waiting.',
  sides:
    '*Insiders* belong to the co-building party. Where its contract has them served first, the others wait longer for it, as long as the formula of Cobham says, and the mean over both stays what it was.',
  policy: 'Policy',
  queue: 'Queue',
  what: 'What, and by which formula',
  closed: 'Closed form',
  simulated: 'Simulated',
  interval: '95 % interval',
  inside: 'Inside',
  formula:
    '{formula, select, erlangC {mean wait, months (Erlang C)} single {mean wait, months (Pollaczek-Khinchine)} breakdowns {mean wait, months (M/M/1 with breakdowns, preempt-resume)} erlangB {lost, technologies (Erlang B)} limited {lost, technologies (M/M/c/K)} insiders {mean wait of insiders, months (Cobham)} others {mean wait of others, months (Cobham)} other {lost, technologies (Erlang A)}}',
  noSteadyState: 'none: it has no steady state',
  withheld: 'withheld',
  unknown: 'cannot be said',
  verdict: '{inside, select, yes {yes} other {**no**}}',
  noIntervals: 'There are no intervals to compare: 500 replications or more give them.',
  missed:
    '{missed, plural, =0 {None} other {#}} of {intervals} intervals {missed, plural, =0 {misses} one {misses} other {miss}} the closed form. A 95 % interval misses once in twenty times although all is right: of {intervals}, {expected} should, on average.',
  together:
    'Policies run on the same luck, so what misses under one is likely to miss under another; misses of one queue are not independent evidence.',
} as const;
