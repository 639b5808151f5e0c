import type { Context } from '../context.ts';
import type { AssumptionRow } from '../description.ts';
import { code, details, escape, table } from '../markdown.ts';
import { stated } from '../numbers.ts';
import { foldAlike, type FoldedRow } from './fold-alike.ts';

const GRADES = ['reported', 'literature', 'assumption'] as const;

/** Every number that went in with its grade and source. */
export function assumptionsSection({ study }: Context): string {
  const { assumptions } = study;
  const count = (grade: string, uncertain: boolean): string =>
    counted(assumptions.filter((row) => row.grade === grade && row.uncertain === uncertain).length);
  return [
    '## The assumptions',
    'Every number that went in carries a grade: *reported* by a named source about this case, from the *literature* about comparable ones, or an *assumption*; a number without a grade counts as an assumption. Uncertain numbers are sampled anew in every draw, the others have one value.',
    table(
      ['Grade', 'Sampled', 'One value'],
      GRADES.map((grade) => [grade, count(grade, true), count(grade, false)]),
    ),
    details(`All numbers with their sources (${counted(assumptions.length)})`, allNumbers(assumptions)),
  ].join('\n\n');
}

function counted(numbers: number): string {
  return stated(numbers, '');
}

/** One table for each part of the scenario, numbers that are alike in one row, uncertain ones first. */
function allNumbers(assumptions: readonly AssumptionRow[]): string {
  const parts = new Map<string, AssumptionRow[]>();
  for (const row of assumptions.toSorted((a, b) => Number(b.uncertain) - Number(a.uncertain))) {
    const part = partOf(row);
    parts.set(part, [...(parts.get(part) ?? []), row]);
  }
  const sections = [...parts].map(([part, rows]) => `**${escape(part)}**\n\n${partTable(rows)}`);
  return [HOW_TO_READ, ...sections].join('\n\n');
}

const HOW_TO_READ =
  'Numbers that differ in one word of their place only, and in nothing else, share a row; braces hold the words.';

/** The entry at the top of the scenario file; contracts and instruments have a file, and so a part, each. */
function partOf({ path }: AssumptionRow): string {
  const [first, second] = path.split('.');
  return second !== undefined && (first === 'co-construction' || first === 'investment')
    ? `${first}: ${second}`
    : first;
}

function partTable(rows: readonly AssumptionRow[]): string {
  const columns = ['Where', 'Value', 'Use', 'Grade', 'Source and note'];
  return table(
    columns,
    foldAlike(rows).map(cellsOf),
    columns.map(() => 'left'),
  );
}

function cellsOf({ places, row: { written, uncertain, grade, source, note } }: FoldedRow): string[] {
  const evidence = [source, note].filter((text) => text !== '').map(escape);
  return [code(places), escape(written), uncertain ? 'sampled' : 'one value', grade, evidence.join(' — ')];
}
