import type { Comparison, Estimate, FactFinding, Findings, PolicyFinding, Ranking } from '#analysis';
import { renderReport } from '#report';
import type { AssumptionRow, FactRow, PolicyDescription, Provenance, RenderedReport, StudyDescription } from '#report';
import { OUTCOMES, YEARLY_SERIES } from '#table';
import { anEstimate, aRatio, constant } from './an-estimate.ts';
import type { Points } from './an-estimate.ts';
import { theInformation } from './the-information.ts';
import { anAdditionality, aParticipation, partiesBy } from './the-parties.ts';

export { anEstimate, aRatio, constant } from './an-estimate.ts';

/** What a comparison says when it says nothing else. */
export function aComparison(verdict: Comparison['verdict'], parts: Partial<Comparison> = {}): Comparison {
  return { difference: 0, interval: undefined, verdict, withinSmallest: false, ...parts };
}

/** A policy whose outcomes are zero where nothing else is said. */
export function aPolicy(
  policy: string,
  parts: Partial<Omit<PolicyFinding, 'estimates'>> & { readonly estimates?: Readonly<Record<string, Estimate>> } = {},
): PolicyFinding {
  const zero = new Map(OUTCOMES.map(({ name, ratio }) => [name, ratio ? aRatio(NaN) : constant(0)]));
  return {
    policy,
    exempt: false,
    rank: 1,
    comparison: aComparison('reference'),
    ...parts,
    estimates: new Map([...zero, ...Object.entries(parts.estimates ?? {})]),
  };
}

/** Fifty technologies, of which five are commercialised; the ends add up. */
const FUNNEL = {
  'technologies-entered': constant(50),
  'left-proof-of-concept': constant(20),
  'left-contracting': constant(10),
  'left-waiting': constant(4),
  'left-pilot': constant(3),
  'left-production': constant(2),
  unfinished: constant(6),
  'technologies-commercialised': constant(5),
  'odds-piloted': aRatio(0.8163, [0.8117, 0.8209]),
  'odds-unpiloted': aRatio(0.302, [0.285, 0.32]),
  truncations: constant(1.5),
};

/** The policy at the top of the example. */
export const TOP = aPolicy('public-line + grant', {
  estimates: {
    ...FUNNEL,
    'incubated-firms': anEstimate(12.34, [11.9, 12.78], [2, 6, 10, 16, 31]),
    'net-firms': aRatio(4.5, [4.1, 4.9]),
    'output-value': anEstimate(1.234e9, [1.1e9, 1.368e9], [2e7, 3e8, 7e8, 1.5e9, 4.2e9]),
    'public-cost': anEstimate(113.4e6, [112.9e6, 113.9e6], [106e6, 110e6, 113e6, 116e6, 118e6]),
    'fiscal-outlay': constant(136e6),
    'fiscal-receipts': constant(2.4e6),
    'peak-fiscal-need': anEstimate(41e6, [40e6, 42e6], [30e6, 36e6, 40e6, 46e6, 55e6]),
    'cost-per-firm-founded': aRatio(7.4e6, [7.1e6, 7.7e6]),
    'cost-per-firm': aRatio(9.19e6, [8.86e6, 9.52e6]),
    leverage: aRatio(9.876, [9.65, 10.102]),
    'clause-1': constant(24.6e6),
    'paid-government': constant(136e6),
    'paid-enterprise': constant(664e6),
    'received-enterprise': constant(67.5e6),
    'npv-enterprise': anEstimate(-512e6, [-520e6, -504e6], [-590e6, -560e6, -520e6, -470e6, -400e6]),
    'npv-government': anEstimate(-113.4e6, [-113.9e6, -112.9e6], [-118e6, -116e6, -113e6, -110e6, -106e6]),
    utilisation: aRatio(0.885, [0.88, 0.89]),
    waiting: aRatio(6.6, [6.3, 6.9]),
    'time-to-market': aRatio(71.1, [70, 72.2]),
    'cost-per-commercialised': aRatio(160.4e6, [155e6, 165.8e6]),
    'levelised-cost': aRatio(187.2e6, [180e6, 194.4e6]),
  },
});

/** One that cannot be told apart from it. */
const SECOND = aPolicy('lab-enterprise + grant', {
  rank: 2,
  comparison: aComparison('not distinguishable', { difference: 0.34, interval: [-0.21, 0.89] }),
  estimates: {
    ...FUNNEL,
    'incubated-firms': anEstimate(12, [11.5, 12.5], [2, 6, 10, 15, 30]),
    'public-cost': anEstimate(116e6, [115e6, 117e6], [112e6, 114e6, 116e6, 118e6, 119e6]),
    leverage: aRatio(11.5, [11, 12]),
    utilisation: aRatio(0.802, [0.79, 0.81]),
    waiting: aRatio(4.1, [4, 4.2]),
  },
});

/** The run that stands beside the ranking. */
const WITHOUT = aPolicy('without the platform', {
  exempt: true,
  rank: undefined,
  comparison: aComparison('exempt', { difference: 4.5 }),
  estimates: {
    ...FUNNEL,
    'incubated-firms': anEstimate(7.84, [7.5, 8.18], [1, 4, 7, 11, 19]),
    'net-firms': { mean: 0, interval: [0, 0], percentiles: undefined, n: 500 },
  },
});

export function aRanking(policies: readonly PolicyFinding[], parts: Partial<Ranking> = {}): Ranking {
  return {
    variant: 'as stated',
    policies,
    best: undefined,
    leader: policies.find(({ exempt }) => !exempt)?.policy,
    ...parts,
  };
}

/** Findings of a small study: two policies and the run without the platform. */
export function theFindings(parts: Partial<Findings> = {}): Findings {
  const policies = parts.asStated?.policies ?? [TOP, SECOND, WITHOUT];
  const signed = policies.filter(({ exempt }) => !exempt);
  return {
    decision: { outcome: 'incubated-firms', better: 'more', smallestDifference: 1 },
    replications: 500,
    blocks: 10,
    fitted: 500,
    asStated: aRanking(policies),
    withoutEffects: aRanking(policies, { variant: 'effects set to 1' }),
    fans: policies.flatMap(({ policy }, index) => aFan(policy, 10 - index)),
    spreads: policies.flatMap(({ policy, estimates }) => {
      const { mean, percentiles } = estimates.get('incubated-firms') ?? constant(0);
      return percentiles === undefined ? [] : [{ policy, mean, points: percentiles }];
    }),
    variance: policies.flatMap(({ policy, estimates }, place) => aSplit(policy, estimates, policies[0].policy, place)),
    tails: [],
    sensitivity: { targets: [], withheld: 'no input is uncertain', matter: [] },
    information: theInformation(),
    facts: [],
    inputs: { sampled: [], ranks: [] },
    parties: new Map(policies.map((policy) => [policy.policy, partiesBy(policy)])),
    participation: signed.map(({ policy }) => aParticipation(policy)),
    additionality: policies.some(({ exempt }) => exempt) ? signed.map(({ policy }) => anAdditionality(policy)) : [],
    failedRows: 0,
    assumedShare: 0.4,
    assumedAmong: 'uncertain inputs',
    illustrationOnly: false,
    ...parts,
  };
}

/** More luck with every place in the ranking, and nothing known of what never varies. */
function aSplit(
  policy: string,
  estimates: PolicyFinding['estimates'],
  top: string,
  place: number,
): Findings['variance'] {
  const share = 0.6 - place / 10;
  const uncertainty = anEstimate(share, [share - 0.1, share + 0.08], [0, 0, 0, 0, 0]);
  const own = { policy, outcome: 'incubated-firms', less: undefined, uncertainty };
  const deviation = estimates.get('incubated-firms')?.percentiles === undefined ? 0 : 9 - place;
  const output = { ...own, outcome: 'output-value', deviation: 1.2e9 };
  return place === 0
    ? [{ ...own, deviation }, output]
    : [
        { ...own, deviation },
        { ...own, policy: top, less: policy, deviation: 4 },
      ];
}

function aFan(policy: string, size: number): Findings['fans'] {
  const years = [2025, 2026, 2027];
  return YEARLY_SERIES.map(({ name, unit }) => {
    const scale = unit === 'RMB' ? 1e8 : 1;
    const quantiles = years.map(
      (_, year) => [0, 1, 2, 3, 5].map((point) => point * year * size * scale) as unknown as Points,
    );
    return { policy, series: name, unit, years, quantiles };
  });
}

/** A policy in words; its name says the rest. */
export function aDescription(name: string, parts: Partial<PolicyDescription> = {}): PolicyDescription {
  const [contract = '', instrument = ''] = name.split(' + ');
  return {
    name,
    contract: `${contract.toUpperCase()}: who pays.`,
    instrument: `${instrument.split(', ')[0].toUpperCase()}: how it is given.`,
    differs: [],
    clauses: [],
    ...parts,
  };
}

export function anAssumption(path: string, parts: Partial<AssumptionRow> = {}): AssumptionRow {
  return { path, written: '4 months', grade: 'assumption', source: '', note: '', uncertain: false, ...parts };
}

/** A reported fact and what the simulated past says of it. */
export interface FactCase {
  readonly fact: FactRow;
  readonly finding: FactFinding;
}

export function aFact(id: string, fact: Partial<FactRow> = {}, finding: Partial<FactFinding> = {}): FactCase {
  return {
    fact: {
      id,
      title: `Fact ${id}`,
      scope: 'city',
      relation: '=',
      value: 6,
      unit: 'firms',
      use: 'check',
      source: 'Daily',
      ...fact,
    },
    finding: {
      id,
      simulated: [3, 11, 22],
      percentile: 0.172,
      shareAbove: 0.8,
      n: 500,
      verdict: 'inside the 90 % range',
      ...finding,
    },
  };
}

/** The clauses of the instrument of both policies. */
const CLAUSES = ['Service voucher (30 %: reported; City measures; 2021-01-15)'];

/** The study that the findings are of. */
export function theStudy(parts: Partial<StudyDescription> = {}): StudyDescription {
  return {
    title: 'A small city',
    question: 'Who should pay?',
    baseYear: 2025,
    decisionYear: 2025,
    windowYears: 5,
    evaluationYear: 2035,
    budget: '120 million RMB',
    modelsReturns: true,
    statesOdds: true,
    tests: [],
    benchmarks: [],
    knownAnswers: [],
    policies: [
      aDescription('public-line + grant', { clauses: CLAUSES }),
      aDescription('lab-enterprise + grant', { clauses: CLAUSES }),
      {
        name: 'without the platform',
        contract: 'Lines of the past go on without public money.',
        instrument: 'No new public line and no new public money.',
        differs: [],
        clauses: [],
      },
    ],
    participation: PARTICIPATION,
    leftOut: [],
    assumptions: [anAssumption('durations.patience')],
    facts: [],
    diagrams: [{ title: 'technology', mermaid: 'stateDiagram-v2\n  [*] --> research' }],
    limits: ['Firms do not compete.'],
    ...parts,
  };
}

/** Everybody may fall back on the run without the platform; companies and investors want something on top. */
const PARTICIPATION: StudyDescription['participation'] = {
  outsideOption: {
    government: 'without the platform',
    enterprise: 'without the platform',
    university: 0,
    inventors: 'without the platform',
    investor: 2e6,
    platform: 'without the platform',
  },
  riskAllowance: { government: 0, enterprise: 0.25, university: 0, inventors: 0.25, investor: 0.25, platform: 0.25 },
  government: { test: 'cost per net firm', ceiling: 30e6 },
};

export const THE_PROVENANCE: Provenance = {
  scenarioFile: 'scenarios/small.yaml',
  inputsHash: 'abc123',
  seed: 'small',
  replications: 500,
  blockSize: 50,
  version: '0.1.0',
  interpreter: 'compiled',
  command: 'npx pilotline run scenarios/small.yaml --replications 500 --seed small',
};

/** What may be said of a report in a test. */
export interface ReportParts {
  readonly findings?: Partial<Findings>;
  readonly study?: Partial<StudyDescription>;
  readonly provenance?: Partial<Provenance>;
}

const UNCHANGED: ReportParts = {};

/** Reports rendered before: drawing takes longer than all that is asked of them. */
const RENDERED = new WeakMap<ReportParts, Promise<RenderedReport>>();

/** The report of the small study, with what a test changes. */
export async function theReport(parts: ReportParts = UNCHANGED): Promise<RenderedReport> {
  const known = RENDERED.get(parts);
  const rendered = known ?? render(parts);
  RENDERED.set(parts, rendered);
  return rendered;
}

async function render({ findings, study, provenance }: ReportParts): Promise<RenderedReport> {
  return renderReport(theFindings(findings), theStudy(study), { ...THE_PROVENANCE, ...provenance });
}

/** The text of one section of it, without its heading. */
export async function theSection(heading: string, parts?: ReportParts): Promise<string> {
  const { markdown } = await theReport(parts);
  const sections = markdown.split(/^## /m);
  const found = sections.find((section) => section.startsWith(`${heading}\n`));
  if (found === undefined)
    throw new Error(`no section ${heading} among ${sections.map((text) => text.split('\n')[0]).join('; ')}`);
  return found.slice(heading.length).trim();
}
