import type { TopLevelSpec } from 'vega-lite';
import type { AdditionalityFinding } from '#analysis';
import { alike } from '../numbers.ts';
import { say } from '../words/say.ts';
import { subtitleOf } from './labels.ts';
import type { Horizontal, Layer, Vertical } from './spec.ts';
import { COLOUR } from './theme.ts';

/** Where a technology that is drawn is commercialised. */
type World = Exclude<keyof AdditionalityFinding['flow'], 'neither'>;

/** The ways of a technology through the two worlds, told apart by lightness and order. */
const WAYS: Readonly<Record<World, { readonly words: string; readonly colour: string }>> = {
  both: {
    get words() {
      return say('charts.bothWorlds');
    },
    colour: COLOUR.middle,
  },
  onlyWith: {
    get words() {
      return say('charts.onlyWith');
    },
    colour: COLOUR.second,
  },
  onlyWithout: {
    get words() {
      return say('charts.onlyWithout');
    },
    colour: COLOUR.outline,
  },
};

/** From the bottom, in the world without the platform (left) and with it (right): what is commercialised comes first. */
const LEFT: readonly World[] = ['both', 'onlyWithout', 'onlyWith'];
const RIGHT: readonly World[] = ['both', 'onlyWith', 'onlyWithout'];

/** Steps of a band from left to right. */
const STEPS = 40;

/**
 * Technologies as bands that flow from the world without the platform to the world with it; means per replication.
 * Those that are commercialised in neither, most of them, are counted in words and not drawn.
 */
export function worldsChart({ policy, flow }: AdditionalityFinding): TopLevelSpec {
  // The widest first, so that it hides no other where they cross.
  const ways = LEFT.filter((way) => flow[way].mean > 0).toSorted((a, b) => flow[b].mean - flow[a].mean);
  const [left, right] = [LEFT, RIGHT].map((order) => stacked(flow, order));
  const commercialised = [flow.both.mean + flow.onlyWithout.mean, flow.both.mean + flow.onlyWith.mean];
  const show = alike([...Object.values(flow).map(({ mean }) => mean), ...commercialised]);
  const words = (way: World): string =>
    say('charts.worldsLabel', { way: WAYS[way].words, technologies: show(flow[way].mean) });
  return {
    title: {
      text: say('charts.worlds'),
      subtitle: [...subtitleOf(policy), say('charts.worldsKey', { neither: show(flow.neither.mean) })],
    },
    width: 520,
    height: 320,
    encoding: { x: across(commercialised.map(show)) },
    layer: [
      {
        data: {
          values: ways.flatMap((way) => bandOf(left[way], right[way]).map((row) => ({ ...row, way: words(way) }))),
        },
        mark: { type: 'area', stroke: COLOUR.outline, strokeWidth: 0.6 },
        encoding: {
          y: { ...up(), field: 'low' },
          y2: { field: 'high' },
          fill: {
            field: 'way',
            type: 'nominal',
            scale: { domain: RIGHT.map(words), range: RIGHT.map((way) => WAYS[way].colour) },
            legend: { title: null, symbolType: 'square', columns: 2, symbolStrokeWidth: 0.6 },
          },
        },
      },
      edges(commercialised),
    ],
  };
}

type Ends = readonly [low: number, high: number];

function up(): Vertical {
  return { type: 'quantitative', title: say('charts.technologies'), stack: null };
}

function stacked(flow: AdditionalityFinding['flow'], order: readonly World[]): Readonly<Record<World, Ends>> {
  let low = 0;
  const ends = order.map((way): [World, Ends] => {
    const high = low + flow[way].mean;
    const both = [low, high] as const;
    low = high;
    return [way, both];
  });
  return Object.fromEntries(ends) as Record<World, Ends>;
}

/** The band between its place on the left and its place on the right, level at both ends. */
function bandOf(
  left: Ends,
  right: Ends,
): readonly { readonly at: number; readonly low: number; readonly high: number }[] {
  return Array.from({ length: STEPS + 1 }, (_, step) => {
    const at = step / STEPS;
    const along = at * at * (3 - 2 * at);
    const [low, high] = [0, 1].map((end) => left[end] + (right[end] - left[end]) * along);
    return { at, low, high };
  });
}

/** Both worlds, with what is commercialised in them, as the labels of the axis. */
function across([left, right]: readonly string[]): Horizontal {
  const labels = [say('charts.without', { technologies: left }), say('charts.with', { technologies: right })];
  return {
    field: 'at',
    type: 'quantitative',
    title: null,
    scale: { domain: [0, 1], nice: false },
    axis: {
      values: [0, 1],
      grid: false,
      labelExpr: `datum.value === 0 ? '${labels[0]}' : '${labels[1]}'`,
      labelAlign: { condition: { test: 'datum.value === 0', value: 'left' }, value: 'right' },
      labelFontSize: 12,
      labelPadding: 8,
    },
  };
}

/** What is commercialised in each world, as a bar at its side. */
function edges(commercialised: readonly number[]): Layer {
  return {
    data: { values: commercialised.map((high, at) => ({ at, low: 0, high })) },
    mark: { type: 'rule', strokeWidth: 6, color: COLOUR.dark },
    encoding: { y: { ...up(), field: 'low' }, y2: { field: 'high' } },
  };
}
