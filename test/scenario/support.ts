import { readFileSync } from 'node:fs';
import type { LibraryFile, ScenarioBundle, Vocabulary } from '#scenario';

/** Names that the tests' scenarios may use. */
export const vocabulary: Vocabulary = {
  outcomes: ['incubated-firms', 'output-value', 'public-cost'],
  facts: ['technologies-commercialised', 'firms-founded', 'private-money'],
  models: ['pilot-platform', 'queue'],
};

const file = (path: string): LibraryFile => ({ file: path, text: readFileSync(path, 'utf8') });

/** The contract of the city alone, small. */
export const publicLine: LibraryFile = {
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
