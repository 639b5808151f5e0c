import type { Model } from '#model';
import { models } from '#models';
import type { SchemaKey } from '#scenario';
import { FACT_OUTCOMES, OUTCOMES } from '#table';
import { actsIn } from './acts.ts';
import { namesIn, type FoundKey } from './lookup.ts';
import type { Entry } from './page.ts';
import { cardNames, glossary, type CardName } from './words.ts';

const FILES: Readonly<Record<SchemaKey['file'], string>> = {
  scenario: 'scenario files',
  'co-construction': 'co-construction models',
  investment: 'investment models',
};

/** Is the key a map of entries rather than a value? */
export function isSection({ below, unit }: SchemaKey): boolean {
  return below.length > 0 && unit === 'none';
}

/** What is known of a key, whatever a scenario says of it; of the charts of one model, or of all that know it. */
export function keyEntry({ key, steps }: FoundKey, only?: string): Entry {
  const card = cardOf(steps, only);
  const [form, unit] = isSection(key) ? ['', ''] : [key.form, key.unit];
  return {
    title: steps.join('.'),
    rows: [
      ['meaning', card?.means ?? key.meaning],
      ['written', form],
      ['unit', unit],
      ['default', card === undefined ? key.usual : 'none: what the charts use must be stated'],
      ['stands in', FILES[key.file]],
      ...actsRows(steps, only),
      ...belowRows(key, steps),
    ],
  };
}

/** What a model card says of a name, that of the model in question first. */
function cardOf(steps: readonly string[], only: string | undefined): CardName | undefined {
  const [section, name] = steps.slice(-2);
  const told = cardNames().filter((card) => card.section === section && card.name === name);
  return told.find(({ model }) => model === only) ?? told.at(0);
}

function actsRows(steps: readonly string[], only: string | undefined): Entry['rows'] {
  const named = (only === undefined ? Object.values(models) : [modelOf(only)]).filter((model) => model !== undefined);
  const rows = named.flatMap((model) =>
    actsIn(model, steps).map((text) => ['acts in', `${model.name}, ${text}`] as const),
  );
  if (rows.length > 0 || namesIn(steps[0]).length > 0) return rows;
  return [['acts in', 'no chart: it is read where money, lines or time are counted']];
}

function modelOf(name: string): Model | undefined {
  return Object.hasOwn(models, name) ? models[name] : undefined;
}

function belowRows({ below }: SchemaKey, steps: readonly string[]): Entry['rows'] {
  const names = below.flatMap((name) => (name === '*' ? openNames(steps) : [name]));
  return [['below it', names.join(', ')]];
}

function openNames(steps: readonly string[]): readonly string[] {
  const known = namesIn(steps.at(-1) ?? '');
  return known.length > 0 ? known : ['names of your choice, or entries of a list'];
}

/** Outcomes of that name, of policies and of the past. */
export function outcomeEntries(name: string): readonly Entry[] {
  const wanted = name.toLowerCase();
  const isWanted = (outcome: { readonly name: string; readonly title: string }): boolean =>
    outcome.name === wanted || outcome.title.toLowerCase() === wanted;
  const measured = OUTCOMES.filter(isWanted).map(({ title, unit, better, definition, ...outcome }): Entry => ({
    title: `${outcome.name}: ${title} (an outcome)`,
    rows: [
      ['meaning', definition],
      ['unit', unit],
      ['better', better],
      ['ratio of', outcome.ratio?.join(' over ') ?? ''],
    ],
  }));
  const reported = FACT_OUTCOMES.filter(isWanted).map(({ title, unit, definition, ...outcome }): Entry => ({
    title: `${outcome.name}: ${title} (what a fact can report)`,
    rows: [
      ['meaning', definition],
      ['unit', unit],
    ],
  }));
  return [...measured, ...reported];
}

/** The word of the glossary, in the singular or the plural. */
export function wordEntries(asked: string): readonly Entry[] {
  const wanted = asked.toLowerCase().replaceAll('-', ' ');
  return glossary()
    .filter(({ word }) => formsOf(word.toLowerCase()).includes(wanted))
    .map(({ word, means }) => ({ title: `${word} (a word of the glossary)`, rows: [['meaning', means]] }));
}

function formsOf(word: string): readonly string[] {
  return [word, `${word}s`, word.replace(/y$/, 'ies')];
}
