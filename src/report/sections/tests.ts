import { CHART } from '../charts/files.ts';
import { MOST_POLICIES } from '../charts/residual.ts';
import type { Context } from '../context.ts';
import { entryWords } from '../input-words.ts';
import { escape, picture, table } from '../markdown.ts';
import { alike, amount, number, scaleOf, stated } from '../numbers.ts';
import type { TestsDescription } from '../tests-description.ts';
import { inRow, say } from '../words/say.ts';

/** Policies named in a cell at most. */
const NAMED = 4;

/** How gates that test find faults, by policy and gate, and what their modes take; nothing where no gate tests. */
export function testsSection({ study: { tests }, drawn }: Context): string {
  if (tests.length === 0) return '';
  const chart = drawn.has(CHART.tests.file) ? [picture(CHART.tests.file, say('tests.picture'))] : [];
  const parts = [
    say('tests.reading'),
    accuracyTable(tests),
    ...chart,
    ...residualPart(tests, drawn),
    say('tests.modes'),
    modesTable(tests),
  ];
  return [`## ${say('tests.heading')}`, ...parts].join('\n\n');
}

/** Residual risk as a function of coverage, for every policy. */
function residualPart(tests: readonly TestsDescription[], drawn: Context['drawn']): readonly string[] {
  if (!drawn.has(CHART.residual.file)) return [];
  const policies = new Set(tests.filter(({ curve }) => curve.length > 0).flatMap((each) => each.policies));
  const left = Math.max(0, policies.size - MOST_POLICIES);
  return [
    say('tests.residualReading', { left: left === 0 ? 'none' : 'some', most: MOST_POLICIES }),
    picture(CHART.residual.file, say('tests.residualPicture')),
  ];
}

function accuracyTable(tests: readonly TestsDescription[]): string {
  const who = ownersOf(tests);
  const headers = [
    say('tests.cases'),
    say('tests.types'),
    say('tests.uncovered'),
    say('tests.diversity'),
    say('tests.divergence'),
    say('tests.sensitivity'),
    say('tests.specificity'),
    say('tests.residual'),
  ];
  const distance = alike(tests.map(({ divergence }) => divergence));
  return table(
    [...who.headers, ...headers],
    tests.map((each) => [
      ...who.cells(each),
      stated(each.cases, ''),
      say('tests.ofTypes', { covered: number(Math.round(each.covered)), types: number(each.types) }),
      amount(each.uncovered, 'share'),
      number(each.diversity),
      distance(each.divergence),
      amount(each.sensitivity, 'share'),
      amount(each.specificity, 'share'),
      amount(each.residualRisk, 'share'),
    ]),
    aligned(who.headers.length, headers.length),
  );
}

/** Words to the left, numbers to the right. */
function aligned(words: number, numbers: number): ('left' | 'right')[] {
  return Array.from({ length: words + numbers }, (_, column) => (column < words ? 'left' : 'right'));
}

function modesTable(tests: readonly TestsDescription[]): string {
  const who = ownersOf(tests);
  const rows = tests.flatMap((each) => each.modes.map((mode) => ({ each, mode })));
  const scale = scaleOf(
    rows.map(({ mode }) => mode.cost),
    'RMB',
  );
  return table(
    [
      ...who.headers,
      say('tests.mode'),
      say('tests.strategy'),
      say('tests.cases'),
      say('tests.fidelity'),
      say('tests.blind'),
      say('tests.cost', { unit: scale.unit }),
      say('tests.months'),
    ],
    rows.map(({ each, mode }) => [
      ...who.cells(each),
      escape(entryWords('modes', mode.name)),
      say('tests.made', { strategy: each.strategy }),
      stated(mode.cases, ''),
      amount(mode.fidelity, 'share'),
      amount(mode.blind, 'share'),
      number(mode.cost / scale.divisor),
      number(mode.months),
    ]),
    aligned(who.headers.length + 2, 5),
  );
}

/** The columns that say whose tests a row is about: policies and fields only where they differ. */
function ownersOf(tests: readonly TestsDescription[]): {
  readonly headers: readonly string[];
  readonly cells: (tests: TestsDescription) => readonly string[];
} {
  const byPolicy = new Set(tests.map(({ policies }) => policies.join('\n'))).size > 1;
  const byField = tests.some(({ field }) => field !== undefined);
  return {
    headers: [
      ...(byPolicy ? [say('tests.policies')] : []),
      say('tests.gate'),
      ...(byField ? [say('tests.field')] : []),
    ],
    cells: ({ policies, gate, field }) => [
      ...(byPolicy ? [inRow(policies.map(escape), NAMED)] : []),
      escape(entryWords('gates', gate)),
      ...(byField ? [field === undefined ? say('tests.all') : escape(field)] : []),
    ],
  };
}
