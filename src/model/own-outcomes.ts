import type { FactName } from './vocabulary.ts';

/**
 * An outcome that a model defines itself, over the technologies that entered since the decision date: how many have a
 * fact (at the evaluation date or, `within-years`, so many years after the decision, unknown where nobody looks so far),
 * or the mean months from their entry (or from another fact) to the first record of a fact. Such a mean is a ratio
 * of means: months over technologies that have both dates, recorded after the warm-up. Or the mean of what was charged to
 * technologies that have some facts, or the share with a fact among those that have one of several and can or cannot work
 * at industrial scale. Or, over everybody, the mean wait for a slot of a station, or the share of its slot-months that were
 * busy: ratios of means too. Or what was taken up by the evaluation date, or how far the lines of a station are in use then,
 * or a quotient of the means of two other outcomes.
 */
export interface OwnOutcome {
  readonly name: string;
  readonly title: string;
  /** As in the catalogue; months for a mean of months, RMB for what was charged, a share for a share. */
  readonly unit: string;
  readonly better: 'more' | 'less' | 'neither';
  readonly definition: string;
  readonly of:
    | { readonly count: FactName | (string & {}); readonly 'within-years'?: number }
    | {
        readonly 'months-to': FactName | (string & {});
        readonly from?: FactName | (string & {});
        /** Only technologies that have this fact too. */
        readonly among?: FactName | (string & {});
      }
    | { readonly 'spent-by': readonly (FactName | (string & {}))[] }
    | {
        readonly 'share-with': FactName | (string & {});
        readonly of: readonly (FactName | (string & {}))[];
        readonly viable: boolean;
      }
    | { readonly 'wait-at': string }
    | { readonly 'use-of': string }
    | State
    | { readonly quotient: readonly [over: string, under: string] };
  /** `each`: one outcome for every field of the scenario, its name followed by `-in-` and the field's. All fields together otherwise. */
  readonly fields?: 'each';
  /** Only technologies that belong to the co-building party, or only the others; all unless stated. */
  readonly who?: 'insiders' | 'others';
}

/**
 * What a run has come to. Land under what adopters took up that entered since the decision date, in mu: at the evaluation
 * date, or so many years after the decision where that is earlier; added up over years; or the years until it is a share of
 * all the land that the market allows, those to the evaluation date where it never is. What is sold in a year at the
 * evaluation date, gross of what it displaces. Slots of a station then open or in use, and lines of which a share of the
 * slots is in use.
 */
type State =
  | { readonly land: 'mu'; readonly after?: number }
  | { readonly land: 'mu-years' }
  | { readonly land: 'years-to'; readonly share: number }
  | { readonly sales: 'yearly' }
  | { readonly slots: 'open' | 'in-use'; readonly station: string }
  | { readonly 'lines-in-use': number; readonly station: string };

/** What a model calls the thing that it moves. */
export interface Thing {
  readonly one: string;
  readonly many: string;
}

/** What an outcome of a model measures, once the fields are known: the stored columns and the facts behind them. */
export type OwnMeasure = {
  /** The field that it is restricted to. */
  readonly field: string | undefined;
  /** The side that it is restricted to. */
  readonly who: OwnOutcome['who'];
} & (
  | {
      readonly kind: 'count';
      readonly column: string;
      readonly fact: string;
      /** Months after the decision; undefined is the evaluation date. */
      readonly within: number | undefined;
    }
  | { readonly kind: 'state'; readonly column: string; readonly of: State }
  | {
      readonly kind: 'months';
      readonly months: string;
      readonly technologies: string;
      /** The fact that the months begin with; undefined is the entry. */
      readonly from: string | undefined;
      readonly to: string;
      /** The fact that technologies must have besides. */
      readonly among: string | undefined;
    }
  | {
      readonly kind: 'spent';
      readonly rmb: string;
      readonly technologies: string;
      /** The facts that technologies must have, all of them. */
      readonly having: readonly string[];
    }
  | {
      readonly kind: 'share';
      readonly part: string;
      readonly technologies: string;
      readonly fact: string;
      /** The facts of which technologies must have one. */
      readonly of: readonly string[];
      readonly viable: boolean;
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

/** What outcomes know of a field: its title, and whether what its adopters add is land. */
interface OutcomeField {
  readonly title: string;
  readonly onLand?: boolean;
}

/** The outcomes of a model in a scenario with these fields, by id; those of land only where there is some. */
export function outcomeWords(
  model: {
    readonly outcomes?: readonly OwnOutcome[];
    readonly titles?: Readonly<Record<string, string>>;
    readonly thing?: Thing;
  },
  fields: Readonly<Record<string, OutcomeField>>,
): OutcomeWords {
  const { outcomes = [], titles = {}, thing } = model;
  const onLand = Object.values(fields).some((field) => field.onLand === true);
  const all = outcomesWhere(outcomes, onLand).flatMap((outcome): Placed[] =>
    outcome.fields === undefined
      ? [{ outcome, field: undefined }]
      : Object.entries(fields).map(([field, { title }]) => ({ outcome: inField(outcome, field, title), field })),
  );
  const many = thing?.many ?? 'technologies';
  return {
    stored: all.flatMap((placed) => storedOf(placed, many)),
    ratios: all.flatMap(({ outcome }) => (isRatio(outcome) ? [{ ...listed(outcome), ratio: partsOf(outcome) }] : [])),
    measures: all.flatMap(measureOf),
    titles,
    thing,
  };
}

/** Without land there are no outcomes of it, nor quotients with one of them. */
function outcomesWhere(outcomes: readonly OwnOutcome[], onLand: boolean): readonly OwnOutcome[] {
  if (onLand) return outcomes;
  const gone = new Set(outcomes.filter(({ of }) => 'land' in of).map(({ name }) => name));
  return outcomes.filter(
    ({ name, of }) => !gone.has(name) && !('quotient' in of && of.quotient.some((part) => gone.has(part))),
  );
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

/** What is measured as one number; all others are ratios of two. */
const NUMBERS = ['count', 'land', 'sales', 'slots', 'lines-in-use'];

function isRatio({ of }: OwnOutcome): boolean {
  return !Object.keys(of).some((key) => NUMBERS.includes(key));
}

function listed({ name, title, unit, better, definition }: OwnOutcome): ListedOutcome {
  return { name, title, unit, better, definition };
}

function partsOf({ name, of }: OwnOutcome): readonly [months: string, over: string] {
  if ('quotient' in of) return of.quotient;
  return [`${name}-months`, `${name}-counted`];
}

/** Units of the two numbers behind a ratio. */
function unitsOf({ of }: OwnOutcome, many: string): readonly [months: string, over: string] {
  if ('use-of' in of) return ['slot-months', 'slot-months'];
  if ('spent-by' in of) return ['RMB', many];
  if ('share-with' in of) return [many, many];
  return ['months', 'wait-at' in of ? 'grants' : many];
}

function storedOf({ outcome }: Placed, many: string): readonly ListedOutcome[] {
  if (!isRatio(outcome)) return [listed(outcome)];
  if ('quotient' in outcome.of) return [];
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

/** A quotient is measured by its parts. */
function measureOf({ outcome, field }: Placed): readonly OwnMeasure[] {
  const { of, name, who } = outcome;
  if ('quotient' in of) return [];
  if ('count' in of) {
    const years = of['within-years'];
    const within = years === undefined ? undefined : 12 * years;
    return [{ field, who, kind: 'count', column: name, fact: of.count, within }];
  }
  const [months, over] = partsOf(outcome);
  if ('wait-at' in of) return [{ field, who, kind: 'wait', station: of['wait-at'], months, over }];
  if ('use-of' in of) return [{ field, who, kind: 'use', station: of['use-of'], months, over }];
  if ('spent-by' in of) return [{ field, who, kind: 'spent', rmb: months, technologies: over, having: of['spent-by'] }];
  if ('share-with' in of) {
    const { 'share-with': fact, of: among, viable } = of;
    return [{ field, who, kind: 'share', part: months, technologies: over, fact, of: among, viable }];
  }
  if ('months-to' in of) {
    const { from, 'months-to': to, among } = of;
    return [{ field, who, kind: 'months', months, technologies: over, from, to, among }];
  }
  return [{ field, who, kind: 'state', column: name, of }];
}
