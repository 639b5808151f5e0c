import { PARTIES } from '#common/parties.ts';
import type { Party } from '#common/parties.ts';
import type { PartyFinding } from '#analysis';
import { partiesOf } from '../context.ts';
import type { Material } from '../context.ts';

/** What a party pays and receives: means, RMB. */
interface Flow {
  readonly party: Party;
  readonly paid: number;
  readonly received: number;
}

/** Policies under which the parties pay and receive about the same, with the amounts of the first of them. */
export interface MoneyPanel {
  readonly policies: readonly string[];
  readonly flows: readonly Flow[];
}

/** Amounts that differ by no more than this part of the larger are drawn as one. */
export const ALIKE = 0.05;

/** The policies as they are drawn, in their order; those that are alike share a panel, and those without money have none. */
export function moneyPanels(material: Material): readonly MoneyPanel[] {
  const panels: { policies: string[]; readonly flows: readonly Flow[] }[] = [];
  for (const { policy } of material.findings.asStated.policies) {
    const flows = flowsOf(partiesOf(material, policy));
    if (!flows.some(({ paid, received }) => paid > 0 || received > 0)) continue;
    const known = panels.find((panel) => flows.every((flow, at) => nearly(flow, panel.flows[at])));
    if (known === undefined) panels.push({ policies: [policy], flows });
    else known.policies.push(policy);
  }
  return panels;
}

/** Every party has a row in every panel. */
function flowsOf(parties: readonly PartyFinding[]): readonly Flow[] {
  return PARTIES.map((party) => {
    const found = parties.find((each) => each.party === party);
    return { party, paid: found?.contribution.mean ?? 0, received: found?.receipts.mean ?? 0 };
  });
}

function nearly(one: Flow, other: Flow): boolean {
  return [
    [one.paid, other.paid],
    [one.received, other.received],
  ].every(([a, b]) => Math.abs(a - b) <= ALIKE * Math.max(Math.abs(a), Math.abs(b)));
}
