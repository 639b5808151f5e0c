import type { InformationFinding, KnowingValue } from '#analysis';
import { decisionOf, type Context } from '../context.ts';
import { bullets, code, details, escape, table } from '../markdown.ts';
import { alike, amount, NO_NUMBER, scaleOf, type Scale } from '../numbers.ts';

/** Rows of a table before all others open on a click. */
const SHOWN = 8;

/** Parts of a model in a reader's words; a part that is not here has its own name. */
const PARTS: ReadonlyMap<string, string> = new Map([
  ['odds', 'Odds of being industrialised'],
  ['gates', 'How well gates judge'],
  ['chances', 'Chances on the way'],
  ['durations', 'Durations'],
  ['costs', 'Costs'],
  ['arrivals', 'How many technologies come'],
  ['firms', 'What becomes of firms'],
  ['first-of-a-kind', 'First plants'],
  ['lines', 'Lines'],
  ['contract effects', 'Effects of contracts'],
  ['contract terms', 'What contracts bring about'],
  ['instrument effects', 'Effects of instruments'],
  ['instrument terms', 'What instruments bring about'],
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
    '## What would be worth measuring',
    'Whoever knew an uncertain input before choosing could choose another policy where that one is better. The value of knowing is what this would gain on average; it is nothing to somebody whose choice stays the same whatever turns out. It comes from the runs already made.',
    ...information.flatMap((finding) => byMeasure(context, finding)),
    bullets(NOTES),
  ].join('\n\n');
}

const NOTES = [
  'In brackets stands the 95 % interval, one number at a time: of forty inputs without any value, one would seem by luck alone to have some. A value cannot lie below zero, so neither number nor interval is shown there.',
  'What is estimated is the gain of choosing by a regression of the differences between policies on the inputs. Each block of replications is judged by choices that were made on the blocks before it, so luck is not taken for knowledge. What the regression cannot see in so few replications is in neither the value nor its interval, so where inputs act weakly against luck both lie too low; more replications show more of it.',
  'Knowing means knowing the number exactly, before the choice. A measurement that leaves doubt is worth less, and what it costs is not taken off. Values of several inputs do not add up.',
];

function byMeasure(context: Context, finding: InformationFinding): readonly string[] {
  const { everything, withheld, by } = finding;
  const heading = `**${chooser(context, finding)}**`;
  if (everything === undefined) {
    const otherwise = withheld?.startsWith('a ratio') === true ? ` ${RATIO}` : '';
    return [heading, `The value is withheld: ${withheld ?? ''}.${otherwise}`];
  }
  const inputs = finding.inputs.map((known): Row => ({ name: code(known.inputs[0]), known }));
  const groups = finding.groups.map((known): Row => ({ name: escape(PARTS.get(known.group) ?? known.group), known }));
  const scale = scaleOf(
    [...inputs, ...groups, { known: everything }].map(({ known }) => known.value.interval?.[1] ?? 0),
    finding.unit,
  );
  const valued = inputs.toSorted(byPromise);
  const shown = valued.slice(0, SHOWN).filter(({ known }) => known.changes > 0);
  const tableOf = (title: string, rows: readonly Row[]): string => valueTable(context, { title, rows, scale });
  return [
    heading,
    inWords(everything, finding.unit),
    tableOf('Part of the model', groups.toSorted(byPromise)),
    ...(shown.length === 0 ? [] : [tableOf('Input', shown)]),
    nextWords(valued),
    details(
      `Every uncertain input, by ${by === 'decision outcome' ? 'the decision outcome' : "government's test"}`,
      tableOf('Input', valued),
    ),
  ];
}

const RATIO =
  'To value information, choose by an outcome that every replication has; the value by government’s test, where it stands below, does not need one.';

function chooser(context: Context, { by }: InformationFinding): string {
  if (by === 'decision outcome')
    return `Choosing by the decision outcome, ${escape(decisionOf(context).title.toLowerCase())}`;
  const { government } = context.study.participation;
  return government.test === 'social value'
    ? "Choosing by government's test: its net present value with that of local tax"
    : `Choosing by government's test: ${amount(government.ceiling, 'RMB')} for each incubated firm, less public cost`;
}

function inWords({ value: { mean, interval }, changes }: KnowingValue, unit: string): string {
  if (interval === undefined) {
    return 'The value of knowing everything uncertain before choosing is not distinguishable from zero: the choice is so clear that in no draw would knowing have gained anything that could be seen.';
  }
  const share = amount(changes, 'share');
  const best = amount(Math.max(0, mean), unit);
  const most = amount(Math.max(0, interval[1]), unit);
  const doubt = interval[0] > 0 ? '' : ' It is not distinguishable from zero.';
  return `Knowing everything uncertain before choosing would be worth up to ${most} (best estimate ${best}); it would change the choice in ${share} of the draws.${doubt}`;
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
  if (sure.length > 0) {
    return `To measure next: ${sure.map(({ name }) => name).join(', ')}. The value of ${sure.length === 1 ? 'it' : 'each'} lies above zero.`;
  }
  const hopeful = inputs.filter(({ known: { value } }) => (value.interval?.[1] ?? 0) > 0).slice(0, 3);
  const none = 'No single input has a value that is distinguishable from zero.';
  if (hopeful.length === 0) return none;
  return `${none} Those that may be worth most are ${hopeful.map(({ name }) => name).join(', ')}.`;
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
    if (interval === undefined) return 'none seen';
    const [least, best, most] = [interval[0], mean, interval[1]].map((value) =>
      show(Math.max(0, value) / scale.divisor),
    );
    return `${best}<br>(${least} to ${most})`;
  };
  return table(
    [title, `Value of knowing it (${scale.unit})`, 'Changes the choice (% of draws)', 'Grade'],
    rows.map(({ name, known }) => [
      name,
      cell(known),
      amount(known.changes, 'share').replace(' %', ''),
      gradesOf(known, grades),
    ]),
    ['left', 'right', 'right', 'left'],
  );
}

/** The grade of an input, or how many of a group are assumptions. */
function gradesOf({ inputs }: KnowingValue, grades: ReadonlyMap<string, string>): string {
  if (inputs.length === 1) return grades.get(inputs[0]) ?? NO_NUMBER;
  const assumed = inputs.filter((path) => grades.get(path) === 'assumption').length;
  return `${assumed} of ${inputs.length} are assumptions`;
}
