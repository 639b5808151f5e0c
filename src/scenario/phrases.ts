import type { Problem } from '#common/problem.ts';
import { suggest } from '#common/suggest.ts';
import { failure, success, type Result } from '#common/result.ts';
import type { LibraryFile, Phrases } from './bundle.ts';
import { isRawList, isRawMap, type Raw } from './yaml/raw.ts';
import { readYaml } from './yaml/read-yaml.ts';

const REMEDY = 'write "English text": "its translation", one on each line, every English text as the scenario has it';

/** The words of another language for the texts of a file, from the file beside it: a flat map of texts. */
export function parsePhrases({ file, text }: LibraryFile): Result<Phrases, readonly Problem[]> {
  const document = readYaml(file, text, REMEDY);
  if (!document.ok) return document;
  const { raw, locate } = document.value;
  const problemAt = (path: readonly string[], what: string): Problem => {
    const { place, excerpt } = locate(path, 'key');
    return { place, excerpt, path: path.join('.'), what, remedy: REMEDY };
  };
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    return failure([problemAt([], 'this is no map of texts')]);
  const wrong = Object.entries(raw).filter(([, words]) => typeof words !== 'string' || words.trim() === '');
  if (wrong.length > 0) return failure(wrong.map(([key]) => problemAt([key], 'this text has no translation')));
  return success(Object.fromEntries(Object.entries(raw).filter(isText)));
}

function isText(entry: [string, unknown]): entry is [string, string] {
  return typeof entry[1] === 'string';
}

/** Every text and every name that stands in a file; none when it cannot be read. */
export function textsIn({ file, text }: LibraryFile): readonly string[] {
  const document = readYaml(file, text);
  return document.ok ? textsOfRaw(document.value.raw) : [];
}

function textsOfRaw(raw: Raw): readonly string[] {
  if (isRawList(raw)) return raw.flatMap(textsOfRaw);
  if (isRawMap(raw)) return Object.entries(raw).flatMap(([key, value]) => [key, ...textsOfRaw(value)]);
  return typeof raw === 'string' ? [raw.trim()] : [];
}

/** The entries of a file of words whose English is none of the texts that it is for: nobody would ever see them. */
export function strayPhrases({ file, text }: LibraryFile, texts: ReadonlySet<string>, of: string): readonly Problem[] {
  const document = readYaml(file, text, REMEDY);
  if (!document.ok) return document.problems;
  const { raw, locate } = document.value;
  const stray = Object.keys(isRawMap(raw) ? raw : {}).filter((english) => !texts.has(english.trim()));
  return stray.map((english) => {
    const close = suggest(english, texts);
    const remedy = `write the English text exactly as ${of} has it, or remove this line`;
    return {
      ...locate([english], 'key'),
      path: '',
      what: `no text of ${of} is "${english}"`,
      remedy: close === undefined ? remedy : `did you mean "${close}"?`,
    };
  });
}
