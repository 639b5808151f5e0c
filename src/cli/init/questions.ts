import { misfitBetween, parseContract, parseInstrument } from '#scenario';
import type { Contract, Instrument, LibraryFile } from '#scenario';
import { UserError } from '../world.ts';
import { STARTER_MODELS, type Answers, type Shelves, type StarterModel } from './answers.ts';
import type { Choice } from './asker.ts';
import { readBudget, readFields, readLines, readName, readNames, readQuestion, wholeIn } from './reading.ts';

/** A question, in a form that a flag or a person can answer: both give a text. */
export interface Question {
  /** What the command line calls it: an option, or the argument NAME. */
  readonly flag: string;
  readonly message: string;
  /** Models that the question makes sense for. */
  readonly models: readonly StarterModel[];
  readonly choices?: (shelves: Shelves) => readonly Choice[];
  readonly several?: boolean;
  /** The answer of whoever gives none. */
  readonly usual: (sofar: Answers) => string;
  /** The answers with this one among them. @throws {UserError} when it cannot stand */
  readonly take: (text: string, sofar: Answers, shelves: Shelves) => Answers;
}

const MODEL = { kind: 'model with a starter', several: 'models with a starter' };
const BOTH = STARTER_MODELS;
const PLATFORM = ['pilot-platform'] as const;

/** Earliest and latest year of a decision: there must be room for a past. */
const YEARS = [1950, 2150] as const;

/** Most technologies a year; runs of more take minutes rather than seconds. */
const MOST_RATE = 2000;

const QUESTION_FOR: Readonly<Record<StarterModel, string>> = {
  'pilot-platform': 'Who should pay for the pilot lines of the city, and with which public money?',
  queue: 'How long do technologies wait for a line?',
};

/** Every question, in the order in which people are asked. */
export const QUESTIONS: readonly Question[] = [
  {
    flag: 'NAME',
    message: 'Name of the scenario (the file is called NAME.yaml)',
    models: BOTH,
    usual: ({ name }) => name,
    take: (text, sofar) => ({ ...sofar, name: readName(text) }),
  },
  {
    flag: '--model',
    message: 'Which model?',
    models: BOTH,
    choices: () => [
      { value: 'pilot-platform', hint: 'technologies, pilot lines, firms and public money' },
      { value: 'queue', hint: 'waiting for lines, and nothing else' },
    ],
    usual: ({ model }) => model,
    take: (text, sofar) => ({
      ...sofar,
      model: readNames(text, STARTER_MODELS, MODEL)[0] as StarterModel,
    }),
  },
  {
    flag: '--question',
    message: 'The question that it is to answer',
    models: BOTH,
    usual: ({ model }) => QUESTION_FOR[model],
    take: (text, sofar) => ({ ...sofar, question: readQuestion(text) }),
  },
  {
    flag: '--decision',
    message: 'In which year is the choice made?',
    models: BOTH,
    usual: ({ decision }) => String(decision),
    take: (text, sofar) => ({
      ...sofar,
      decision: wholeIn(text, YEARS, { what: 'The decision year', usual: sofar.decision }),
    }),
  },
  {
    flag: '--fields',
    message: 'Which technical fields? (between commas)',
    models: BOTH,
    usual: ({ fields }) => fields.map(({ title }) => title).join(', '),
    take: (text, sofar) => ({ ...sofar, fields: readFields(text, 2) }),
  },
  {
    flag: '--rate',
    message: 'How many technologies a year, in all fields together?',
    models: BOTH,
    usual: ({ rate }) => String(rate),
    take: (text, sofar) => ({
      ...sofar,
      rate: wholeIn(text, [1, MOST_RATE], { what: 'Technologies a year', usual: sofar.rate }),
    }),
  },
  {
    flag: '--lines',
    message: 'How many lines work already? (one number for every field, or one each between commas)',
    models: BOTH,
    usual: ({ fields }) => fields.map(({ lines }) => lines).join(', '),
    take: (text, sofar) => ({ ...sofar, fields: readLines(text, sofar.fields, sofar.model === 'queue' ? 1 : 0) }),
  },
  {
    flag: '--budget',
    message: 'Public budget for new lines (an amount with its unit)',
    models: PLATFORM,
    usual: ({ budget }) => budget,
    take: (text, sofar) => ({ ...sofar, budget: readBudget(text) }),
  },
  {
    flag: '--co-construction',
    message: 'Which co-construction models are compared?',
    models: PLATFORM,
    several: true,
    choices: ({ contracts }) => summariesOf(contractsIn(contracts)),
    usual: ({ contracts }) => contracts.join(','),
    take: (text, sofar, { contracts, unfit }) => ({
      ...sofar,
      contracts: readNames(text, [...contractsIn(contracts).keys()], { kind: 'co-construction model', unfit }),
    }),
  },
  {
    flag: '--investment',
    message: 'Which investment models are compared? (none: no further public money)',
    models: PLATFORM,
    several: true,
    choices: ({ instruments }) => [
      { value: 'none', hint: 'no public money beyond what the contract itself states' },
      ...summariesOf(instrumentsIn(instruments)),
    ],
    usual: ({ instruments }) => instruments.join(','),
    take: takeInstruments,
  },
];

function takeInstruments(text: string, sofar: Answers, shelves: Shelves): Answers {
  const known = ['none', ...instrumentsIn(shelves.instruments).keys()];
  const instruments = readNames(text, known, { kind: 'investment model', unfit: shelves.unfit });
  refuseMisfits(sofar.contracts, instruments, shelves);
  return { ...sofar, instruments };
}

/** @throws {UserError} when no instrument makes sense under any contract */
function refuseMisfits(contracts: readonly string[], instruments: readonly string[], shelves: Shelves): void {
  if (instruments.includes('none')) return;
  const [known, paying] = [contractsIn(shelves.contracts), instrumentsIn(shelves.instruments)];
  const reasons = contracts.flatMap((contract) =>
    instruments.map((name) => misfitBetween(present(known, contract), present(paying, name))),
  );
  const [reason] = reasons;
  if (reasons.includes(undefined) || reason === undefined) return;
  throw new UserError(
    `No co-construction model that was named fits any investment model that was named: ${reason}.\n→ Add the investment model none, or another co-construction model.`,
  );
}

function present<Entry>(all: ReadonlyMap<string, Entry>, name: string): Entry {
  const found = all.get(name);
  if (found === undefined) throw new Error(`${name} was checked to exist and does not`);
  return found;
}

/** Those that can be read; a file with mistakes is told of by `list` and `check`. */
function contractsIn(files: Readonly<Record<string, LibraryFile>>): ReadonlyMap<string, Contract> {
  return new Map(Object.entries(files).flatMap(([name, file]) => ofFile(name, parseContract(name, file))));
}

function instrumentsIn(files: Readonly<Record<string, LibraryFile>>): ReadonlyMap<string, Instrument> {
  return new Map(Object.entries(files).flatMap(([name, file]) => ofFile(name, parseInstrument(name, file))));
}

function ofFile<Entry>(
  name: string,
  read: { readonly ok: true; readonly value: Entry } | { readonly ok: false },
): [string, Entry][] {
  return read.ok ? [[name, read.value]] : [];
}

function summariesOf(read: ReadonlyMap<string, { readonly summary: string }>): readonly Choice[] {
  return [...read].map(([value, { summary }]) => ({ value, hint: summary }));
}
