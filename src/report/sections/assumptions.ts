import type { Context } from '../context.ts';
import type { AssumptionRow } from '../description.ts';
import { entryWords } from '../input-words.ts';
import { code, details, escape, table } from '../markdown.ts';
import { stated } from '../numbers.ts';
import { gradeWords } from '../words/grade.ts';
import { phrase, say } from '../words/say.ts';
import { writtenWords } from '../words/written-words.ts';
import { foldAlike, type FoldedRow } from './fold-alike.ts';

const GRADES = ['reported', 'literature', 'assumption'] as const;

/** Every number that went in with its grade and source. */
export function assumptionsSection({ study }: Context): string {
  const { assumptions } = study;
  const count = (grade: string, uncertain: boolean): string =>
    counted(assumptions.filter((row) => row.grade === grade && row.uncertain === uncertain).length);
  return [
    `## ${say('assumptions.heading')}`,
    say('assumptions.intro'),
    table(
      [say('assumptions.grade'), say('assumptions.sampledCount'), say('assumptions.oneValueCount')],
      GRADES.map((grade) => [gradeWords(grade), count(grade, true), count(grade, false)]),
    ),
    details(say('assumptions.all', { count: counted(assumptions.length) }), allNumbers(assumptions)),
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
  const sections = [...parts].map(([part, rows]) => `**${escape(partWords(part))}**\n\n${partTable(rows)}`);
  return [say('assumptions.howToRead'), ...sections].join('\n\n');
}

/** The entry at the top of the scenario file; contracts and instruments have a file, and so a part, each. */
function partOf({ path }: AssumptionRow): string {
  const [first, second] = path.split('.');
  return second !== undefined && (first === 'co-construction' || first === 'investment') ? `${first}.${second}` : first;
}

function partWords(part: string): string {
  const [entry, name] = part.split('.');
  if (name === undefined) return entryWords(entry);
  return say('assumptions.part', { entry: entryWords(entry), name: entryWords(entry, name) });
}

function partTable(rows: readonly AssumptionRow[]): string {
  const columns = [
    say('assumptions.where'),
    say('assumptions.value'),
    say('assumptions.use'),
    say('assumptions.grade'),
    say('assumptions.evidence'),
  ];
  return table(
    columns,
    foldAlike(rows).map(cellsOf),
    columns.map(() => 'left'),
  );
}

function cellsOf({ places, row: { written, uncertain, grade, source, note } }: FoldedRow): string[] {
  const evidence = [source, note].filter((text) => text !== '').map((text) => escape(phrase(text)));
  const use = say(uncertain ? 'assumptions.sampled' : 'assumptions.oneValue');
  return [code(places), escape(writtenWords(written)), use, gradeWords(grade), evidence.join(say('assumptions.dash'))];
}
