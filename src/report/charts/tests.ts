import type { TopLevelSpec } from 'vega-lite';
import type { TestsDescription } from '../tests-description.ts';
import { plain } from '../text.ts';
import { phrase, say } from '../words/say.ts';
import { subtitleOf } from './labels.ts';
import type { Layer } from './spec.ts';
import { COLOUR } from './theme.ts';

/** Colours by gate; faults found and operation covered are told apart by dashes. */
const COLOURS = [COLOUR.first, COLOUR.second, COLOUR.dark, COLOUR.grey] as const;

/** Coverage and detection against the number of cases, a pair of lines for each gate, with the planned numbers as dots. */
export function testsChart(tests: readonly TestsDescription[], policy: string): TopLevelSpec {
  const shown = tests.slice(0, COLOURS.length).map((each) => ({ each, gate: nameOf(each) }));
  const dots = shown.map(({ each }, index) => planned(each, COLOURS[index]));
  return {
    title: { text: say('tests.chartTitle'), subtitle: subtitleOf(policy) },
    width: 620,
    height: 300,
    encoding: {
      x: {
        field: 'cases',
        type: 'quantitative',
        title: say('tests.chartCases'),
        scale: { type: 'log', nice: false },
      },
      y: {
        field: 'share',
        type: 'quantitative',
        title: `${say('tests.chartShare')} (%)`,
        scale: { domain: [0, 100] },
      },
    },
    layer: [
      lines(shown),
      {
        data: { values: dots },
        mark: { type: 'point', filled: true, size: 80, opacity: 1, stroke: '#ffffff', strokeWidth: 1 },
        encoding: { fill: { field: 'colour', type: 'nominal', scale: null } },
      },
    ],
  };
}

interface Shown {
  readonly each: TestsDescription;
  readonly gate: string;
}

function lines(shown: readonly Shown[]): Layer {
  const series = shown.flatMap(({ gate }, index) => [
    { name: say('tests.chartDetected', { gate }), colour: COLOURS[index], dash: [1, 0] },
    { name: say('tests.chartCoverage', { gate }), colour: COLOURS[index], dash: [5, 4] },
  ]);
  const values = shown.flatMap(({ each, gate }) =>
    each.curve.flatMap(({ cases, coverage, detected }) => [
      { cases, share: 100 * detected, series: say('tests.chartDetected', { gate }) },
      { cases, share: 100 * coverage, series: say('tests.chartCoverage', { gate }) },
    ]),
  );
  const domain = series.map(({ name }) => name);
  const by = { field: 'series', type: 'nominal', sort: null, title: null } as const;
  return {
    data: { values },
    mark: { type: 'line', strokeWidth: 2 },
    encoding: {
      color: { ...by, scale: { domain, range: series.map(({ colour }) => colour) } },
      strokeDash: { ...by, scale: { domain, range: series.map(({ dash }) => dash) } },
    },
  };
}

function nameOf({ gate, field }: TestsDescription): string {
  return plain(field === undefined ? phrase(gate) : `${phrase(gate)}, ${field}`);
}

/** The point of the curve of detection at the planned number of cases, which has a point of its own. */
function planned({ cases, curve }: TestsDescription, colour: string): object {
  const at = curve.findLast((point) => point.cases <= cases) ?? curve[0];
  return { cases: Math.max(1, cases), share: 100 * at.detected, colour };
}
