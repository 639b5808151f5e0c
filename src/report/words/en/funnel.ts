/** Where technologies leave, and the odds of being industrialised as simulated. */
export const funnel = {
  heading: 'The funnel',
  reading:
    'How many technologies leave at which gate: means per replication, and in per cent of those that entered. Every technology is in exactly one line below the first, so these lines add up to those that entered, but for rounding. What is still under way at the end of {year} is counted as unfinished, never as failed.',
  technologies: 'Technologies',
  otherwise: 'Left elsewhere, at no gate of these',
  picture: 'Where technologies leave under {policy}',
  odds: '**What piloting does to the odds.** The widely repeated "80 % succeed with a pilot, 30 % without" has no primary source, so both are wide uncertainties here. Of the technologies whose verdict is known, this share was industrialised in the simulation:',
  shares:
    '**How many come through.** Nobody states these shares: they follow from the stated viability and the accuracy of the gates. Of the technologies whose verdict is known, this share was industrialised in the simulation:',
  asSimulated: 'As simulated',
  hidden:
    'The stated odds and the stated accuracy of the gates together fix two hidden probabilities in each field: that a technology can work at scale at all, and that a pilot mends one that cannot.',
  uncut: 'In no draw of the uncertain inputs did they ask for a probability outside 0 to 1.',
  cut: 'Where they ask for less than 0 or more than 1, the probability is cut to that bound, and the odds as simulated then differ from the odds as stated. This happened in {fields} per draw of the uncertain inputs, on average.',
} as const;
