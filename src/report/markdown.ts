/** User text made safe for Markdown: nothing in it can become markup, a table cell's end, or HTML. */
export function escape(text: string): string {
  return text
    .replace(/[\r\n]+/g, ' ')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/([\\`*_[\]|~])/g, String.raw`\$1`);
}

/** A Markdown table; the first column is left-aligned, the others right-aligned unless said otherwise. */
export function table(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  align?: readonly ('left' | 'right')[],
): string {
  const rule = headers.map((_, column) =>
    (align?.[column] ?? (column === 0 ? 'left' : 'right')) === 'left' ? ':--' : '--:',
  );
  return [headers, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** A part that opens on a click. */
export function details(summary: string, body: string): string {
  return `<details>\n<summary>${summary}</summary>\n\n${body}\n\n</details>`;
}

/** A picture with words for those who do not see it. */
export function picture(file: string, words: string): string {
  return `![${escape(words)}](${file})`;
}
