/** The place of an input in a scenario as words: parts of a place from the widest to the narrowest. */
export function inputWords(path: string): string {
  const [first, ...rest] = path.split('.');
  const parts = rest.length > 0 && WIDEST.has(first) ? rest : [first, ...rest];
  const words = parts.map((part) => part.replaceAll('-', ' ')).join(': ');
  // A place in a list follows its list, counted from one.
  return words.replace(/: (\d+)(?=:|$)/g, (_, place: string) => ` ${Number(place) + 1}`);
}

/** Entries whose name says nothing that the next part does not. */
const WIDEST: ReadonlySet<string> = new Set(['fields', 'co-construction', 'investment']);
