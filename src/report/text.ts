/**
 * Text of a scenario as one line that any file can hold: no control characters (which XML forbids and terminals obey),
 * no half of a character, and nothing that turns the direction of what follows.
 */
export function plain(text: string): string {
  return text
    .replace(/\u0085/g, ' ')
    .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, (each) =>
      /\s/.test(each) ? ' ' : '',
    )
    .replace(/\s+/g, ' ')
    .trim();
}

/** Columns that a text takes in a monospaced font: two for each Chinese, Japanese or Korean character. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += widthOf(character);
  return width;
}

/**
 * Lines of at most `width` columns, broken between words and, where one word is too long, inside it: after a hyphen or
 * before a full-width bracket if it has one.
 */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((each) => pieces(each, width))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || displayWidth(longer) <= width) {
      line = longer;
    } else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

function pieces(word: string, width: number): readonly string[] {
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (part !== '' && displayWidth(part + character) > width) {
      const end = breakOf(part, character);
      parts.push(part.slice(0, end));
      part = part.slice(end);
    }
    part += character;
  }
  return [...parts, part];
}

/** Chinese marks that no line begins with, and those that none ends with. */
const CLOSING = /[，。；：、？！）》】」』”’%]/u;
const OPENING = /[（《【「『“‘]/u;

/** How much of a part of a word stays on its line when the next character does not fit. */
function breakOf(part: string, next: string): number {
  const place = Math.max(part.lastIndexOf('-') + 1, part.lastIndexOf('（'));
  if (place > 0) return place;
  let end = part.length;
  while (end > 1 && (CLOSING.test(end === part.length ? next : part[end]) || OPENING.test(part[end - 1]))) end -= 1;
  return end > 1 ? end : part.length;
}

const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;

function widthOf(character: string): number {
  if (/\p{M}/u.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}
