import type { TopLevelSpec } from 'vega-lite';
import type { TestsDescription } from '../tests-description.ts';
import { plain } from '../text.ts';
import { say } from '../words/say.ts';
import type { Horizontal, Vertical } from './spec.ts';
import { nameOf } from './tests.ts';
import { COLOUR } from './theme.ts';

/** Colours and dashes by policy: every colour with a full line first, then with each kind of dashes. */
const COLOURS = [COLOUR.first, COLOUR.second, COLOUR.dark, COLOUR.middle] as const;
const DASHES: readonly (readonly number[])[] = [
  [1, 0],
  [6, 3],
  [2, 2],
];

/** Policies that can be told apart in one picture. */
export const MOST_POLICIES = COLOURS.length * DASHES.length;

/** Residual risk against the operation covered, a panel for each gate and a line for each policy, with the plan as a dot. */
export function residualChart(tests: readonly TestsDescription[], policies: readonly string[]): TopLevelSpec {
  const shown = policies.slice(0, MOST_POLICIES);
  const values = shown.flatMap((policy, index) => pointsOf(tests, policy, colourOf(index)));
  const domain = shown.map(plain);
  const by = { field: 'policy', type: 'nominal', sort: null, title: null } as const;
  const range = shown.map((_, index) => colourOf(index));
  return {
    title: { text: say('tests.residualTitle'), subtitle: say('tests.residualKey') },
    data: { values },
    facet: { field: 'gate', type: 'nominal', sort: [...new Set(tests.map(nameOf))], title: null },
    columns: 3,
    spec: {
      width: 210,
      height: 230,
      encoding: {
        x: axisOf('coverage', say('tests.coverage')),
        y: axisOf('residual', say('tests.residual')),
      },
      layer: [
        {
          mark: { type: 'line', strokeWidth: 2 },
          encoding: {
            color: { ...by, scale: { domain, range } },
            order: { field: 'cases', type: 'quantitative' },
            strokeDash: { ...by, scale: { domain, range: shown.map((_, index) => [...dashOf(index)]) } },
          },
        },
        {
          transform: [{ filter: 'datum.planned' }],
          mark: { type: 'point', filled: true, size: 70, opacity: 1 },
          encoding: { fill: { field: 'colour', type: 'nominal', scale: null } },
        },
      ],
    },
  };
}

function colourOf(index: number): string {
  return COLOURS[index % COLOURS.length];
}

function dashOf(index: number): readonly number[] {
  return DASHES[Math.floor(index / COLOURS.length)];
}

function axisOf(field: string, title: string): Horizontal & Vertical {
  return { field, type: 'quantitative', title: `${title} (%)`, scale: { domain: [0, 100] } };
}

function pointsOf(tests: readonly TestsDescription[], policy: string, colour: string): readonly object[] {
  return tests
    .filter(({ policies }) => policies.includes(policy))
    .flatMap((each) =>
      each.curve.map(({ cases, coverage, residualRisk }) => ({
        policy: plain(policy),
        colour,
        gate: nameOf(each),
        cases,
        coverage: 100 * coverage,
        residual: 100 * residualRisk,
        planned: cases === each.cases,
      })),
    );
}
