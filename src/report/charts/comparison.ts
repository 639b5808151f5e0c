import type { TopLevelSpec } from 'vega-lite';
import type { ComparedPolicy, ComparisonFindings, PolicyPair } from '#analysis';
import { headerOf } from '../columns.ts';
import { outcomeOf } from '../words/say.ts';
import { scaleOf, stated } from '../numbers.ts';
import type { Scale } from '../numbers.ts';
import { policyAxis, subtitleOf } from './labels.ts';
import type { PolicyAxis } from './labels.ts';
import type { Layer } from './spec.ts';
import { COLOUR } from './theme.ts';

interface Row {
  readonly policy: ComparedPolicy;
  readonly pair: PolicyPair;
}

/**
 * How far every other policy is behind the one at the top: mean difference (dot, hollow where ruled out) with its 95 %
 * interval, and shaded what is too little to matter. Exempt policies are left out, which may lie far off. Undefined where
 * nothing can be compared.
 */
export function comparisonChart(findings: ComparisonFindings): TopLevelSpec | undefined {
  const { leader } = findings.asStated;
  const rows = rowsOf(findings);
  if (leader === undefined || rows.length === 0) return undefined;
  const outcome = outcomeOf(findings.outcome);
  const scale = scaleOf(
    rows.flatMap(({ pair: { difference } }) => [difference.mean, ...(difference.interval ?? [])]),
    outcome.unit,
  );
  const axis = policyAxis(rows.map(({ policy }) => policy.policy));
  const title = headerOf({ title: `${outcome.title}: behind by`, unit: outcome.unit }, scale);
  return {
    title: {
      text: ['How far behind', ...subtitleOf(leader)],
      subtitle: subtitleOf(marksOf(findings, outcome.unit)),
    },
    width: 440,
    height: { step: axis.step },
    data: { values: rows.map((row) => valuesOf(row, axis, scale)) },
    encoding: { y: axis.y },
    layer: [...band(findings, scale), ...marks({ type: 'quantitative', title })],
  };
}

function rowsOf({ asStated: { policies, pairs, leader } }: ComparisonFindings): readonly Row[] {
  return policies.flatMap((policy): Row[] => {
    const pair = pairs.find(({ first, second }) => first === leader && second === policy.policy);
    return policy.exempt || pair === undefined || Number.isNaN(pair.difference.mean) ? [] : [{ policy, pair }];
  });
}

function valuesOf({ policy, pair: { difference } }: Row, { labelOf }: PolicyAxis, { divisor }: Scale): object {
  const [low, high] = difference.interval ?? [difference.mean, difference.mean];
  return {
    policy: labelOf(policy.policy),
    difference: difference.mean / divisor,
    low: low / divisor,
    high: high / divisor,
    dot: policy.standing === 'ruled out' ? '#ffffff' : COLOUR.second,
  };
}

function marks(x: { readonly type: 'quantitative'; readonly title: string }): readonly Layer[] {
  return [
    {
      data: { values: [{ zero: 0 }] },
      mark: { type: 'rule', color: COLOUR.grey, strokeDash: [3, 2] },
      encoding: { x: { ...x, field: 'zero' }, y: { value: 0 }, y2: { value: 'height' } },
    },
    {
      mark: { type: 'rule', color: COLOUR.outline, strokeWidth: 2.4 },
      encoding: { x: { ...x, field: 'low' }, x2: { field: 'high' } },
    },
    {
      mark: { type: 'point', stroke: COLOUR.second, strokeWidth: 1.6, size: 60, opacity: 1 },
      encoding: { x: { ...x, field: 'difference' }, fill: { field: 'dot', type: 'nominal', scale: null } },
    },
  ];
}

function marksOf({ within, asStated }: ComparisonFindings, unit: string): string {
  const hollow = asStated.policies.some(({ standing }) => standing === 'ruled out');
  return [
    'Difference of means (dot) with its 95 % interval (line)',
    ...(hollow ? ['hollow: ruled out as the best'] : []),
    ...(within > 0 ? [`shaded: within ${stated(within, unit)}, too little to matter`] : []),
  ].join('; ');
}

function band({ within }: ComparisonFindings, { divisor }: Scale): readonly Layer[] {
  if (!(within > 0)) return [];
  return [
    {
      data: { values: [{ from: -within / divisor, to: within / divisor }] },
      mark: { type: 'rect', fill: COLOUR.pale, stroke: COLOUR.outline, strokeWidth: 0.6 },
      encoding: {
        x: { field: 'from', type: 'quantitative' },
        x2: { field: 'to' },
        y: { value: 0 },
        y2: { value: 'height' },
      },
    },
  ];
}
