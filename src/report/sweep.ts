import type { PointFinding, SweepFindings } from '#analysis';
import { draw } from './charts/draw.ts';
import { CHART } from './charts/files.ts';
import { sweepChart } from './charts/sweep.ts';
import { intervalColumn, withheldWords } from './columns.ts';
import { outcomeOf } from './words/say.ts';
import type { RenderedReport } from './description.ts';
import { levelWords } from './level-words.ts';
import { bullets, code, details, escape, fenced, picture, table } from './markdown.ts';
import { alike, amount, scaleOf, stated } from './numbers.ts';
import { leverOf, sweepWords } from './sweep-words.ts';
import { verdictCell } from './verdict.ts';

/** A sweep over levers, as a Markdown page with its chart. The same findings, the same bytes. */
export async function renderSweep(findings: SweepFindings, command: string): Promise<RenderedReport> {
  const { policy, illustrationOnly, levers, points } = findings;
  const notice =
    '> **Illustration, not advice.** Most of the uncertain inputs are assumptions. The table shows what would follow from them; no point is marked best.';
  // A private character that escaping leaves as it is.
  const mark = '\uE000';
  const words = escape(sweepWords(findings, (text) => `${mark}${text}${mark}`).join(' ')).replaceAll(mark, '**');
  const sections = [
    ...(illustrationOnly ? [notice] : []),
    '# Which combination of levers is best?',
    `*${escape(policy)}*, with other levels of ${levers.map(({ path }) => code(path)).join(', ')}.`,
    words,
    picture(
      CHART.sweep.file,
      `${outcomeOf(findings.decision.outcome).title} by ${levers.map(({ label }) => label).join(', ')}`,
    ),
    effectsPart(findings),
    pointsPart(findings),
    '## What must be known besides',
    bullets(notes(findings)),
    ...leftOutPart(findings),
    '## How to get these numbers again',
    fenced('sh', command),
  ];
  const charts = new Map(points.length === 0 ? [] : [[CHART.sweep.file, await draw(sweepChart(findings))]]);
  return { markdown: `${sections.join('\n\n')}\n`, charts };
}

function effectsPart(findings: SweepFindings): string {
  const { effects, levers, decision, separately } = findings;
  const { unit, title } = outcomeOf(decision.outcome);
  const { header, cells } = intervalColumn(
    `Change of: ${title}`,
    unit,
    effects.map(({ difference, interval, withheld }) => ({
      ...{ mean: difference, interval, percentiles: undefined, n: findings.replications },
      ...(withheld === undefined ? {} : { withheld }),
    })),
  );
  const rows = effects.map((effect, index) => {
    const lever = leverOf(levers, effect);
    return [code(lever.path), levelWords(effect.from, lever), levelWords(effect.to, lever), cells[index]];
  });
  const line = levers.some(({ levels }) => levels === undefined)
    ? ' Over a range of which every point has another value, the change is that of a straight line from end to end.'
    : '';
  const together =
    separately === undefined || levers.length === 1
      ? ''
      : ` One by one the levers explain ${amount(separately, 'share')} of the variance between the points; the rest is what they do together, bends of a line, and luck.`;
  return [
    '## Which lever matters most',
    `For each lever the two levels between which the outcome differs most, the other levers alike; in brackets the 95 % interval, wide enough for all pairs of levels of all levers together.${line}${together}`,
    table(['Lever', 'From', 'To', header], rows),
  ].join('\n\n');
}

function pointsPart(findings: SweepFindings): string {
  const { decision, levers } = findings;
  const points = inOrder(findings);
  const { title, unit } = outcomeOf(decision.outcome);
  const beside = findings.asStated;
  const outcome = intervalColumn(title, unit, [
    ...points.map((point) => point.outcome),
    ...(beside ? [beside.outcome] : []),
  ]);
  const cost = intervalColumn('Public cost', 'RMB', [
    ...points.map(({ publicCost }) => publicCost),
    ...(beside ? [beside.publicCost] : []),
  ]);
  const columns = levers.map((_, lever) => leverColumn(findings, points, lever));
  const rows = points.map((point, row) => [
    ...columns.map(({ cells }) => (point.stated ? `*${cells[row]}*` : cells[row])),
    outcome.cells[row],
    cost.cells[row],
    verdictCell({ comparison: point.comparison, exempt: false }, decision),
  ]);
  const last = points.length;
  const statedRow = beside
    ? [
        [
          ...levers.map(({ stated: at }, lever) => statedCell(findings, at, lever)),
          outcome.cells[last],
          cost.cells[last],
          'as stated, for comparison',
        ],
      ]
    : [];
  return [
    '## All points',
    `The best mean first. In brackets stands the 95 % interval of the number itself; in the last column that of the difference from the point at the top, wide enough for all pairs of points together. In italics: the policy as stated.`,
    table(
      [...columns.map(({ header }) => header), outcome.header, cost.header, 'Compared with the top'],
      [...rows, ...statedRow],
    ),
    ...withheldWords(points.map((point) => point.outcome)),
  ].join('\n\n');
}

function statedCell({ levers }: SweepFindings, at: SweepFindings['levers'][number]['stated'], lever: number): string {
  return at === undefined ? '*uncertain*' : `*${escape(levelWords(at, levers[lever]))}*`;
}

function inOrder({ points, decision }: SweepFindings): readonly PointFinding[] {
  const sign = decision.better === 'more' ? -1 : 1;
  const value = ({ outcome: { mean } }: PointFinding): number => (Number.isFinite(mean) ? sign * mean : Infinity);
  return points.toSorted((one, other) => {
    const [first, second] = [value(one), value(other)];
    return first === second ? 0 : first - second;
  });
}

/** A lever as a column: its unit once, its numbers alike. */
function leverColumn(
  { levers }: SweepFindings,
  points: readonly PointFinding[],
  lever: number,
): { readonly header: string; readonly cells: readonly string[] } {
  const { label, unit } = levers[lever];
  const numbers = points.flatMap(({ at }) => (typeof at[lever] === 'number' ? [at[lever]] : []));
  const scale = scaleOf(numbers, unit);
  const show = alike(numbers.map((value) => value / scale.divisor));
  return {
    header: `${escape(label)}${scale.unit === '' ? '' : ` (${scale.unit})`}`,
    cells: points.map(({ at }) => {
      const level = at[lever];
      return typeof level === 'number' ? show(level / scale.divisor) : escape(level);
    }),
  };
}

function notes(findings: SweepFindings): readonly string[] {
  const { levers, design, points, failedRows, decides } = findings;
  const paths = levers.map(({ path }) => path);
  return [
    ...(paths.includes('programme.budget')
      ? [
          'Points have different budgets. Where more money buys more, the best point is the dearest one; look at the public cost beside it.',
        ]
      : []),
    ...(paths.includes('programme.new-lines')
      ? ['The number of new lines is what is planned: unless lines are held equal, money decides how many are built.']
      : []),
    ...(design === 'latin-hypercube'
      ? [
          `The points are ${stated(points.length, 'points')} of a Latin hypercube: each lever is spread evenly over its range, and most combinations are left out.`,
        ]
      : []),
    ...(decides
      ? []
      : [
          'This outcome is not the one that decides in the scenario, so no smallest difference of interest is stated for it.',
        ]),
    ...(failedRows > 0
      ? [`${stated(failedRows, 'replications')} stopped at the event limit; what rests on them is withheld.`]
      : []),
    'The point at the top leads partly by luck, so its mean is a little too good; comparisons allow for that, the mean itself does not.',
  ];
}

function leftOutPart({ leftOut }: SweepFindings): readonly string[] {
  if (leftOut.length === 0) return [];
  const lines = leftOut.map(({ name, reason }) => `*${escape(name)}*: ${escape(reason)}`);
  return [details('Combinations left out because they make no sense', bullets(lines))];
}
