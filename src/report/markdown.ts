import { plain } from './text.ts';

/**
 * User text made safe for Markdown as GitHub reads it: nothing in it can become markup, mathematics, a list, a heading,
 * the end of a table cell, or HTML. One line comes out.
 */
export function escape(text: string): string {
  return plain(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/([\\`*_[\]~])/g, String.raw`\$1`)
    .replace(/\|/g, '&#124;')
    .replace(/\$/g, '&#36;')
    .replace(/^([#+=-])/, String.raw`\$1`)
    .replace(/^(\d+)([.)])(?=\s|$)/, String.raw`$1\$2`);
}

/** Text as code, inside a line or a table cell. */
export function code(text: string): string {
  return `<code>${escape(text)}</code>`;
}

/** A block of code; the fence is longer than any run of backticks in it. */
export function fenced(language: string, text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(Math.max(3, longest + 1));
  return `${fence}${language}\n${text}\n${fence}`;
}

/**
 * A Markdown table; the first column is left-aligned, the others right-aligned unless said otherwise.
 * @throws {RangeError} when a row has not as many cells as the header
 */
export function table(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  align?: readonly ('left' | 'right')[],
): string {
  const odd = rows.find(({ length }) => length !== headers.length);
  if (odd !== undefined) throw new RangeError(`a row of ${odd.length} cells under ${headers.length} headers`);
  const rule = headers.map((_, column) =>
    (align?.[column] ?? (column === 0 ? 'left' : 'right')) === 'left' ? ':--' : '--:',
  );
  return [headers, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** The address of a heading on its page, as GitHub makes it. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}

/** Points of a list. */
export function bullets(points: readonly string[]): string {
  return points.map((point) => `- ${point}`).join('\n');
}

/** A part that opens on a click. */
export function details(summary: string, body: string): string {
  return `<details>\n<summary>${summary}</summary>\n\n${body}\n\n</details>`;
}

/** A picture with words for those who do not see it. */
export function picture(file: string, words: string): string {
  return `![${escape(words)}](${file})`;
}
