/** What is shown of one thing: a title, and lines that each have a label. */
export interface Entry {
  readonly title: string;
  readonly rows: readonly (readonly [label: string, text: string])[];
}

/** Width of the labels. */
const LABEL = 11;

/** Entries as text; on a terminal titles are bold and labels dim. */
export function pageOf(entries: readonly Entry[], isPretty: boolean): string {
  const bold = (text: string): string => (isPretty ? `\u001B[1m${text}\u001B[22m` : text);
  const dim = (text: string): string => (isPretty ? `\u001B[2m${text}\u001B[22m` : text);
  return entries
    .map(({ title, rows }) => {
      const lines = rows
        .filter(([, text]) => text !== '')
        .map(([label, text]) => `  ${dim(label.padEnd(LABEL))}${text}\n`);
      return `${bold(title)}\n${lines.join('')}`;
    })
    .join('\n');
}
