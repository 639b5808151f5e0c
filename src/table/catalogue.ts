import type { Outcome } from './catalogue/outcome.ts';
import { RATIO_OUTCOMES } from './catalogue/ratios.ts';
import { STORED_OUTCOMES } from './outcomes.ts';

/** What a model adds to the outcomes that every model has, and how it words those. */
interface OwnWords {
  readonly stored: readonly Outcome[];
  readonly ratios: readonly Outcome[];
  /** Titles by name, for outcomes that every model has. */
  readonly titles: Readonly<Record<string, string>>;
  /** What is counted where the catalogue counts technologies. */
  readonly thing: { readonly one: string; readonly many: string } | undefined;
}

/** The outcomes of one study. */
export interface Catalogue {
  /** Columns of the outcome table, in order. */
  readonly stored: readonly Outcome[];
  /** Ratios of means of two stored columns. */
  readonly ratios: readonly Outcome[];
  /** All of them: what a scenario may name in `decision`. */
  readonly all: readonly Outcome[];
}

/**
 * The outcomes of a study whose model has these words.
 * @throws {TypeError} when an outcome of the model has the name of another, or a title is for none of the catalogue
 */
export function catalogueOf({ stored, ratios, titles, thing }: OwnWords): Catalogue {
  const common = [...STORED_OUTCOMES, ...RATIO_OUTCOMES];
  const unknown = Object.keys(titles).find((title) => !common.some(({ name }) => name === title));
  if (unknown !== undefined) throw new TypeError(`the model has a title for ${unknown}, which is no outcome`);
  const counted = (outcome: Outcome): Outcome => ({ ...outcome, unit: unitOf(outcome.unit, thing) });
  const reworded = (outcome: Outcome): Outcome => ({
    ...counted(outcome),
    title: titles[outcome.name] ?? outcome.title,
  });
  const all = {
    stored: [...STORED_OUTCOMES.map(reworded), ...stored.map(counted)],
    ratios: [...RATIO_OUTCOMES.map(reworded), ...ratios.map(counted)],
  };
  const names = [...all.stored, ...all.ratios].map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) < index);
  if (twice !== undefined) throw new TypeError(`the model has an outcome ${twice}, but there is one of that name`);
  return { ...all, all: [...all.stored, ...all.ratios] };
}

function unitOf(unit: string, thing: OwnWords['thing']): string {
  if (thing === undefined) return unit;
  return unit.replace(/\btechnologies\b/, thing.many).replace(/\btechnology\b/, thing.one);
}
