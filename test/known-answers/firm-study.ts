import { createMachine } from 'xstate';
import type { Study } from '#compile';
import type { Model } from '#model';
import { firm } from '../../models/shared/firm.ts';
import { open } from './support.ts';

/** What differs between the studies of firms; texts as in a scenario. */
export interface FirmDesign {
  readonly survival?: string;
  readonly acquired?: string;
  readonly plateau?: string;
  readonly adoption?: string;
  readonly ramp?: string;
  readonly displaced?: string;
  readonly market?: string;
  /** Share of it that all producers hold at most. */
  readonly ceiling?: string;
  /** Keys of the only field: land, relief, diffusion. */
  readonly adopting?: string;
  readonly dilution?: string;
  readonly margin?: string;
  readonly marginYears?: string;
  /** Yearly output of a firm of the only field, where it differs from that of firms. */
  readonly fieldPlateau?: string;
  /** Later rounds and the luck of prices, as in a scenario. */
  readonly rounds?: readonly string[];
  readonly exit?: string;
  /** Lines of the contract besides. */
  readonly contract?: string;
  readonly time?: string;
  /** Fields, and shocks on them, as in a scenario. */
  readonly fields?: string;
  readonly shocks?: string;
  /** Discount rates by party, as in a scenario; 0 % unless stated. */
  readonly rates?: string;
  readonly rate?: number;
  /** Ways in which a technology becomes income, as in a contract. */
  readonly exploitation: readonly string[];
}

/** Every technology reaches the market after its research: a spring of firms and adopters, and nothing else. */
const model: Model = {
  name: 'spring',
  title: 'Spring of firms',
  summary: 'Every technology succeeds.',
  charts: {
    technology: createMachine({
      id: 'technology',
      initial: 'research',
      states: {
        research: { after: { research: { target: 'pilot' } } },
        pilot: { entry: { type: 'found', params: { at: 'pilot' } }, after: { scaling: { target: 'sold' } } },
        sold: {
          type: 'final',
          entry: [
            { type: 'record', params: { fact: 'commercialised' } },
            { type: 'found', params: { at: 'production' } },
          ],
        },
      },
    }),
    line: createMachine({ id: 'line', initial: 'unused', states: { unused: { type: 'final' } } }),
    firm,
  },
  limits: [],
};

const USUAL = {
  time: '{ start: 2020, decision: 2025, window: 10 years, evaluation: 15 years }',
  rate: 60,
  rates: '{}',
  plateau: '{ mean: 15 million RMB, spread: 2 }',
  adoption: '{ mean: 60 million RMB, spread: 2 }',
  displaced: '20 %',
  ramp: '{ mean: 5 years, spread: 0.3 }',
  survival: '100000 years',
  acquired: '0 %',
  dilution: '17.5 %',
  margin: '12 %',
  marginYears: '0',
} as const;

/** The entries of a map in braces, to stand in another. */
function own(map: string): string {
  const entries = map.trim().slice(1, -1).trim();
  return entries === '' ? '' : `, ${entries}`;
}

/** Opens the scenario of firms. */
export function openFirms(design: FirmDesign): Study {
  const {
    adopting = '{}',
    ceiling,
    market,
    exit,
    rounds = [],
    contract: terms = '',
    fieldPlateau,
    exploitation,
    shocks = '{}',
  } = design;
  const {
    fields = `{ all: { title: All, share: 100 %${fieldPlateau === undefined ? '' : `, plateau: ${fieldPlateau}`}${own(adopting)} } }`,
  } = design;
  const { time, rate, rates, ...firms } = { ...USUAL, ...design };
  const text = `title: Firms
question: How long do firms live?
model: spring
time: ${time}
money: { rates: ${rates} }
decision: { outcome: incubated-firms, better: more }
arrivals: { rate: ${rate} per year, maximum: ${rate} per year }
fields: ${fields}
shocks: ${shocks}
durations:
  research: { mean: 6 months, spread: 0.5 }
  scaling: { mean: 6 months, spread: 0.5 }
${market === undefined ? '' : `market: ${market}`}
${ceiling === undefined ? '' : `share-ceiling: ${ceiling}`}
firms:
  plateau: ${firms.plateau}
  adoption: ${firms.adoption}
  displaced: ${firms.displaced}
  ramp: ${firms.ramp}
  survival: ${firms.survival}
  acquired: ${firms.acquired}
  jobs: 1.2
  tax: 4 %
  multiple: 1.5
  dilution: ${firms.dilution}
  margin: ${firms.margin}
  margin-years: ${firms.marginYears}
  rounds: [${rounds.join(', ')}]
${exit === undefined ? '' : `  exit: ${exit}`}
`;
  const contract = `${terms}\nexploitation:\n${exploitation.map((way) => `  - ${way}\n`).join('')}`;
  return open(text, { models: { spring: model }, contract });
}
