import type { TopLevelSpec } from 'vega-lite';
import type { Fan } from '#analysis';
import { scaleOf, stated } from '../numbers.ts';
import { say } from '../words/say.ts';
import { subtitleOf } from './labels.ts';
import type { Layer } from './spec.ts';
import { COLOUR } from './theme.ts';

const BANDS = [
  { name: 'charts.band90', low: 'p5', high: 'p95', colour: COLOUR.pale },
  { name: 'charts.band50', low: 'p25', high: 'p75', colour: COLOUR.middle },
] as const;

/** The lines, told apart by colour, dashes and lightness. */
const MEDIAN = { name: 'charts.median', points: ['p50'], colour: COLOUR.first, dash: [1, 0] } as const;
const BESIDE = [
  { name: 'charts.besideMedian', points: ['p50'], colour: COLOUR.second, dash: [7, 4] },
  { name: 'charts.besideRange', points: ['p5', 'p95'], colour: COLOUR.dark, dash: [1.5, 3] },
] as const;

/** Bands of 50 and 90 % with the median by year for a policy, and as lines alone the run without the platform. */
export function fanChart(title: string, shown: Fan, beside: Fan | undefined, replications: number): TopLevelSpec {
  const { divisor, unit } = scaleOf(
    [shown, ...(beside === undefined ? [] : [beside])].flatMap(({ quantiles }) => quantiles.map((row) => row[4])),
    shown.unit,
  );
  const values = rowsOf(shown, divisor);
  const other = beside === undefined ? [] : rowsOf(beside, divisor);
  return {
    title: {
      text: say('charts.byYear', { title }),
      subtitle: subtitleOf(
        say('charts.policyAndReplications', {
          policy: shown.policy,
          replications: stated(replications, 'replications'),
        }),
      ),
    },
    width: 620,
    height: 300,
    encoding: {
      x: {
        field: 'year',
        type: 'quantitative',
        title: say('charts.calendarYear'),
        scale: { nice: false, zero: false },
        axis: { format: 'd', grid: false, tickMinStep: 1 },
      },
      y: {
        type: 'quantitative',
        title: title.toLowerCase().includes(unit) ? title : say('charts.ofTheYear', { title, unit }),
      },
    },
    layer: [...BANDS.map((band) => bandOf(values, band)), linesOf(values, other)],
  };
}

type Row = Readonly<Record<'year' | 'p5' | 'p25' | 'p50' | 'p75' | 'p95', number>>;

function rowsOf({ years, quantiles }: Fan, divisor: number): readonly Row[] {
  return years.map((year, index) => {
    const [p5, p25, p50, p75, p95] = quantiles[index].map((value) => value / divisor);
    return { year, p5, p25, p50, p75, p95 };
  });
}

function bandOf(values: readonly Row[], { name, low, high }: (typeof BANDS)[number]): Layer {
  return {
    data: { values: [...values] },
    mark: { type: 'area' },
    encoding: {
      y: { field: low, type: 'quantitative' },
      y2: { field: high },
      fill: {
        datum: say(name),
        type: 'nominal',
        scale: { domain: BANDS.map((band) => say(band.name)), range: BANDS.map((band) => band.colour) },
        legend: { title: null, symbolType: 'square', symbolStrokeWidth: 0 },
      },
    },
  };
}

/** One layer for all lines, so that one legend explains colour and dashes together. */
function linesOf(values: readonly Row[], other: readonly Row[]): Layer {
  const lines = [MEDIAN, ...(other.length === 0 ? [] : BESIDE)];
  const rows = lines.flatMap(({ name, points }) =>
    points.flatMap((point) =>
      (name === MEDIAN.name ? values : other).map((row) => ({
        line: say(name),
        point,
        year: row.year,
        value: row[point],
      })),
    ),
  );
  const domain = lines.map(({ name }) => say(name));
  const line = { field: 'line', type: 'nominal', sort: null } as const;
  const legend = { title: null, symbolType: 'stroke', symbolStrokeWidth: 2.2, symbolSize: 500 } as const;
  return {
    data: { values: rows },
    mark: { type: 'line', strokeWidth: 2.2 },
    encoding: {
      y: { field: 'value', type: 'quantitative' },
      detail: { field: 'point', type: 'nominal' },
      stroke: { ...line, scale: { domain, range: lines.map(({ colour }) => colour) }, legend },
      strokeDash: { ...line, scale: { domain, range: lines.map(({ dash }) => [...dash]) }, legend },
    },
  };
}
