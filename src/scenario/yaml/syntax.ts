import type { YAMLError } from 'yaml';

/** What the parser of YAML found, in plain words. */
export interface SyntaxFault {
  readonly what: string;
  readonly remedy: string;
}

const QUOTE = 'put the text in double quotes';
const ALIGN = 'line up the entries that belong together, with spaces';

const WORDS: Readonly<Record<string, SyntaxFault>> = {
  TAB_AS_INDENT: { what: 'a tab stands where spaces are needed', remedy: 'replace the tab by spaces' },
  MULTIPLE_DOCS: {
    what: 'a second document begins here (`---`)',
    remedy: 'keep one scenario in one file',
  },
  BAD_INDENT: { what: 'the indentation does not fit the lines above', remedy: ALIGN },
  BLOCK_AS_IMPLICIT_KEY: {
    what: 'this line holds a second colon, so it cannot be read as one entry',
    remedy: QUOTE,
  },
  BAD_SCALAR_START: { what: 'a text cannot begin with this sign', remedy: QUOTE },
  RESOURCE_EXHAUSTION: { what: 'maps and lists are nested too deeply here', remedy: 'use fewer levels' },
  BAD_ALIAS: { what: 'this is read as a reference (`*`) that is not complete', remedy: QUOTE },
  KEY_OVER_1024_CHARS: { what: 'this key is longer than 1,024 characters', remedy: 'check for a missing line break' },
  MULTILINE_IMPLICIT_KEY: { what: 'a key runs over several lines', remedy: 'check for a missing colon or quote' },
  BAD_DQ_ESCAPE: { what: 'a backslash in double quotes has a meaning of its own', remedy: 'use single quotes' },
};

/** A type tag that is refused, named as it is written: `!!binary` rather than `tag:yaml.org,2002:binary`. */
export function wordTag(tag: string): SyntaxFault {
  const written = tag.replace(/^tag:yaml\.org,2002:/, '!!');
  return { what: `the type tag \`${written}\` is not allowed`, remedy: `remove the tag, or ${QUOTE}` };
}

/** The tag that a message of the parser names: "Unresolved tag: !secret", "Could not resolve tag: !e!x". */
function tagIn(message: string): string {
  return /tag: (\S{1,60})/.exec(message)?.[1] ?? /!\S{0,60}/.exec(message)?.[0] ?? '!';
}

/** An error of the YAML parser in words for people who are not programmers. */
export function wordSyntax(error: YAMLError): SyntaxFault {
  if (error.code === 'MISSING_CHAR') {
    const character = /closing (['"])quote/.exec(error.message)?.[1];
    if (character !== undefined)
      return { what: 'a quote is opened and never closed', remedy: `add the closing ${character}` };
  }
  if (error.message.startsWith('Flow')) {
    return {
      what: 'a bracket is opened and not closed',
      remedy: 'add the closing bracket, or indent the lines inside it',
    };
  }
  if (error.code === 'TAG_RESOLVE_FAILED') return wordTag(tagIn(error.message));
  const known = Object.hasOwn(WORDS, error.code) ? WORDS[error.code] : undefined;
  return (
    known ?? {
      what: `this cannot be read as YAML (${error.message})`,
      remedy: 'check brackets, quotes, colons and indentation',
    }
  );
}
