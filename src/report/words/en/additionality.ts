/** What each policy adds to what would have come without the platform. */
export const additionality = {
  heading: 'What would have happened anyway',
  untold:
    'The study has no run without the platform beside a policy, so what would have happened anyway cannot be told.',
  intro:
    'Every policy beside the run without the platform, replication by replication on the same luck. *Net* is with less without. *Deadweight* is what would have come anyway, in per cent of what comes with the platform; *private money anyway* is the same of the private money that is drawn in, and what it leaves of 100 % is what the policy drew in itself. *Displaced* is the output of other local producers that adopters of new technologies push out; net output has it taken off already. In brackets below a mean stands its 95 % interval.',
  aboutDeadweight:
    'Net effects and the first two deadweights compare means, and hold however luck is shared between the two worlds. Deadweight technology by technology asks of each commercialised technology whether the very same one would have made it without the platform: that holds only under shared luck, which is an assumption of this comparison and nothing that could be observed.',
  policy: 'Policy',
  netFirms: 'Net firms',
  netOutput: 'Net output value',
  netPrivate: 'Net private money',
  deadweightFirms: 'Deadweight of firms',
  deadweightOutput: 'Deadweight of output',
  deadweightTechnologies: 'Deadweight, technology by technology',
  privateAnyway: 'Private money anyway',
  displaced: 'Local output displaced',
  worlds:
    '**The same technologies in two worlds**, under {policy}, in means per replication; this too holds only under shared luck. Technologies that the platform attracted do not enter without it, and so count as not commercialised there.',
  both: 'Commercialised in both worlds: {amount}',
  onlyWith: 'Only with the platform: {amount}',
  onlyWithout: 'Only without it: {amount}',
  neither: 'In neither world, of those that enter with the platform: {amount}',
  picture: 'Technologies commercialised without and with the platform under {policy}',
  odds: '**What the wide priors on "80 % with, 30 % without" do**, under {policy}. The draws are parted into thirds by each input in turn, from its lowest values to its highest; everything else varies in each third as before.',
  input: 'Input',
  third: 'Third of the draws',
  itsValues: 'Its values (%)',
  lowest: 'lowest',
  middle: 'middle',
  highest: 'highest',
  part: 'part {part}',
} as const;
