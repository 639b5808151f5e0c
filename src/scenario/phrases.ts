import type { Problem } from '#common/problem.ts';
import { failure, success, type Result } from '#common/result.ts';
import type { LibraryFile, Phrases } from './bundle.ts';
import { readYaml } from './yaml/read-yaml.ts';

const REMEDY = 'write "English text": "its translation", one on each line, every English text as the scenario has it';

/** The words of another language for the texts of a file, from the file beside it: a flat map of texts. */
export function parsePhrases({ file, text }: LibraryFile): Result<Phrases, readonly Problem[]> {
  const document = readYaml(file, text);
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
