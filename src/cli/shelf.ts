import type { Problem } from '#common/problem.ts';
import { parseContract, parseInstrument } from '#scenario';
import type { LibraryFile } from '#scenario';

/** Names with their sentences, and what is wrong with files that could not be read. */
export interface Shelf {
  readonly lines: readonly (readonly [string, string])[];
  readonly problems: readonly Problem[];
}

/** The contracts of a library. */
export function contractsOf(files: Readonly<Record<string, LibraryFile>>): Shelf {
  return shelfOf(files, parseContract);
}

/** The instruments of a library. */
export function instrumentsOf(files: Readonly<Record<string, LibraryFile>>): Shelf {
  return shelfOf(files, parseInstrument);
}

/** The question of a scenario: its first comment that is not for editors. */
export function questionLine(text: string): string {
  const comments = text.split('\n').filter((line) => line.startsWith('# ') && !line.includes('$schema'));
  return comments[0]?.slice(2) ?? '';
}

type Parse = typeof parseContract | typeof parseInstrument;

function shelfOf(files: Readonly<Record<string, LibraryFile>>, parse: Parse): Shelf {
  const read = Object.entries(files).map(([name, file]) => ({ name, parsed: parse(name, file) }));
  return {
    lines: read.map(({ name, parsed }) => [name, parsed.ok ? parsed.value.summary : 'cannot be read, see below']),
    problems: read.flatMap(({ parsed }) => (parsed.ok ? [] : [...parsed.problems])),
  };
}
