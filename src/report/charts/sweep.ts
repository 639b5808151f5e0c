import type { TopLevelSpec } from 'vega-lite';
import type { Level, PointFinding, SweepFindings, SweptLever } from '#analysis';
import { headerOf } from '../columns.ts';
import { outcomeOf } from '../words/say.ts';
import { levelWords } from '../level-words.ts';
import { alike, scaleOf } from '../numbers.ts';
import type { Scale } from '../numbers.ts';
import { subtitleOf } from './labels.ts';
import type { Horizontal, Layer } from './spec.ts';
import { COLOUR } from './theme.ts';

/** Size of a cell of a map, of a chart of one lever, and of a chart of scattered points, in pixels. */
const CELL = { width: 62, height: 34 };
const ALONE = { width: 520, height: 260 };
const SCATTER = { width: 540, height: 380 };

/** From the lightest to the darkest shade of a map: told apart in grey too. */
const SHADES = ['#f1f7fb', '#0a4a75'] as const;

/** Space beyond the ends of an axis, as a share of it. */
const MARGIN = 0.06;

/** What stands at a place of the chart. */
interface Mark {
  readonly x: number | string;
  readonly y: number | string;
  readonly value: number;
  readonly text: string;
  readonly dark: boolean;
  readonly top: boolean;
}

/** The outcome over the levers: a line of intervals for one, a map for two, the best over all further ones. */
export function sweepChart(findings: SweepFindings): TopLevelSpec {
  const { decision, points, levers, design } = findings;
  const outcome = outcomeOf(decision.outcome);
  const scale = scaleOf(
    points.map((point) => point.outcome.mean),
    outcome.unit,
  );
  const header = headerOf(outcome, scale);
  if (levers.length === 1) return ofOneLever(findings, scale, header);
  const scattered = design === 'latin-hypercube';
  const best = decision.better === 'more' ? 'highest' : 'lowest';
  const further = levers.slice(2).map(({ label }) => label);
  const subtitle = [
    ...subtitleOf(findings.policy),
    ...(further.length === 0
      ? []
      : subtitleOf(`${scattered ? 'at various levels' : `${best} mean over all levels`} of ${further.join(', ')}`)),
    ...subtitleOf('Framed: the point at the top; ≈: cannot be told apart from it'),
  ];
  const marks = marksOf(scattered ? points : bestOfCells(findings), findings, scale);
  return {
    title: { text: `${header} by ${levers[0].label} and ${levers[1].label}`, subtitle },
    ...(scattered ? SCATTER : { width: { step: CELL.width }, height: { step: CELL.height } }),
    data: { values: marks },
    encoding: { x: axisOf(levers[0], points, 0, scattered), y: axisOf(levers[1], points, 1, scattered) },
    layer: layersOf(scattered ? { type: 'circle', size: 760, opacity: 1 } : { type: 'rect' }, marks),
  };
}

/** The best point of each pair of levels of the first two levers. */
function bestOfCells({ points, decision }: SweepFindings): readonly PointFinding[] {
  const cells = new Map<string, PointFinding>();
  for (const point of points) {
    const key = JSON.stringify(point.at.slice(0, 2));
    const known = cells.get(key)?.outcome.mean ?? NaN;
    const gain = decision.better === 'more' ? point.outcome.mean - known : known - point.outcome.mean;
    if (!(gain <= 0)) cells.set(key, point);
  }
  return [...cells.values()];
}

function marksOf(
  points: readonly PointFinding[],
  { levers, leader, design }: SweepFindings,
  { divisor }: Scale,
): readonly Mark[] {
  const known = points.filter(({ outcome: { mean } }) => Number.isFinite(mean));
  const values = known.map(({ outcome: { mean } }) => mean / divisor);
  const show = alike(values);
  const middle = (Math.min(...values) + Math.max(...values)) / 2;
  const place = (level: Level, lever: SweptLever): number | string =>
    typeof level === 'number' && design === 'latin-hypercube'
      ? level / scaleOf([...(lever.ends ?? [level])], lever.unit).divisor
      : levelWords(level, lever);
  return known.map(({ at, policy, comparison }, index) => ({
    x: place(at[0], levers[0]),
    y: place(at[1], levers[1]),
    value: values[index],
    text: `${comparison.verdict === 'not distinguishable' ? '≈ ' : ''}${show(values[index])}`,
    dark: values[index] > middle,
    top: policy === leader,
  }));
}

/** The axis of a lever: its levels one by one, rising to the top, or its range. */
function axisOf(lever: SweptLever, points: readonly PointFinding[], index: 0 | 1, scattered: boolean): Horizontal {
  const field = index === 0 ? 'x' : 'y';
  if (scattered && lever.levels === undefined) {
    const [low, high] = lever.ends ?? [0, 1];
    const { divisor, unit } = scaleOf([low, high], lever.unit);
    const space = MARGIN * (high - low);
    const domain = [(low - space) / divisor, (high + space) / divisor];
    return { field, type: 'quantitative', title: titled(lever.label, unit), scale: { domain, nice: false } };
  }
  const levels = lever.levels ?? [...new Set(points.map(({ at }) => at[index]))];
  const domain = levels.map((level) => levelWords(level, lever));
  return {
    field,
    type: 'nominal',
    title: lever.label,
    sort: null,
    scale: { domain: index === 0 ? domain : domain.toReversed() },
    axis: { domain: false, ticks: false, labelAngle: 0 },
  };
}

function titled(label: string, unit: string): string {
  return unit === '' ? label : `${label} (${unit})`;
}

function layersOf(
  mark: { readonly type: 'rect' | 'circle'; readonly size?: number; readonly opacity?: number },
  marks: readonly Mark[],
): Layer[] {
  const values = marks.map(({ value }) => value);
  const shade = { domain: [Math.min(...values), Math.max(...values)], range: [...SHADES] };
  const tops = marks.filter(({ top }) => top);
  return [
    {
      mark: { ...mark, stroke: '#ffffff', strokeWidth: 1 },
      encoding: { color: { field: 'value', type: 'quantitative', scale: shade, legend: null } },
    },
    {
      data: { values: [...tops] },
      mark: { ...mark, fill: null, filled: false, stroke: COLOUR.second, strokeWidth: 3 },
    },
    {
      mark: { type: 'text', fontSize: 11 },
      encoding: {
        text: { field: 'text' },
        color: { condition: { test: 'datum.dark', value: '#ffffff' }, value: COLOUR.dark },
      },
    },
  ];
}

function ofOneLever(
  { levers: [lever], points, policy, leader }: SweepFindings,
  { divisor }: Scale,
  header: string,
): TopLevelSpec {
  const numbers = points.flatMap(({ at: [level] }) => (typeof level === 'number' ? [level] : []));
  const along = scaleOf(numbers, lever.unit);
  const isNumber = numbers.length === points.length;
  const values = points.map(({ at: [level], outcome: { mean, interval }, policy: name }) => ({
    x: typeof level === 'number' && isNumber ? level / along.divisor : levelWords(level, lever),
    mean: mean / divisor,
    low: (interval?.[0] ?? mean) / divisor,
    high: (interval?.[1] ?? mean) / divisor,
    top: name === leader,
  }));
  const x: Horizontal = isNumber
    ? { field: 'x', type: 'quantitative', title: titled(lever.label, along.unit), scale: { zero: false } }
    : { field: 'x', type: 'nominal', sort: null, title: lever.label, axis: { labelAngle: 0 } };
  const y = { type: 'quantitative', title: header, scale: { zero: false } } as const;
  return {
    title: {
      text: `${header} by ${lever.label}`,
      subtitle: [...subtitleOf(policy), 'Mean (dot) and its 95 % interval (stroke); framed: the point at the top'],
    },
    ...ALONE,
    data: { values },
    encoding: { x },
    layer: [
      ...(isNumber
        ? [
            {
              mark: { type: 'line', stroke: COLOUR.middle, strokeWidth: 1.6 },
              encoding: { y: { ...y, field: 'mean' } },
            } as const,
          ]
        : []),
      {
        mark: { type: 'rule', color: COLOUR.dark, strokeWidth: 1.6 },
        encoding: { y: { ...y, field: 'low' }, y2: { field: 'high' } },
      },
      {
        mark: { type: 'point', fill: COLOUR.first, size: 70, opacity: 1, strokeWidth: 2.4 },
        encoding: {
          y: { ...y, field: 'mean' },
          stroke: { condition: { test: 'datum.top', value: COLOUR.second }, value: '#ffffff' },
        },
      },
    ],
  };
}
