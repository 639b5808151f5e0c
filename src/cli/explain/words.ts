import { tableRows } from './page-tables.ts';

/** A name that the charts of a model use, as its card tells it. */
export interface CardName {
  readonly model: string;
  /** Where a scenario states it: durations, gates, chances, limits, costs. */
  readonly section: string;
  readonly name: string;
  readonly means: string;
}

/** Every name of the cards of some models. */
export function cardNames(models: readonly string[]): readonly CardName[] {
  return models.flatMap((model) =>
    tableRows(`models/${model}/README.md`, ['kind', 'name', 'of', 'means']).map(([section, name, , means]) => ({
      ...{ model, section, name, means },
    })),
  );
}

/** A word of the glossary. */
export interface Word {
  readonly word: string;
  readonly means: string;
}

/** The glossary, one entry for each word; words that share a row share its meaning. */
export function glossary(): readonly Word[] {
  return tableRows('ARCHITECTURE.md', ['word', 'means']).flatMap(([words, means]) =>
    words.split(',').map((word) => ({ word: word.trim(), means })),
  );
}
