import { IntlMessageFormat } from 'intl-messageformat';
import { OUTCOMES } from '#table';
import type { Outcome } from '#table';
import type { MessageId } from './catalogue.ts';
import { TONGUES } from './language.ts';
import type { Language } from './language.ts';
import type { Units } from './units.ts';

/** How a report is told: its language, that language's words for texts of the study, and the outcomes it can speak of. */
export interface Telling {
  readonly language: Language;
  /** By the English text. */
  readonly phrases: ReadonlyMap<string, string>;
  readonly outcomes: readonly Outcome[];
  /** What the scenario calls the things that it names, in the language, by their place in it: `fields.materials`. */
  readonly names?: ReadonlyMap<string, string>;
}

/** In English, where every text of a study is its own, with the outcomes that every study has. */
export const IN_ENGLISH: Telling = { language: 'en', phrases: new Map(), outcomes: OUTCOMES };

/**
 * The telling in force. Rendering asks for words in hundreds of places and is synchronous, so the language is set around
 * it rather than passed through every function.
 */
let telling: Telling = IN_ENGLISH;

const parsed = new Map<string, IntlMessageFormat>();

/** Does synchronous work in a language, and goes back to the one before. */
export function inLanguage<Made>(wanted: Telling, work: () => Made): Made {
  const before = telling;
  telling = wanted;
  try {
    return work();
  } finally {
    telling = before;
  }
}

/** A message of the catalogue with its arguments filled in. */
export function say(id: MessageId, values: Readonly<Record<string, string | number>> = {}): string {
  return String(messageOf(telling.language, id).format({ ...values }));
}

/** A text of the study or of the analysis in the language in force; as it is where the language has no words for it. */
export function phrase(text: string): string {
  return known(text) ?? TONGUES[telling.language].phrased(text, known) ?? text;
}

/** A label of a diagram in the language in force. A model's words for states and activities begin with a capital or not. */
export function diagramLabel(label: string): string {
  return TONGUES[telling.language].label(
    label,
    (text) => known(text) ?? known(text.charAt(0).toUpperCase() + text.slice(1)),
  );
}

/** What the scenario calls the thing at a place, in words of the language in force; undefined where it has none. */
export function nameOf(place: string): string | undefined {
  return telling.names?.get(place);
}

function known(text: string): string | undefined {
  return telling.phrases.get(text);
}

/**
 * An outcome of the study, in the words of the language in force.
 * @throws {RangeError} when there is none of that name
 */
export function outcomeOf(name: string): Outcome {
  const outcome = telling.outcomes.find((each) => each.name === name);
  if (outcome === undefined) throw new RangeError(`no outcome ${name}`);
  return inWords(outcome);
}

/** Whether the model of the study has a title of its own for an outcome of the catalogue. */
export function hasOwnTitle(name: string): boolean {
  const titleIn = (outcomes: readonly Outcome[]): string | undefined =>
    outcomes.find((each) => each.name === name)?.title;
  return titleIn(telling.outcomes) !== titleIn(OUTCOMES);
}

/** All outcomes of the study, in the words of the language in force. */
export function outcomesNow(): readonly Outcome[] {
  return telling.outcomes.map(inWords);
}

function inWords(outcome: Outcome): Outcome {
  return { ...outcome, ...outcomeWords(outcome) };
}

/** A model's own title of an outcome comes before the catalogue's. */
function outcomeWords({ name, title, definition }: Outcome): Pick<Outcome, 'title' | 'definition'> {
  const known = TONGUES[telling.language].outcomes[name];
  const own = telling.phrases.get(title);
  return { title: own ?? known?.title ?? phrase(title), definition: known?.definition ?? phrase(definition) };
}

/** The language in force. */
export function languageNow(): Language {
  return telling.language;
}

/** A unit of one thing for each other, where the study has words for one of them; only other languages than English do. */
function ratioWord(unit: string): string | undefined {
  const parts = unit.split(' per ');
  const { units } = TONGUES[telling.language];
  if (!parts.some((part) => known(part) !== undefined)) return undefined;
  return parts.map((part) => known(part) ?? units.word(part)).join('/');
}

/** Months of things that the study has a word for. */
function monthsWord(unit: string): string | undefined {
  const [, thing = ''] = /^(.+)-months$/.exec(unit) ?? [];
  const word = known(thing);
  return word === undefined ? undefined : `${word}·${TONGUES[telling.language].units.word('month')}`;
}

/** How the language in force writes units; a model's own word for one comes before the catalogue's. */
export function unitsNow(): Units {
  const { units } = TONGUES[telling.language];
  return { ...units, word: (unit) => known(unit) ?? ratioWord(unit) ?? monthsWord(unit) ?? units.word(unit) };
}

/** Sentences one after the other. */
export function sentences(parts: readonly string[]): string {
  return parts.join(say('common.gap'));
}

/** Names in a row, the first few of them: "A, B and 3 more". */
export function inRow(names: readonly string[], most: number): string {
  const left = names.length - most;
  const comma = say('common.comma');
  if (left > 1) return say('common.andMore', { named: names.slice(0, most).join(comma), left });
  if (names.length === 1) return names[0];
  return say('common.lastTwo', { others: names.slice(0, -1).join(comma), last: names[names.length - 1] });
}

function messageOf(language: Language, id: MessageId): IntlMessageFormat {
  const key = `${language} ${id}`;
  const known = parsed.get(key);
  if (known !== undefined) return known;
  const message = new IntlMessageFormat(textOf(language, id), language, undefined, { ignoreTag: true });
  parsed.set(key, message);
  return message;
}

function textOf(language: Language, id: MessageId): string {
  const [section, name] = id.split('.');
  const sections: Readonly<Record<string, Readonly<Record<string, string>>>> = TONGUES[language].catalogue;
  return sections[section][name];
}
