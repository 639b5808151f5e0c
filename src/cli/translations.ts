import { resolve } from 'node:path';
import { parsePhrases, printProblems } from '#scenario';
import type { Phrases } from '#scenario';
import { isFile, readText } from './files.ts';
import { UserError } from './world.ts';

/** Languages that files may have words of, beside the English in the files themselves. */
const CODES = ['zh'];

/**
 * The words of a file of them, by the English text.
 * @throws {UserError} when it is no flat map of texts
 */
export function phrasesOf(file: string, cwd: string): Phrases {
  const read = parsePhrases({ file, text: readText(resolve(cwd, file), file) });
  if (!read.ok) throw new UserError(printProblems(read.problems).trimEnd());
  return read.value;
}

/**
 * The words that stand beside files (`quanzhou.zh.yaml` beside `quanzhou.yaml`), by language; those beside a later file
 * win over an earlier one's.
 * @throws {UserError} when one is no flat map of texts
 */
export function translationsBeside(files: readonly string[], cwd: string): Readonly<Record<string, Phrases>> {
  return Object.fromEntries(
    CODES.map((code) => [
      code,
      Object.fromEntries(files.flatMap((file) => Object.entries(phrasesBeside(file, code, cwd)))),
    ]),
  );
}

function phrasesBeside(file: string, code: string, cwd: string): Phrases {
  const beside = file.replace(/[.]ya?ml$/, `.${code}.yaml`);
  return beside === file || !isFile(resolve(cwd, beside)) ? {} : phrasesOf(beside, cwd);
}
