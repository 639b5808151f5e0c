import { PARTIES } from '#common/parties.ts';
import type { PolicyFinding } from '#analysis';
import { CONTRIBUTIONS } from '#table';
import { intervalCell, partyScale } from '../columns.ts';
import { estimateOf } from '../context.ts';
import { table } from '../markdown.ts';
import { costWords } from '../words/cost.ts';
import { party as partyWords } from '../words/party.ts';
import { say } from '../words/say.ts';

/** Who bears which cost under one policy: means with their 95 % intervals. Costs and parties without any are left out. */
export function contributionTable(policy: PolicyFinding): string {
  const paid = (party: string, cost: string): ReturnType<typeof estimateOf> =>
    estimateOf(policy, `paid-${party}-${cost}`);
  const costs = CONTRIBUTIONS.filter((cost) => PARTIES.some((party) => paid(party, cost).mean > 0));
  const parties = PARTIES.filter((party) => costs.some((cost) => paid(party, cost).mean > 0));
  if (costs.length === 0) return say('money.nobodyBears');
  const scale = partyScale(costs.flatMap((cost) => parties.map((party) => paid(party, cost).mean)));
  return table(
    [say('money.cost', { unit: scale.unit }), ...parties.map(partyWords)],
    costs.map((cost) => [costWords(cost), ...parties.map((party) => intervalCell(paid(party, cost), scale))]),
  );
}
