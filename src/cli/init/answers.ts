import type { LibraryFile } from '#scenario';

/** A technical area as it was named: the name that paths use, and the title that people read. */
export interface FieldAnswer {
  readonly id: string;
  readonly title: string;
  /** Lines that work at the decision date. */
  readonly lines: number;
}

/** What decides a starter scenario. */
export interface Answers {
  /** Name of the file, without its ending. */
  readonly name: string;
  readonly model: StarterModel;
  readonly question: string;
  /** Calendar year in whose January the choice is made. */
  readonly decision: number;
  readonly fields: readonly FieldAnswer[];
  /** Technologies that enter in a year. */
  readonly rate: number;
  /** An amount with its unit, as in a scenario. */
  readonly budget: string;
  /** Co-construction models to cross, by name. */
  readonly contracts: readonly string[];
  /** Investment models to cross, by name. */
  readonly instruments: readonly string[];
}

/** Models that a starter scenario can be written for. */
export const STARTER_MODELS = ['pilot-platform', 'queue'] as const;

/** A model that a starter scenario can be written for. */
export type StarterModel = (typeof STARTER_MODELS)[number];

/** What a scenario at this place could use. */
export interface Shelves {
  readonly contracts: Readonly<Record<string, LibraryFile>>;
  readonly instruments: Readonly<Record<string, LibraryFile>>;
  /** Contracts and instruments of this place that a starter cannot use, by name, and why. */
  readonly unfit?: ReadonlyMap<string, string>;
}

/** Whoever says nothing gets this. */
export const USUAL: Answers = {
  name: 'my-city',
  model: 'pilot-platform',
  question: 'Who should pay for the pilot lines of the city, and with which public money?',
  decision: 2026,
  fields: [
    { id: 'materials', title: 'Materials', lines: 2 },
    { id: 'robotics', title: 'Robotics', lines: 2 },
  ],
  rate: 20,
  budget: '120 million RMB',
  contracts: ['public-line', 'lab-enterprise'],
  instruments: ['none', 'matching-subsidy'],
};
