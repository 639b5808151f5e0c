import type { InformationFinding, KnowingValue } from '#analysis';
import { PER_CENT } from '../columns.ts';
import { decisionOf, type Context } from '../context.ts';
import { entryWords, inputCell, inputInline } from '../input-words.ts';
import { bullets, details, escape, table } from '../markdown.ts';
import { alike, amount, NO_NUMBER, number, tableScale, type Scale } from '../numbers.ts';
import type { AssumptionRow } from '../description.ts';
import type { MessageId } from '../words/catalogue.ts';
import { gradeWords } from '../words/grade.ts';
import { phrase, say, sentences } from '../words/say.ts';

/** Rows of a table before all others open on a click. */
const SHOWN = 8;

/** Parts of a model in a reader's words; a part that is not here has its own name. */
const PARTS: ReadonlyMap<string, MessageId> = new Map<string, MessageId>([
  ['odds', 'information.odds'],
  ['gates', 'information.gates'],
  ['chances', 'information.chances'],
  ['durations', 'information.durations'],
  ['costs', 'information.costs'],
  ['arrivals', 'information.arrivals'],
  ['firms', 'information.firms'],
  ['first-of-a-kind', 'information.firstPlants'],
  ['lines', 'information.lines'],
  ['contract effects', 'information.contractEffects'],
  ['contract terms', 'information.contractTerms'],
  ['instrument effects', 'information.instrumentEffects'],
  ['instrument terms', 'information.instrumentTerms'],
]);

/** One line of a table of values. */
interface Row {
  readonly name: string;
  readonly known: KnowingValue;
}

/** What knowing an input before the choice would bring, and so what to measure next. */
export function informationSection(context: Context): string {
  const { information } = context.findings;
  return [
    `## ${say('information.heading')}`,
    say('information.intro'),
    ...information.flatMap((finding) => byMeasure(context, finding)),
    bullets([say('information.aboutIntervals'), say('information.aboutRegression'), say('information.aboutKnowing')]),
  ].join('\n\n');
}

function byMeasure(context: Context, finding: InformationFinding): readonly string[] {
  const { everything, withheld, by } = finding;
  const heading = `**${chooser(context, finding)}**`;
  if (everything === undefined) {
    const otherwise = withheld?.startsWith('a ratio') === true ? [say('information.ratio')] : [];
    return [heading, sentences([say('information.withheld', { reason: phrase(withheld ?? '') }), ...otherwise])];
  }
  const inputs = finding.inputs.map((known): Row => ({ name: inputCell(known.inputs[0]), known }));
  const groups = finding.groups.map((known): Row => ({ name: partName(known.group), known }));
  const scale = tableScale(
    [...inputs, ...groups, { known: everything }].map(({ known }) => known.value.interval?.[1] ?? 0),
    finding.unit,
  );
  const valued = inputs.toSorted(byPromise);
  const shown = valued.slice(0, SHOWN).filter(({ known }) => known.changes > 0);
  const tableOf = (title: string, rows: readonly Row[]): string => valueTable(context, { title, rows, scale });
  return [
    heading,
    inWords(everything, finding.unit),
    tableOf(say('information.part'), groups.toSorted(byPromise)),
    ...(shown.length === 0 ? [] : [tableOf(say('information.input'), shown)]),
    nextWords(valued),
    details(
      by === 'decision outcome' ? say('information.everyByOutcome') : say('information.everyByTest'),
      tableOf(say('information.input'), valued),
    ),
  ];
}

function partName(group: string): string {
  const known = PARTS.get(group);
  return escape(known === undefined ? entryWords(group) : say(known));
}

function chooser(context: Context, { by }: InformationFinding): string {
  if (by === 'decision outcome')
    return say('information.byOutcome', { outcome: escape(decisionOf(context).title.toLowerCase()) });
  const { government } = context.study.participation;
  return government.test === 'social value'
    ? say('information.bySocialValue')
    : say('information.byCeiling', { ceiling: amount(government.ceiling, 'RMB') });
}

function inWords({ value: { mean, interval }, changes }: KnowingValue, unit: string): string {
  if (interval === undefined) return say('information.clearChoice');
  const share = amount(changes, 'share');
  const best = amount(Math.max(0, mean), unit);
  const most = amount(Math.max(0, interval[1]), unit);
  const doubt = interval[0] > 0 ? [] : [say('information.doubtful')];
  return sentences([say('information.everything', { most, best, share }), ...doubt]);
}

/** Those that are surely worth something first, then by what they may be worth at most. */
function byPromise({ known: one }: Row, { known: other }: Row): number {
  const sure = ({ value: { interval } }: KnowingValue): number => Number(interval !== undefined && interval[0] > 0);
  const most = ({ value: { interval } }: KnowingValue): number => interval?.[1] ?? 0;
  const surer = sure(other) - sure(one);
  return surer === 0 ? most(other) - most(one) : surer;
}

function nextWords(inputs: readonly Row[]): string {
  const sure = inputs.filter(({ known: { value } }) => value.interval !== undefined && value.interval[0] > 0);
  if (sure.length > 0) return say('information.next', { inputs: namesOf(sure), count: sure.length });
  const hopeful = inputs.filter(({ known: { value } }) => (value.interval?.[1] ?? 0) > 0).slice(0, 3);
  return sentences([
    say('information.noneSure'),
    ...(hopeful.length === 0 ? [] : [say('information.hopeful', { inputs: namesOf(hopeful) })]),
  ]);
}

function namesOf(rows: readonly Row[]): string {
  return rows.map(({ known: { inputs } }) => inputInline(inputs[0])).join(say('common.comma'));
}

function valueTable(
  { study }: Context,
  { title, rows, scale }: { readonly title: string; readonly rows: readonly Row[]; readonly scale: Scale },
): string {
  const grades = new Map(study.assumptions.map(({ path, grade }) => [path, grade]));
  const show = alike(
    rows
      .flatMap(({ known: { value } }) => [value.mean, ...(value.interval ?? [])])
      .map((value) => value / scale.divisor),
  );
  const cell = ({ value: { mean, interval } }: KnowingValue): string => {
    if (interval === undefined) return say('information.noneSeen');
    const [least, best, most] = [interval[0], mean, interval[1]].map((value) =>
      show(Math.max(0, value) / scale.divisor),
    );
    return say('information.cell', { best, least, most });
  };
  return table(
    [title, say('information.value', { unit: scale.unit }), say('information.changes'), say('information.grade')],
    rows.map(({ name, known }) => [
      name,
      cell(known),
      number(known.changes / PER_CENT.divisor),
      gradesOf(known, grades),
    ]),
    ['left', 'right', 'right', 'left'],
  );
}

/** The grade of an input, or how many of a group are assumptions. */
function gradesOf({ inputs }: KnowingValue, grades: ReadonlyMap<string, AssumptionRow['grade']>): string {
  if (inputs.length === 1) {
    const grade = grades.get(inputs[0]);
    return grade === undefined ? NO_NUMBER : gradeWords(grade);
  }
  const assumed = inputs.filter((path) => grades.get(path) === 'assumption').length;
  return say('information.assumed', { assumed, all: inputs.length });
}
