import { readFileSync } from 'node:fs';
import { parseScenario } from '#scenario';
import type { Clock, LibraryFile, Quantity, Scenario, ScenarioBundle, Vocabulary } from '#scenario';

/** Names that the tests' scenarios may use. */
export const vocabulary: Vocabulary = {
  outcomes: [
    { name: 'incubated-firms', unit: 'firms' },
    { name: 'output-value', unit: 'RMB' },
    { name: 'waiting', unit: 'months' },
    { name: 'queue-months', unit: 'technology-months' },
    { name: 'utilisation', unit: 'share' },
    { name: 'leverage', unit: 'RMB per RMB' },
    { name: 'levelised-cost', unit: 'RMB per technology' },
  ],
  facts: [
    { name: 'technologies-commercialised', unit: 'technologies' },
    { name: 'firms-founded', unit: 'firms' },
    { name: 'public-money', unit: 'RMB' },
  ],
  models: ['pilot-platform', 'queue'],
};

const file = (path: string): LibraryFile => ({ file: path, text: readFileSync(path, 'utf8') });

/** The contract of the city alone, small. */
const publicLine: LibraryFile = {
  file: 'models/co-construction/public-line.yaml',
  text: 'title: Public line\nsummary: The city pays.\nreference: true\n',
};

/** A bundle around a scenario text, with the committed contracts and instruments. */
export function bundleOf(text: string, changes: Partial<ScenarioBundle['library']> = {}): ScenarioBundle {
  return {
    file: 'scenarios/test.yaml',
    text,
    library: {
      extended: {},
      contracts: {
        'public-line': publicLine,
        'lab-enterprise': file('models/co-construction/lab-enterprise.yaml'),
      },
      instruments: { 'matching-subsidy': file('models/investment/matching-subsidy.yaml') },
      ...changes,
    },
  };
}

/** The committed example. */
export const firstSteps = readFileSync('scenarios/first-steps.yaml', 'utf8');

/** A small scenario without platforms: what a queueing study needs. */
export const small = `title: Small
question: Does it work?
model: queue
time: { decision: 2025 }
decision: { outcome: output-value, better: more }
arrivals: { rate: 10 per year, maximum: 20 per year }
fields: { all: { title: All, share: 100 % } }
`;

/** The chance named x, or what is wrong with it. */
export function readQuantityText(text: string): Quantity | string {
  return valueOf(`${small}chances:\n  x: ${text}\n`, (scenario) => scenario.defaults.chances['x']);
}

/** The duration named x, or what is wrong with it. */
export function readClockText(text: string): Clock | string {
  return valueOf(`${small}durations:\n  x: ${text}\n`, (scenario) => scenario.defaults.durations['x']);
}

function valueOf<Value>(text: string, pick: (scenario: Scenario) => Value): Value | string {
  const read = parseScenario(bundleOf(text), vocabulary);
  return read.ok ? pick(read.value) : read.problems.map(({ what }) => what).join('\n');
}
