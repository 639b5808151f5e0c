/**
 * The catalogue of outcomes: the one place that says what each number means, in which unit, and which way is better.
 * A ratio is stored as its two parts; it is formed only as a ratio of means.
 */
export interface Outcome {
  readonly name: string;
  readonly title: string;
  /** Unit of the stored value, or of the ratio. */
  readonly unit: string;
  readonly better: 'more' | 'less' | 'neither';
  readonly definition: string;
  /** Names of the stored columns whose means are divided; absent for a stored outcome. */
  readonly ratio?: readonly [numerator: string, denominator: string];
}

type Row = readonly [name: string, title: string, unit: string, better: Outcome['better'], definition: string];

const FROM_DECISION = 'from the decision date to the evaluation date';

const STORED: readonly Row[] = [
  [
    'incubated-firms',
    'Incubated firms',
    'firms',
    'more',
    'Firms founded from technologies that entered after the decision date, and alive at the evaluation date.',
  ],
  [
    'output-value',
    'Output value',
    'RMB',
    'more',
    `Gross sales, real, without VAT, of those firms and the increase booked by adopters net of displaced local output, ${FROM_DECISION}.`,
  ],
  [
    'public-cost',
    'Public cost',
    'RMB',
    'less',
    `Present value at government's rate, at the decision date, of treasury appropriations ${FROM_DECISION}.`,
  ],
  [
    'fiscal-outlay',
    'Gross fiscal outlay',
    'RMB',
    'less',
    `Treasury appropriations, real and undiscounted, ${FROM_DECISION}; recycled returns are not appropriations.`,
  ],
  [
    'fiscal-receipts',
    'Receipts of government',
    'RMB',
    'more',
    `Repayments, exits and licence income paid to government ${FROM_DECISION}, without tax.`,
  ],
  [
    'private-money',
    'Private money drawn in',
    'RMB',
    'more',
    `Non-fiscal primary cash, or in-kind at cost, of enterprises, investors and inventors, ${FROM_DECISION}; without university money, valuations and secondary sales.`,
  ],
  [
    'technologies-entered',
    'Technologies entered',
    'technologies',
    'neither',
    'Technologies that entered in the programme window.',
  ],
  [
    'technologies-commercialised',
    'Technologies commercialised',
    'technologies',
    'more',
    'Technologies that entered in the window and passed the production gate by the evaluation date.',
  ],
  [
    'technologies-served',
    'Technologies served',
    'technologies',
    'more',
    'Technologies that entered in the window and were given a slot on a pilot line.',
  ],
  [
    'left-proof-of-concept',
    'Abandoned at proof of concept',
    'technologies',
    'neither',
    'Technologies that failed the proof-of-concept gate.',
  ],
  [
    'left-contracting',
    'Withdrawn without a partner',
    'technologies',
    'neither',
    'Technologies that found no partner to sign with.',
  ],
  [
    'left-waiting',
    'Withdrawn while waiting',
    'technologies',
    'neither',
    'Technologies whose patience ran out, or that found no line, and that did not go on unpiloted or elsewhere.',
  ],
  [
    'left-pilot',
    'Abandoned at the pilot gate',
    'technologies',
    'neither',
    'Technologies that failed the pilot gate after the allowed rework.',
  ],
  [
    'left-production',
    'Abandoned at the production gate',
    'technologies',
    'neither',
    'Technologies that failed the production gate.',
  ],
  [
    'unfinished',
    'Unfinished',
    'technologies',
    'neither',
    'Technologies still under way at the evaluation date; never counted as failed.',
  ],
  [
    'piloted-passed',
    'Passed the pilot gate',
    'technologies',
    'neither',
    'Technologies that passed the pilot gate and whose production verdict is known.',
  ],
  [
    'piloted-industrialised',
    'Industrialised after piloting',
    'technologies',
    'more',
    'Technologies that passed the pilot gate and then the production gate.',
  ],
  [
    'unpiloted-tried',
    'Went to production unpiloted',
    'technologies',
    'neither',
    'Technologies that went to production without a pilot and whose production verdict is known.',
  ],
  [
    'unpiloted-industrialised',
    'Industrialised unpiloted',
    'technologies',
    'neither',
    'Technologies that went to production without a pilot and passed the production gate.',
  ],
  [
    'firms-founded',
    'Firms founded',
    'firms',
    'more',
    'Firms founded from technologies that entered after the decision date.',
  ],
  [
    'licences',
    'Licences',
    'licences',
    'more',
    'Licences granted on technologies that entered after the decision date.',
  ],
  [
    'patent-sales',
    'Patents sold',
    'patents',
    'more',
    'Patents sold on technologies that entered after the decision date.',
  ],
  [
    'adoptions',
    'Adoptions',
    'adoptions',
    'more',
    'Technologies taken up by an existing company, entered after the decision date.',
  ],
  ['jobs', 'Jobs', 'jobs', 'more', 'Jobs at the evaluation date in firms and adopters, in proportion to their output.'],
  ['local-tax', 'Local tax', 'RMB', 'more', `Local tax on the output value ${FROM_DECISION}.`],
  ['peak-fiscal-need', 'Peak yearly fiscal need', 'RMB', 'less', 'The largest treasury appropriation of one year.'],
  ['lines-built', 'Lines built', 'lines', 'more', 'Pilot lines that began to operate after the decision date.'],
  ['lines-unfunded', 'Lines not funded', 'lines', 'less', 'Planned pilot lines that money never reached.'],
  [
    'claims-unfunded',
    'Claims not funded',
    'claims',
    'less',
    'Reimbursements refused because the budget or a cap was used up.',
  ],
  [
    'waiting-months',
    'Waiting, total',
    'months',
    'less',
    'Months that technologies waited for a slot, from request to grant.',
  ],
  [
    'waits',
    'Slots granted',
    'grants',
    'neither',
    'Slots granted after the decision date (after warm-up where one is set).',
  ],
  [
    'busy-months',
    'Slot-months busy',
    'slot-months',
    'neither',
    'Slot-months occupied by technologies after the decision date.',
  ],
  [
    'available-months',
    'Slot-months open',
    'slot-months',
    'neither',
    'Slot-months of lines in operation, down times included, after the decision date.',
  ],
  [
    'queue-months',
    'Queue length, integrated',
    'technology-months',
    'less',
    'Technologies waiting, integrated over time after the decision date.',
  ],
  [
    'to-market-months',
    'Time to market, total',
    'months',
    'less',
    'Months from entry to the passed production gate, summed over commercialised technologies.',
  ],
  [
    'inherited-technologies',
    'Inherited technologies',
    'technologies',
    'neither',
    'Technologies under way at the decision date.',
  ],
  [
    'inherited-firms',
    'Inherited firms',
    'firms',
    'neither',
    'Firms of the past or of inherited technologies that are alive at the evaluation date.',
  ],
  [
    'inherited-output',
    'Inherited output value',
    'RMB',
    'neither',
    `Output value of firms and adopters of the past and of inherited technologies ${FROM_DECISION}.`,
  ],
  [
    'truncations',
    'Truncated odds',
    'cases',
    'neither',
    'Fields in which the stated odds asked for a probability outside 0 to 1, which was cut to the bound.',
  ],
];

const PARTY_NAMES = ['government', 'enterprise', 'university', 'inventors', 'investor', 'platform'] as const;

const PARTY_ROWS: readonly Row[] = PARTY_NAMES.flatMap((party): Row[] => [
  [
    `paid-${party}`,
    `Paid by ${party}`,
    'RMB',
    'neither',
    `Contributions of ${party} to costs, cash or in kind, real, ${FROM_DECISION}.`,
  ],
  [
    `received-${party}`,
    `Received by ${party}`,
    'RMB',
    'neither',
    `Income of ${party} from the contract and the instrument, real, ${FROM_DECISION}.`,
  ],
  [
    `npv-${party}`,
    `Net present value of ${party}`,
    'RMB',
    'more',
    `Receipts less contributions of ${party} and terminal values, real, at the decision date, at its own rate.`,
  ],
]);

/** Every stored column of the outcome table, in the order of the table. */
export const STORED_OUTCOMES: readonly Outcome[] = [...STORED, ...PARTY_ROWS].map(
  ([name, title, unit, better, definition]) => ({ name, title, unit, better, definition }),
);

/** Outcomes formed from two stored columns as a ratio of means. */
export const RATIO_OUTCOMES: readonly Outcome[] = [
  {
    name: 'leverage',
    title: 'Private RMB per public RMB',
    unit: 'RMB per RMB',
    better: 'more',
    ratio: ['private-money', 'fiscal-outlay'],
    definition: 'Private money drawn in over gross fiscal outlay, a ratio of means.',
  },
  {
    name: 'waiting',
    title: 'Waiting for a line',
    unit: 'months',
    better: 'less',
    ratio: ['waiting-months', 'waits'],
    definition: 'Months from request to grant, per slot granted.',
  },
  {
    name: 'utilisation',
    title: 'Utilisation',
    unit: 'share',
    better: 'neither',
    ratio: ['busy-months', 'available-months'],
    definition: 'Slot-months occupied over slot-months of lines in operation.',
  },
  {
    name: 'time-to-market',
    title: 'Time to market',
    unit: 'months',
    better: 'less',
    ratio: ['to-market-months', 'technologies-commercialised'],
    definition: 'Months from entry to the passed production gate, per commercialised technology.',
  },
  {
    name: 'odds-piloted',
    title: 'Industrialised given a passed pilot gate',
    unit: 'share',
    better: 'more',
    ratio: ['piloted-industrialised', 'piloted-passed'],
    definition: 'Share industrialised of the technologies that passed the pilot gate and reached a verdict.',
  },
  {
    name: 'odds-unpiloted',
    title: 'Industrialised given unpiloted',
    unit: 'share',
    better: 'more',
    ratio: ['unpiloted-industrialised', 'unpiloted-tried'],
    definition: 'Share industrialised of the technologies that went to production unpiloted and reached a verdict.',
  },
];

/** All outcomes that a scenario may name in `decision`. */
export const OUTCOMES: readonly Outcome[] = [...STORED_OUTCOMES, ...RATIO_OUTCOMES];

/** What is recorded by year, for the fan charts. */
export const YEARLY_SERIES = [
  { name: 'firms-alive', title: 'Incubated firms alive', unit: 'firms' },
  { name: 'output', title: 'Output value of the year', unit: 'RMB' },
  { name: 'fiscal-outlay', title: 'Treasury appropriations of the year', unit: 'RMB' },
] as const;

/** What a scenario's facts may name: measured on the past, per platform or for the city. */
export const FACT_OUTCOMES: readonly Outcome[] = [
  {
    name: 'technologies-commercialised',
    title: 'Technologies commercialised',
    unit: 'technologies',
    better: 'neither',
    definition: 'Technologies at home on the platform that passed the production gate before the decision date.',
  },
  {
    name: 'firms-founded',
    title: 'Firms founded',
    unit: 'firms',
    better: 'neither',
    definition: 'Firms founded before the decision date from technologies at home on the platform.',
  },
  {
    name: 'project-investment',
    title: 'Investment drawn in by projects',
    unit: 'RMB',
    better: 'neither',
    definition: 'Production investment paid before the decision date, by technology at home on the platform.',
  },
  {
    name: 'project-valuation',
    title: 'Valuation of projects',
    unit: 'RMB',
    better: 'neither',
    definition:
      'Production investment over the share that a funding round sells, by technology at home on the platform.',
  },
  {
    name: 'firm-output',
    title: 'Yearly output of a firm',
    unit: 'RMB',
    better: 'neither',
    definition: 'Output of a firm in the last year before the decision date.',
  },
  {
    name: 'adopted-output',
    title: 'Added output of an adopted technology',
    unit: 'RMB',
    better: 'neither',
    definition: 'Output that an adopter added, all years before the decision date together.',
  },
  {
    name: 'corporate-money',
    title: 'Corporate money in lines',
    unit: 'RMB',
    better: 'neither',
    definition: 'Contributions of enterprises to equipment and facility of the platform before the decision date.',
  },
  {
    name: 'public-money',
    title: 'Public money in lines',
    unit: 'RMB',
    better: 'neither',
    definition: 'Contributions of government to equipment, facility, team and operation before the decision date.',
  },
];
