import type { Problem } from '#common/problem.ts';
import { failure, success, type Result } from '#common/result.ts';
import { LineCounter, parseDocument, type Document, type Node } from 'yaml';
import { locator, placeAt, type Ruler, type YamlDocument } from './document.ts';
import { faultOfText } from './limits.ts';
import { plainFrom, type Reading } from './plain.ts';
import { wordSyntax } from './syntax.ts';

/** What to do about an empty file that is to be a scenario, or is to be used by one. */
const BEGIN = 'begin with `title:` and see scenarios/first-steps.yaml for a small example';

/** Syntax problems shown for one file; after so many, the rest mostly follow from the first. */
const MOST_SHOWN = 20;

/**
 * Reads one YAML file into plain data, safely: hostile or broken text gives problems, never an exception, an
 * endless wait or a changed prototype. An empty file is a problem, with its remedy.
 */
export function readYaml(file: string, text: string, remedy = BEGIN): Result<YamlDocument, readonly Problem[]> {
  const ruler: Ruler = { file, text, lines: new LineCounter() };
  const fault = faultOfText(text);
  if (fault !== undefined) {
    return failure([textProblem(ruler, fault)]);
  }
  const document = parseDocument(text, {
    lineCounter: ruler.lines,
    prettyErrors: false,
    uniqueKeys: false,
    resolveKnownTags: false,
    merge: false,
    logLevel: 'error',
  });
  const syntax = syntaxProblems(document, ruler);
  if (syntax.length > 0) return failure(syntax);
  if (document.contents === null || isNothing(document.contents)) return failure([emptyProblem(ruler, remedy)]);
  return plainDocument(document.contents, ruler);
}

function plainDocument(root: Node, ruler: Ruler): Result<YamlDocument, readonly Problem[]> {
  const problems: Problem[] = [];
  const reading: Reading = {
    complain: (node, what, remedy) => {
      problems.push({ ...placeAt(ruler, node?.range?.[0] ?? 0), path: '', what, remedy });
    },
    targets: new Map(),
    anchors: new Map(),
    known: new Map(),
    depth: 0,
  };
  const raw = plainFrom(root, reading);
  if (problems.length > 0) return failure(problems.slice(0, MOST_SHOWN));
  return success({ file: ruler.file, raw, locate: locator(root, reading.targets, ruler) });
}

/** One problem a line: a broken line upsets the parser several times. */
function syntaxProblems(document: Document, ruler: Ruler): Problem[] {
  const byLine = new Map<number, Problem>();
  for (const error of [...document.errors, ...document.warnings]) {
    const found = placeAt(ruler, error.pos[0]);
    if (!byLine.has(found.place.line)) byLine.set(found.place.line, { ...found, path: '', ...wordSyntax(error) });
    if (byLine.size >= MOST_SHOWN) break;
  }
  return [...byLine.values()];
}

/** Faults of the whole text are found before the parser has counted lines. */
function textProblem(ruler: Ruler, fault: { offset: number; what: string; remedy: string }): Problem {
  const before = ruler.text.slice(0, fault.offset).split('\n');
  const column = (before.at(-1) ?? '').length + 1;
  const place = { file: ruler.file, line: before.length, column };
  return { place, path: '', what: fault.what, remedy: fault.remedy };
}

function emptyProblem(ruler: Ruler, remedy: string): Problem {
  return {
    place: { file: ruler.file, line: 1, column: 1 },
    path: '',
    what: 'the file is empty',
    remedy,
  };
}

function isNothing(node: Node): boolean {
  return 'value' in node && node.value === null && (!('source' in node) || node.source === '');
}
