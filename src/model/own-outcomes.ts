import type { FactName } from './vocabulary.ts';

/**
 * An outcome that a model defines itself, over the technologies that entered since the decision date: how many have a
 * fact, or the mean months from their entry (or from another fact) to the first record of a fact. Such a mean is a ratio
 * of means: months over technologies that have both dates, recorded after the warm-up. Or, over everybody, the mean wait
 * for a slot of a station, or the share of its slot-months that were busy: ratios of means too.
 */
export interface OwnOutcome {
  readonly name: string;
  readonly title: string;
  /** As in the catalogue; months for a mean of months. */
  readonly unit: string;
  readonly better: 'more' | 'less' | 'neither';
  readonly definition: string;
  readonly of:
    | { readonly count: FactName | (string & {}) }
    | { readonly 'months-to': FactName | (string & {}); readonly from?: FactName | (string & {}) }
    | { readonly 'wait-at': string }
    | { readonly 'use-of': string };
  /** `each`: one outcome for every field of the scenario, its name followed by `-in-` and the field's. All fields together otherwise. */
  readonly fields?: 'each';
}

/** What a model calls the thing that it moves. */
export interface Thing {
  readonly one: string;
  readonly many: string;
}

/** What an outcome of a model measures, once the fields are known: the stored columns and the facts behind them. */
export type OwnMeasure = {
  /** The field that it is restricted to. */
  readonly field: string | undefined;
} & (
  | { readonly kind: 'count'; readonly column: string; readonly fact: string }
  | {
      readonly kind: 'months';
      readonly months: string;
      readonly technologies: string;
      /** The fact that the months begin with; undefined is the entry. */
      readonly from: string | undefined;
      readonly to: string;
    }
  | {
      readonly kind: 'wait' | 'use';
      readonly station: string;
      readonly months: string;
      /** Slots granted, or slot-months open. */
      readonly over: string;
    }
);

/** An outcome as it is listed. */
interface ListedOutcome extends Pick<OwnOutcome, 'name' | 'title' | 'unit' | 'better' | 'definition'> {
  readonly ratio?: readonly [numerator: string, denominator: string];
}

/** What a model adds to the catalogue of outcomes, and how it words the rest. */
export interface OutcomeWords {
  readonly stored: readonly ListedOutcome[];
  readonly ratios: readonly ListedOutcome[];
  readonly measures: readonly OwnMeasure[];
  readonly titles: Readonly<Record<string, string>>;
  readonly thing: Thing | undefined;
}

/** The outcomes of a model in a scenario with these fields, by id. */
export function outcomeWords(
  model: {
    readonly outcomes?: readonly OwnOutcome[];
    readonly titles?: Readonly<Record<string, string>>;
    readonly thing?: Thing;
  },
  fields: Readonly<Record<string, { readonly title: string }>>,
): OutcomeWords {
  const { outcomes = [], titles = {}, thing } = model;
  const all = outcomes.flatMap((outcome): Placed[] =>
    outcome.fields === undefined
      ? [{ outcome, field: undefined }]
      : Object.entries(fields).map(([field, { title }]) => ({ outcome: inField(outcome, field, title), field })),
  );
  const many = thing?.many ?? 'technologies';
  return {
    stored: all.flatMap((placed) => storedOf(placed, many)),
    ratios: all.flatMap(({ outcome }) => (isRatio(outcome) ? [{ ...listed(outcome), ratio: partsOf(outcome) }] : [])),
    measures: all.map(measureOf),
    titles,
    thing,
  };
}

interface Placed {
  readonly outcome: OwnOutcome;
  readonly field: string | undefined;
}

function inField(outcome: OwnOutcome, field: string, title: string): OwnOutcome {
  return {
    ...outcome,
    name: `${outcome.name}-in-${field}`,
    title: `${outcome.title}: ${title}`,
    definition: `${outcome.definition} In the field ${title} only.`,
  };
}

function isRatio({ of }: OwnOutcome): boolean {
  return !('count' in of);
}

function listed({ name, title, unit, better, definition }: OwnOutcome): ListedOutcome {
  return { name, title, unit, better, definition };
}

function partsOf({ name }: OwnOutcome): readonly [months: string, over: string] {
  return [`${name}-months`, `${name}-counted`];
}

/** Units of the two numbers behind a ratio. */
function unitsOf({ of }: OwnOutcome, many: string): readonly [months: string, over: string] {
  if ('use-of' in of) return ['slot-months', 'slot-months'];
  return ['months', 'wait-at' in of ? 'grants' : many];
}

function storedOf({ outcome }: Placed, many: string): readonly ListedOutcome[] {
  if (!isRatio(outcome)) return [listed(outcome)];
  const [months, counted] = partsOf(outcome);
  const [unit, unitOfCounted] = unitsOf(outcome, many);
  const { title } = outcome;
  const same = { better: 'neither' } as const;
  return [
    {
      name: months,
      title: `${title}, all together`,
      unit,
      ...same,
      definition: `The sum behind "${title}".`,
    },
    {
      name: counted,
      title: `${title}, counted`,
      unit: unitOfCounted,
      ...same,
      definition: `The number behind "${title}".`,
    },
  ];
}

function measureOf({ outcome, field }: Placed): OwnMeasure {
  const { of, name } = outcome;
  if ('count' in of) return { field, kind: 'count', column: name, fact: of.count };
  const [months, technologies] = partsOf(outcome);
  if ('wait-at' in of) return { field, kind: 'wait', station: of['wait-at'], months, over: technologies };
  if ('use-of' in of) return { field, kind: 'use', station: of['use-of'], months, over: technologies };
  return { field, kind: 'months', months, technologies, from: of.from, to: of['months-to'] };
}
