/** Characters that a file may hold; the CLI refuses larger files before it reads them. */
export const MAXIMUM_TEXT = 1_000_000;
/** Lines that a file may hold. */
const MAXIMUM_LINES = 20_000;
/** Brackets, commas, colons, quotes and other signs with a meaning in YAML that a file may hold. */
const MAXIMUM_SIGNS = 60_000;
/** Levels of maps in maps and lists in lists. */
export const MAXIMUM_DEPTH = 64;
/** Values that a file may hold once its aliases are written out. */
export const MAXIMUM_VALUES = 200_000;

/** Something about a text as a whole, with the offset where it shows. */
export interface TextFault {
  readonly offset: number;
  readonly what: string;
  readonly remedy: string;
}

/**
 * Why a text cannot be a scenario, found in one pass before YAML is read (reading costs about 10 µs a sign,
 * so a small hostile file could keep it busy for long); undefined when nothing is wrong.
 */
export function faultOfText(text: string): TextFault | undefined {
  return tooLarge(text) ?? notText(text) ?? tooComplex(text) ?? tooDeep(text);
}

const SPLIT = 'keep scenarios small; big data does not belong in them';

function tooLarge(text: string): TextFault | undefined {
  if (text.length <= MAXIMUM_TEXT) return undefined;
  const size = (text.length / 1e6).toFixed(1);
  return {
    offset: 0,
    what: `the file is too large: ${size} million characters, at most 1 million are read`,
    remedy: SPLIT,
  };
}

function notText(text: string): TextFault | undefined {
  // eslint's no-control-regex is right in general; here control characters are what we look for.
  const control = text.search(CONTROL);
  if (control >= 0) {
    return {
      offset: control,
      what: 'this is not a text file: it holds control characters',
      remedy: 'give a YAML text file',
    };
  }
  const replaced = text.indexOf('\uFFFD');
  if (replaced < 0) return undefined;
  return {
    offset: replaced,
    what: 'the file holds characters that are not UTF-8',
    remedy: 'save it with the encoding UTF-8 (older Chinese editors save as GBK)',
  };
}

/** Built from codes so that the source itself holds no control characters. Tab, LF and CR are allowed. */
const CONTROL = new RegExp(String.raw`[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]`);

function tooComplex(text: string): TextFault | undefined {
  const signs = count(text, '[]{},:?&*!#"\'|>@%`-');
  if (signs > MAXIMUM_SIGNS) {
    const what = `the file is too complex: ${signs} brackets, colons and other signs, at most ${MAXIMUM_SIGNS} are read`;
    return { offset: 0, what, remedy: SPLIT };
  }
  const lines = count(text, '\n') + 1;
  if (lines <= MAXIMUM_LINES) return undefined;
  return { offset: 0, what: `the file is too long: ${lines} lines, at most ${MAXIMUM_LINES} are read`, remedy: SPLIT };
}

/**
 * Reading goes as deep as the text is nested, and far down it ends the process instead of throwing. So texts that could
 * be that deep are refused first: by brackets that are open at once, whatever they mean, and by signs and blanks before
 * the first word of a line, of which every level of a block takes at least one.
 */
function tooDeep(text: string): TextFault | undefined {
  const offset = deepBracket(text) ?? deepLine(text);
  return offset === undefined ? undefined : { offset, ...TOO_DEEP };
}

/** What is said of levels beyond the most. */
export const TOO_DEEP = {
  what: `maps and lists are nested more than ${MAXIMUM_DEPTH} levels deep`,
  remedy: 'use fewer levels',
} as const;

function deepBracket(text: string): number | undefined {
  let open = 0;
  for (let index = 0; index < text.length; index += 1) {
    const sign = text[index];
    if (sign === '[' || sign === '{') open += 1;
    else if (sign === ']' || sign === '}') open = Math.max(0, open - 1);
    if (open > MAXIMUM_DEPTH) return index;
  }
  return undefined;
}

/** Two signs a level are usual. */
const DEEP_LINE = new RegExp(`^[ \\t?:-]{${2 * MAXIMUM_DEPTH + 1}}`, 'm');

function deepLine(text: string): number | undefined {
  const at = text.search(DEEP_LINE);
  return at < 0 ? undefined : at + 2 * MAXIMUM_DEPTH;
}

function count(text: string, wanted: string): number {
  const codes = new Set(Array.from(wanted, (sign) => sign.charCodeAt(0)));
  let found = 0;
  for (let index = 0; index < text.length; index += 1) if (codes.has(text.charCodeAt(index))) found += 1;
  return found;
}
