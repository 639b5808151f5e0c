import type { Party } from '#common/parties.ts';
import { didYouMean } from '#common/suggest.ts';
import { failure, success, type Result } from '#common/result.ts';
import type { PolicySetting, Scenario } from '../scenario.ts';
import type { DealTerm } from './deal-term.ts';
import { termsOfPolicy } from './terms-of-policy.ts';

/** What is wrong with a deal that is asked for. */
export interface DealTrouble {
  readonly what: string;
  readonly remedy: string;
}

/**
 * The term of a policy with a path. `between` names the two parties of a row between whom a share moves; the path may then
 * end at the row, and means the share of the first.
 */
export function findTerm(
  scenario: Scenario,
  policy: PolicySetting,
  { path, between }: { readonly path: string; readonly between?: readonly [Party, Party] | undefined },
): Result<DealTerm, DealTrouble> {
  const terms = termsOfPolicy(scenario, policy);
  const found = terms.get(path) ?? (between === undefined ? undefined : terms.get(`${path}.${between[0]}`));
  if (found === undefined) return failure(noTerm(path, policy, terms));
  if (between !== undefined) return moving(scenario, found, between);
  if (found.row !== undefined && found.value === 1) {
    return failure({
      what: `\`${path}\` is 100 %, so there is nobody who would take what it gives up`,
      remedy: `name the share of the party that is to take it`,
    });
  }
  return success(found.row === undefined ? found : withFloor(scenario, found));
}

function noTerm(
  path: string,
  { name, contract, instrument }: PolicySetting,
  terms: ReadonlyMap<string, DealTerm>,
): DealTrouble {
  const [section, owner] = path.split('.');
  const others = { 'co-construction': contract, investment: instrument }[section];
  const foreign = others !== undefined && owner !== others && !path.startsWith(`${section}.${others}.`);
  const known = [...terms.keys()];
  return {
    what: foreign
      ? `\`${path}\` is no term of the policy "${name}", whose ${section} model is ${others}`
      : `the policy "${name}" has no term \`${path}\``,
    remedy: didYouMean(path, nearestFirst(path, known)),
  };
}

/** Those that share most of the beginning of a path come first: the list that is shown is short. */
function nearestFirst(path: string, known: readonly string[]): readonly string[] {
  const shared = (other: string): number => {
    let length = 0;
    while (length < path.length && path[length] === other[length]) length += 1;
    return length;
  };
  return known.toSorted((one, other) => shared(other) - shared(one));
}

/** A share that moves between two parties. */
function moving(scenario: Scenario, term: DealTerm, between: readonly [Party, Party]): Result<DealTerm, DealTrouble> {
  const { row, path } = term;
  if (row === undefined) {
    return failure({
      what: `\`${path}\` is no share of a row, so it cannot move between two parties`,
      remedy: 'leave out --between',
    });
  }
  if (!between.includes(row.party)) {
    return failure({
      what: `\`${path}\` is the share of the ${row.party}, and --between names the ${between.join(' and the ')}`,
      remedy: `name the ${row.party} in --between, or the share of one of these two in --term`,
    });
  }
  const shares = rowOf(scenario, term);
  const without = between.find((party) => shares[party] === 0);
  if (without !== undefined) {
    const having = Object.entries(shares).filter(([, share]) => share > 0);
    return failure({
      what: `the ${without} has no share in \`${path.split('.').slice(0, -1).join('.')}\``,
      remedy: `those who have: ${having.map(([party]) => party).join(', ')}`,
    });
  }
  const other = between[0] === row.party ? between[1] : between[0];
  const both = shares[row.party] + shares[other];
  return success(withFloor(scenario, { ...term, bounds: [0, both], usual: [0, both], row: { ...row, other } }));
}

/** The least that inventors receive of licence income by law. */
const STATUTORY = 0.5;

/** The bounds of a share of licence income, within which inventors keep their statutory half. */
function withFloor(scenario: Scenario, term: DealTerm): DealTerm {
  const { row, keys, bounds } = term;
  if (row === undefined || keys[1] !== 'licence-income') return term;
  const { [row.party]: own, inventors } = rowOf(scenario, term);
  const [least, most] = bounds;
  if (row.party === 'inventors') return { ...term, bounds: [STATUTORY, most], usual: [STATUTORY, most] };
  if (row.other !== undefined && row.other !== 'inventors') return term;
  // Without a party of its own the inventors' share is scaled with the others' by (1 − new) / (1 − own).
  const top = row.other === 'inventors' ? own + inventors - STATUTORY : 1 - (STATUTORY * (1 - own)) / inventors;
  return { ...term, bounds: [least, top], usual: [least, top] };
}

function rowOf({ contracts }: Scenario, { owner, keys }: DealTerm): Readonly<Record<Party, number>> {
  const [table, row] = keys as ['costs' | 'returns', string];
  return contracts[owner.kind === 'contract' ? owner.name : ''][table][row];
}
