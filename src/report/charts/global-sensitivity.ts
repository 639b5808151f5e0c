import type { TopLevelSpec } from 'vega-lite';
import type { Estimate, GlobalFindings, MorrisFindings, SobolFindings } from '#analysis';
import { outcomeOf } from '../words/say.ts';
import { scaleOf } from '../numbers.ts';
import { policyAxis, subtitleOf } from './labels.ts';
import type { Layer, Panel } from './spec.ts';
import { COLOUR } from './theme.ts';

/** Inputs that are drawn: no more can be read. */
const MOST_ROWS = 20;

/** An estimate in the units of an axis. */
interface Whisker {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** What the inputs do, largest first: effects in the outcome's unit, or shares of its variance. */
export function globalChart(findings: GlobalFindings): TopLevelSpec {
  return findings.method === 'morris' ? morrisChart(findings) : sobolChart(findings);
}

/** Two panels with the same rows: how large the effect is (bars), and its mean with its sign (dots). */
function morrisChart(findings: MorrisFindings): TopLevelSpec {
  const rows = findings.inputs.slice(0, MOST_ROWS);
  const { unit, title } = outcomeOf(findings.outcome);
  const scale = scaleOf(
    rows.flatMap(({ size, mean }) => [...(size.interval ?? [size.mean]), ...(mean.interval ?? [mean.mean])]),
    unit,
  );
  const values = rows.map(({ input, size, mean }) => ({
    input,
    size: whiskerOf(size, scale.divisor),
    mean: whiskerOf(mean, scale.divisor),
  }));
  const axis = policyAxis(values.map(({ input }) => input));
  const bare = policyAxis(
    values.map(({ input }) => input),
    'no labels',
  );
  const labelled = (pick: (row: (typeof values)[number]) => Whisker): object[] =>
    values.map((row) => ({ policy: axis.labelOf(row.input), ...pick(row) }));
  return {
    title: titleOf(
      findings,
      `What moves the outcome: ${title}`,
      'Effect of one input moving upwards over half of its probability',
    ),
    spacing: 24,
    hconcat: [
      panelOf(`Size (${scale.unit})`, { y: axis.y, step: axis.step, width: 250 }, [
        { data: { values: labelled(({ size }) => size) }, ...BAR },
        { data: { values: labelled(({ size }) => size) }, ...WHISKER },
      ]),
      panelOf(`Mean effect (${scale.unit})`, { y: bare.y, step: bare.step, width: 250 }, [
        ZERO,
        { data: { values: labelled(({ mean }) => mean) }, ...WHISKER },
        { data: { values: labelled(({ mean }) => mean) }, ...DOT },
      ]),
    ],
  };
}

/** Two bars for each input: by itself, and in all. */
function sobolChart(findings: SobolFindings): TopLevelSpec {
  const rows = findings.inputs.slice(0, MOST_ROWS);
  const { y, step, labelOf } = policyAxis(rows.map(({ input }) => input));
  const values = rows.flatMap(({ input, first, total }) => [
    { policy: labelOf(input), index: FIRST, ...whiskerOf(first, 0.01) },
    { policy: labelOf(input), index: TOTAL, ...whiskerOf(total, 0.01) },
  ]);
  const yOffset = { field: 'index', type: 'nominal' as const, scale: { domain: [FIRST, TOTAL] } };
  return {
    title: titleOf(
      findings,
      `What drives the outcome: ${outcomeOf(findings.outcome).title}`,
      'Share of the variance due to the inputs',
    ),
    width: 430,
    height: { step: step + 12, for: 'position' },
    data: { values },
    encoding: { y, yOffset },
    layer: [
      {
        mark: { type: 'bar', stroke: COLOUR.outline, strokeWidth: 0.8, height: { band: 0.8 } },
        encoding: {
          x: { field: 'value', type: 'quantitative', title: 'Share (%)' },
          fill: {
            field: 'index',
            type: 'nominal',
            scale: { domain: [FIRST, TOTAL], range: [COLOUR.middle, COLOUR.pale] },
            legend: { title: null, symbolType: 'square', direction: 'horizontal' },
          },
        },
      },
      WHISKER,
    ],
  };
}

const FIRST = 'by itself (first index)';
const TOTAL = 'in all (total index)';

const BAR = {
  mark: { type: 'bar', fill: COLOUR.middle, stroke: COLOUR.outline, strokeWidth: 0.8, height: { band: 0.6 } },
  encoding: { x: { field: 'value', type: 'quantitative' } },
} satisfies Layer;

const WHISKER = {
  mark: { type: 'rule', color: COLOUR.dark, strokeWidth: 1.4 },
  encoding: { x: { field: 'low', type: 'quantitative' }, x2: { field: 'high' } },
} satisfies Layer;

const DOT = {
  mark: { type: 'point', fill: COLOUR.second, stroke: '#ffffff', strokeWidth: 1, size: 60, opacity: 1 },
  encoding: { x: { field: 'value', type: 'quantitative' } },
} satisfies Layer;

const ZERO: Layer = {
  data: { values: [{ zero: 0 }] },
  mark: { type: 'rule', color: COLOUR.grey, strokeDash: [3, 2] },
  encoding: { x: { field: 'zero', type: 'quantitative' }, y: { value: 0 }, y2: { value: 'height' } },
};

function panelOf(
  title: string,
  { y, step, width }: { readonly y: ReturnType<typeof policyAxis>['y']; readonly step: number; readonly width: number },
  layer: Layer[],
): Panel {
  return {
    width,
    height: { step },
    encoding: { y, x: { type: 'quantitative', title, axis: { tickCount: 5 } } },
    layer,
  };
}

function titleOf(findings: GlobalFindings, text: string, of: string): { text: string; subtitle: string[] } {
  const { policy, less, inputs } = findings;
  const whose = less === undefined ? policy : `${policy} less ${less}`;
  const shown = inputs.length > MOST_ROWS ? `; the ${MOST_ROWS} largest of ${inputs.length}` : '';
  return { text, subtitle: [...subtitleOf(whose), `${of}${shown}; lines: 95 % intervals`] };
}

function whiskerOf({ mean, interval }: Estimate, divisor: number): Whisker {
  const [low, high] = interval ?? [mean, mean];
  return { value: mean / divisor, low: low / divisor, high: high / divisor };
}
