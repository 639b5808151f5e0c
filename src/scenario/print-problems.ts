import type { Problem } from '#common/problem.ts';

/** Longest part of a line that is shown. */
const WIDEST = 120;

/** Most problems that are printed one by one. */
const MOST_PRINTED = 100;

/**
 * Problems as a person reads them: `file:line:column: what is wrong`, the offending line with a caret under the
 * place, and the remedy; sorted by file and line, with their number at the end. Ends with a line break.
 */
export function printProblems(problems: readonly Problem[]): string {
  const sorted = sortProblems(problems);
  const count = sorted.length === 1 ? '1 problem' : `${sorted.length} problems`;
  const more = sorted.length > MOST_PRINTED ? `, the first ${MOST_PRINTED} shown` : '';
  return `${[...sorted.slice(0, MOST_PRINTED).map(printProblem), count + more].join('\n\n')}\n`;
}

/** Problems by file, line and column; those without a place come last, and none stands twice. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const distinct = new Map(problems.map((problem) => [JSON.stringify([problem.place, problem.what]), problem]));
  return [...distinct.values()].sort(compare);
}

function compare(left: Problem, right: Problem): number {
  const [a, b] = [left.place, right.place];
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line === b.line ? a.column - b.column : a.line - b.line;
}

function printProblem(problem: Problem): string {
  const { place, excerpt, what, remedy } = problem;
  const head = place === undefined ? what : `${place.file}:${place.line}:${place.column}: ${what}`;
  const shown = place === undefined || excerpt === undefined ? [] : pointAt(excerpt, place.column);
  return [head, ...shown, `  → ${remedy}`].join('\n');
}

/** The line, cut to what is near the column, and a caret under that column. */
function pointAt(line: string, column: number): string[] {
  const from = column > WIDEST - 20 ? column - 40 : 0;
  const lead = from > 0 ? '…' : '';
  const visible = `${lead}${line.slice(from, from + WIDEST)}${line.length > from + WIDEST ? '…' : ''}`;
  const before = lead + line.slice(from, column - 1);
  return [`  ${visible.replace(CONTROL, '·')}`, `  ${before.replace(ANY, blank)}^`];
}

const ANY = /./gu;
const CONTROL = /[^\P{Cc}\t]/gu;

/** As much empty room as a character takes: tabs stay tabs, Chinese characters are two columns wide. */
function blank(character: string): string {
  if (character === '\t') return '\t';
  return /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/u.test(
    character,
  )
    ? '  '
    : ' ';
}
