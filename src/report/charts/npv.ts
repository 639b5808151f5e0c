import type { TopLevelSpec } from 'vega-lite';
import type { PartyFinding } from '#analysis';
import { PARTIES } from '#common/parties.ts';
import type { Party } from '#common/parties.ts';
import { partiesOf } from '../context.ts';
import type { Material } from '../context.ts';
import { scaleOf, stated } from '../numbers.ts';
import { party as partyWords } from '../words/party.ts';
import { say } from '../words/say.ts';
import { policyAxis } from './labels.ts';
import type { Panel } from './spec.ts';
import { COLOUR } from './theme.ts';

/** Panels side by side; the first of a row names the policies. */
const COLUMNS = 3;

interface Row {
  readonly policy: string;
  readonly npv: PartyFinding['npv'];
}

/**
 * Net present value by party: a panel for each party with its own scale, in it a row for each policy with 90 % of the
 * replications (line), median (stroke) and mean (dot). Undefined where no party has any.
 */
export function npvChart(material: Material): TopLevelSpec | undefined {
  const policies = material.findings.asStated.policies.map(({ policy }) => policy);
  const panels = PARTIES.flatMap((party) => {
    const rows = rowsOf(material, policies, party);
    return rows.some(({ npv }) => npv.mean !== 0) ? [{ party, rows }] : [];
  });
  if (panels.length === 0) return undefined;
  return {
    title: {
      text: say('charts.npv'),
      subtitle: say('charts.npvKey', { replications: stated(material.findings.replications, 'replications') }),
    },
    columns: COLUMNS,
    spacing: { row: 24, column: 16 },
    concat: panels.map(({ party, rows }, at) => panelOf(party, rows, { policies, labelled: at % COLUMNS === 0 })),
  };
}

function rowsOf(material: Material, policies: readonly string[], party: Party): readonly Row[] {
  return policies.flatMap((policy) =>
    partiesOf(material, policy)
      .filter((found) => found.party === party && Number.isFinite(found.npv.mean))
      .map(({ npv }) => ({ policy, npv })),
  );
}

function panelOf(
  party: Party,
  rows: readonly Row[],
  { policies, labelled }: { readonly policies: readonly string[]; readonly labelled: boolean },
): Panel {
  const { divisor, unit } = scaleOf(
    rows.flatMap(({ npv }) => [npv.mean, npv.percentiles?.[0] ?? 0, npv.percentiles?.[4] ?? 0]),
    'RMB',
  );
  const { y, step, labelOf } = policyAxis(policies, labelled ? 'labels' : 'no labels');
  const values = rows.map(({ policy, npv: { mean, percentiles } }) => {
    const [p5, , p50, , p95] = (percentiles ?? [mean, mean, mean, mean, mean]).map((value) => value / divisor);
    return { policy: labelOf(policy), p5, p50, p95, mean: mean / divisor };
  });
  const x = { type: 'quantitative', title: unit, axis: { tickCount: 4 } } as const;
  return {
    title: { text: partyWords(party), fontSize: 12, fontWeight: 600, anchor: 'start', frame: 'group', offset: 4 },
    width: 195,
    height: { step },
    data: { values },
    encoding: { y },
    layer: [
      {
        data: { values: [{ zero: 0 }] },
        mark: { type: 'rule', color: COLOUR.grey, strokeDash: [3, 2] },
        encoding: { x: { ...x, field: 'zero' }, y: { value: 0 }, y2: { value: 'height' } },
      },
      {
        mark: { type: 'rule', color: COLOUR.outline, strokeWidth: 2.4 },
        encoding: { x: { ...x, field: 'p5' }, x2: { field: 'p95' } },
      },
      {
        mark: { type: 'tick', color: COLOUR.dark, thickness: 2, height: 12, opacity: 1 },
        encoding: { x: { ...x, field: 'p50' } },
      },
      {
        mark: { type: 'point', fill: COLOUR.second, stroke: '#ffffff', strokeWidth: 1, size: 50, opacity: 1 },
        encoding: { x: { ...x, field: 'mean' } },
      },
    ],
  };
}
