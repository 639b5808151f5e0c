import { code, escape } from './markdown.ts';
import { TONGUES } from './words/language.ts';
import { languageNow, nameOf, phrase, say } from './words/say.ts';

/** Entries whose name says nothing that the next part does not. */
const WIDEST: ReadonlySet<string> = new Set(['fields', 'co-construction', 'investment']);

/** The place of an input in a scenario as words: parts of a place from the widest to the narrowest. */
export function inputWords(path: string): string {
  const parts = path.split('.');
  const words = parts.map((_, at) => placeWords(parts.slice(0, at + 1)));
  const named = parts.length > 1 && WIDEST.has(parts[0]) ? words.slice(1) : words;
  // A place in a list follows its list, counted from one.
  return named
    .join('\n')
    .replace(/\n(\d+)(?=\n|$)/g, (_, place: string) => say('inputs.place', { place: Number(place) + 1 }))
    .replaceAll('\n', say('inputs.step'));
}

/** The place of an input for a cell of a table: as it stands in the file, and in words where these are in another language. */
export function inputCell(path: string): string {
  return languageNow() === 'en' ? code(path) : `${escape(inputWords(path))}<br>${code(path)}`;
}

/** The same inside a sentence. */
export function inputInline(path: string): string {
  return languageNow() === 'en' ? code(path) : escape(inputWords(path));
}

/** An entry of a scenario by itself, or what stands by its own name below it, such as a contract. */
export function entryWords(...place: readonly string[]): string {
  return languageNow() === 'en' ? place[place.length - 1] : placeWords(place);
}

/**
 * The last part of a place: what the scenario calls it comes before a word of the model's for it, and that before ours;
 * a word that means something else below another has words of its own there.
 */
function placeWords(place: readonly string[]): string {
  const part = place[place.length - 1];
  const above = place.length > 1 ? place[place.length - 2] : '';
  const plain = part.replaceAll('-', ' ');
  const { pathParts } = TONGUES[languageNow()];
  return (
    nameOf(place.join('.')) ??
    told(part) ??
    pathParts.get(`${above}.${part}`) ??
    pathParts.get(part) ??
    told(`${plain.charAt(0).toUpperCase()}${plain.slice(1)}`) ??
    plain
  );
}

/** A text where the language has words for it. */
function told(text: string): string | undefined {
  const words = phrase(text);
  return words === text ? undefined : words;
}
