import { studyOf } from '../../laws/support/study.ts';
import type { Study } from '../../laws/support/study.ts';

/** What differs from the plain study: keys of a scenario, durations, the two contracts, the instrument. */
export interface Differences {
  readonly scenario?: Readonly<Record<string, unknown>>;
  readonly durations?: Readonly<Record<string, unknown>>;
  readonly contract?: Readonly<Record<string, unknown>>;
  /** Contract of the policy; the reference contract unless stated. */
  readonly other?: Readonly<Record<string, unknown>>;
  readonly instrument?: Readonly<Record<string, unknown>>;
}

const NEVER = '100000 years';

/** A month for everything that a technology does, nothing that breaks, nothing that fails: times can be told by hand. */
const DURATIONS = {
  research: '1 months',
  contracting: '1 months',
  patience: NEVER,
  'set-up': '1 months',
  'sample-development': '1 months',
  debugging: '1 months',
  'scenario-testing': '1 months',
  rework: '1 months',
  elsewhere: '1 months',
  'scaling-up': '1 months',
  building: '2 months',
  commissioning: '1 months',
  breakdown: NEVER,
  repair: '1 months',
  'maintenance-interval': NEVER,
  maintenance: '1 months',
  lifetime: NEVER,
};

/** Firms that never end; a key of them can be told otherwise. */
export const PLAIN_FIRMS = {
  plateau: '10 million RMB',
  adoption: '10 million RMB',
  displaced: '0 %',
  ramp: '1 years',
  survival: NEVER,
  acquired: '0 %',
  jobs: 1,
  tax: '4 %',
  multiple: 1,
  dilution: '20 %',
  margin: '10 %',
};

const PLAIN = {
  title: 'Plain',
  question: 'What happens when?',
  model: 'pilot-platform',
  time: { start: 2024, decision: 2025, window: '3 years', evaluation: '5 years' },
  decision: { outcome: 'incubated-firms', better: 'more' },
  arrivals: { rate: '12 per year', maximum: '12 per year' },
  fields: { all: { title: 'All', share: '100 %' } },
  viability: { prior: '100 %', mending: '0 %' },
  gates: {
    'proof-of-concept': { sensitivity: '100 %', specificity: '100 %' },
    pilot: { sensitivity: '100 %', specificity: '100 %' },
    production: { sensitivity: '100 %' },
  },
  chances: { 'finds-partner': '100 %', 'goes-unpiloted': '0 %', 'finds-line-elsewhere': '0 %' },
  limits: { rework: 2 },
  costs: {
    equipment: '10 million RMB',
    facility: '1 million RMB',
    team: '1.2 million RMB',
    operation: '2.4 million RMB',
    trial: '1 million RMB',
    production: '5 million RMB',
    licence: '1 million RMB',
    'patent-sale': '1 million RMB',
  },
  platforms: [{ id: 'shop', lines: [{ field: 'all', count: 1, contract: 'first', opened: 2024 }] }],
  firms: PLAIN_FIRMS,
};

/** The plain study with differences; its policy `as stated` runs under the other contract and the instrument. */
export function aStudy({ scenario, durations, contract, other, instrument }: Differences = {}): Study {
  const second = other === undefined ? 'first' : 'second';
  const policy = {
    name: 'as stated',
    'co-construction': second,
    investment: instrument === undefined ? 'none' : 'made',
  };
  const words = { title: 'Made', summary: 'Made up.' };
  return studyOf({
    scenario: JSON.stringify({
      ...PLAIN,
      durations: { ...DURATIONS, ...durations },
      'without-platform': { existing: 'continue' },
      policies: { list: [policy] },
      ...scenario,
    }),
    contracts: {
      first: JSON.stringify({ ...words, reference: true, ...contract }),
      second: JSON.stringify({ ...words, ...other }),
    },
    instruments: { made: JSON.stringify({ ...words, clauses: [], ...instrument }) },
  });
}
