import type { SchemaKey } from '#scenario';
import type { About } from './about.ts';
import { NAMED, namesIn } from './about.ts';
import { actsIn } from './acts.ts';
import { ledgerCost } from './ledger.ts';
import type { FoundKey } from './lookup.ts';
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
export function keyEntry(found: FoundKey, about: About): Entry {
  const { key, steps, part, instead } = found;
  const [form, unit] = isSection(key) ? ['', ''] : [key.form, key.unit];
  const shown = steps.join('.');
  const elsewhere = instead === undefined ? '' : ` (in place of ${instead})`;
  if (part !== undefined)
    return {
      title: `${shown}.${part.steps.join('.')}${elsewhere}`,
      rows: [
        ['meaning', PARTS[part.steps.at(-1) ?? ''] ?? part.means.meaning],
        ['written', part.means.form],
        ['unit', unitOfPart(found, part.steps)],
        ['part of', shown],
        ...meaningRows(key, steps, about).map(([, text]) => ['that is', text] as const),
        ...actsRows(key, steps, about),
      ],
    };
  return {
    title: `${shown}${elsewhere}`,
    rows: [
      ...meaningRows(key, steps, about),
      ['written', form],
      ['unit', unit],
      ['default', usualOf(key, steps)],
      ['stands in', FILES[key.file]],
      ...actsRows(key, steps, about),
      ...belowRows(key, steps, about),
    ],
  };
}

/** Meanings of parts that the schema leaves to what is around them. */
const PARTS: Readonly<Partial<Record<string, string>>> = {
  value: 'The number itself, where its grade or source stands beside it.',
};

/** Parts that are plain numbers or words, whatever the number is counted in. */
const PLAIN = ['spread', 'shape', 'distribution', 'alpha', 'beta', 'probability', 'weights', 'grade', 'source', 'note'];

/** A mean is in the unit of its number, and so are the ends of a range. */
function unitOfPart({ key }: FoundKey, steps: readonly string[]): string {
  return steps.some((step) => PLAIN.includes(step)) ? '' : key.unit;
}

/** What it means: by the card of a model and, for what cards leave out, by the ledger or the schema. */
function meaningRows(key: SchemaKey, steps: readonly string[], { models, read }: About): Entry['rows'] {
  const [section, name] = key.file === 'scenario' ? placeOnCard(steps) : [];
  const told = name === undefined ? [] : toldOnCards(section, name, models);
  const ledger = section === 'costs' ? ledgerCost(name)?.means : undefined;
  if (told.length === 0) return [['meaning', ledger ?? key.meaning]];
  const means = [...new Set(told.map((card) => card.means))];
  if (read !== undefined) return means.map((text) => ['meaning', text]);
  const others = told.length === models.length || ledger === undefined ? [] : [`other models: ${ledger}`];
  return [...means.map((text) => `${modelsThat(told, text)}: ${text}`), ...others].map((text) => ['meaning', text]);
}

function toldOnCards(section: string, name: string, models: About['models']): readonly CardName[] {
  return cardNames(models.map((model) => model.name)).filter((card) => card.section === section && card.name === name);
}

function modelsThat(told: readonly CardName[], text: string): string {
  return told.flatMap(({ model, means }) => (means === text ? [model] : [])).join(', ');
}

/** The section and the name by which a card tells of a path; none of what stands below a name. */
function placeOnCard(steps: readonly string[]): readonly string[] {
  const own = steps[0] === 'fields' ? steps.slice(2) : steps;
  return own.length === 2 ? own : [];
}

function usualOf({ usual, path, within, file }: SchemaKey, steps: readonly string[]): string {
  if (usual === undefined) {
    const around = within === undefined ? '' : ` where ${steps.slice(0, within.length).join('.')} stands`;
    return `none: it must be stated${around}`;
  }
  const [section = '', name = ''] = steps.slice(-2);
  if (file !== 'scenario' || path.at(-1) !== '*' || !NAMED.some((each) => each === section)) return usual;
  const isOfLedger = section === 'costs' && ledgerCost(name) !== undefined;
  return isOfLedger ? 'nothing is paid' : 'none: what the charts use must be stated';
}

function actsRows({ file }: SchemaKey, steps: readonly string[], { models, read }: About): Entry['rows'] {
  const all = models.map((model) => ({ model, places: actsIn(model, steps, file === 'scenario') }));
  const inCharts = all.filter(({ places }) => places.some((place) => !place.startsWith('no chart')));
  const said = inCharts.flatMap(({ model, places }) =>
    places.map((text) => ['acts in', withModel(model.name, text)] as const),
  );
  if (said.length > 0) return said;
  const none = [...new Set(all.flatMap(({ places }) => places))];
  return read === undefined && none.length > 1 ? [] : none.map((text) => ['acts in', text] as const);
}

function withModel(model: string, text: string): string {
  return text.startsWith('every chart') ? text : `${model}, ${text}`;
}

function belowRows({ below }: SchemaKey, steps: readonly string[], about: About): Entry['rows'] {
  const names = below.flatMap((name) => (name === '*' ? openNames(steps, about) : [name]));
  return [['below it', names.join(', ')]];
}

function openNames(steps: readonly string[], about: About): readonly string[] {
  const known = namesIn(steps.at(-1) ?? '', about);
  return known.length > 0 ? known : ['names of your choice, or entries of a list'];
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
