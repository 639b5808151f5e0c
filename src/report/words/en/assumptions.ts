/** Every number that went in with its grade and source. */
export const assumptions = {
  heading: 'The assumptions',
  intro:
    'Every number that went in carries a grade: *reported* by a named source about this case, from the *literature* about comparable ones, or an *assumption*; a number without a grade counts as an assumption. Uncertain numbers are sampled anew in every draw, the others have one value.',
  grade: 'Grade',
  sampledCount: 'Sampled',
  oneValueCount: 'One value',
  all: 'All numbers with their sources ({count})',
  howToRead:
    'Numbers that differ in one word of their place only, and in nothing else, share a row; braces hold the words.',
  where: 'Where',
  value: 'Value',
  use: 'Use',
  evidence: 'Source and note',
  sampled: 'sampled',
  oneValue: 'one value',
  part: '{entry}: {name}',
  dash: ' — ',
} as const;
