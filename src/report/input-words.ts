import { code, escape } from './markdown.ts';
import { TONGUES } from './words/language.ts';
import { languageNow, phrase, say } from './words/say.ts';

/** Entries whose name says nothing that the next part does not. */
const WIDEST: ReadonlySet<string> = new Set(['fields', 'co-construction', 'investment']);

/** Entries whose next part is a name that the scenario gives. */
const NAMING: ReadonlySet<string> = new Set([...WIDEST, 'platforms']);

/** The place of an input in a scenario as words: parts of a place from the widest to the narrowest. */
export function inputWords(path: string): string {
  const parts = path.split('.');
  const words = parts.map((part, at) =>
    at === 1 && NAMING.has(parts[0]) ? nameWords(part) : partWords(part, parts[at - 1]),
  );
  const told = parts.length > 1 && WIDEST.has(parts[0]) ? words.slice(1) : words;
  // A place in a list follows its list, counted from one.
  return told
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

/** An entry of a scenario by itself. */
export function entryWords(entry: string): string {
  return languageNow() === 'en' ? entry : partWords(entry);
}

/** A name that a scenario gives, such as that of a contract. */
export function ownName(name: string): string {
  return languageNow() === 'en' ? name : nameWords(name);
}

/** A name of the scenario's own comes before a word of ours. */
function nameWords(name: string): string {
  const own = phrase(name);
  return own === name ? partWords(name) : own;
}

/** A word that means something else below another has words of its own there. */
function partWords(part: string, above = ''): string {
  const plain = part.replaceAll('-', ' ');
  const { pathParts } = TONGUES[languageNow()];
  return pathParts.get(`${above}.${part}`) ?? pathParts.get(part) ?? (phrase(part) === part ? plain : phrase(part));
}
