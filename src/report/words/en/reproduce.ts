/** How to run it again. */
export const reproduce = {
  heading: 'How to reproduce it',
  clone: 'In a clone of pilotline after `npm ci`:',
  what: 'What',
  value: 'Value',
  scenario: 'Scenario',
  hash: 'Hash of inputs and code',
  seed: 'Seed',
  replications: 'Replications',
  program: 'Program',
  interpreter: 'pilotline {version}, {interpreter} interpreter',
  everyPolicy: '{replications} for every policy, in blocks of {blocks}',
  stopped: '{run} of at most {replications} for every policy in the choice, in blocks of {blocks}',
  blocks:
    '{size} ({draws} draws of the uncertain inputs{sampled, select, sobol { by a scrambled Sobol sequence} other {}}, {lucks, select, antithetic {two lucks each, the second the mirror of the first} other {two lucks each}})',
  fitted:
    '{told}; who would sign, what drives the answer and what would be worth measuring are told from the first {fitted}',
  same: 'The same command and the same code give the same numbers to the last bit, on any number of workers. `outcomes.parquet` holds every replication, `yearly.parquet` every year, `summary.csv` opens in a spreadsheet; `npx pilotline report` and the folder renders this page again without simulating.',
} as const;
