import type { TopLevelSpec } from 'vega-lite';
import type { TestsDescription } from '../tests-description.ts';
import { entryWords } from '../input-words.ts';
import { plain } from '../text.ts';
import { say } from '../words/say.ts';
import { subtitleOf } from './labels.ts';
import type { Layer } from './spec.ts';
import { COLOUR } from './theme.ts';

/** Colours by gate; faults found, operation covered and residual risk are told apart by dashes. */
const COLOURS = [COLOUR.first, COLOUR.second, COLOUR.dark, COLOUR.grey] as const;

/** Coverage, detection and residual risk against the number of cases, by gate, with the planned numbers as dots. */
export function testsChart(tests: readonly TestsDescription[], policy: string): TopLevelSpec {
  const shown = tests.slice(0, COLOURS.length).map((each) => ({ each, gate: nameOf(each) }));
  const dots = shown.flatMap(({ each }, index) => planned(each, COLOURS[index]));
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
        title: say('common.titleAndUnit', { title: say('tests.chartShare'), unit: '%' }),
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
    { name: say('tests.chartResidual', { gate }), colour: COLOURS[index], dash: [2, 2] },
  ]);
  const values = shown.flatMap(({ each, gate }) =>
    each.curve.flatMap(({ cases, coverage, detected, residualRisk }) => [
      { cases, share: 100 * detected, series: say('tests.chartDetected', { gate }) },
      { cases, share: 100 * coverage, series: say('tests.chartCoverage', { gate }) },
      { cases, share: 100 * residualRisk, series: say('tests.chartResidual', { gate }) },
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

/** A gate, and the field where not all test alike, as a label. */
export function nameOf({ gate, field }: TestsDescription): string {
  return plain([entryWords('gates', gate), ...(field === undefined ? [] : [field])].join(say('common.comma')));
}

/** The points of the curves of detection and of residual risk at the planned number of cases, which has a point of its own. */
function planned({ cases, curve }: TestsDescription, colour: string): readonly object[] {
  return curve
    .filter((point) => point.cases === cases)
    .flatMap(({ detected, residualRisk }) =>
      [detected, residualRisk].map((share) => ({ cases, share: 100 * share, colour })),
    );
}
