import { produce } from 'immer';
import { PARTIES, type Party } from '#common/parties.ts';
import type { Quantity } from '../quantity.ts';
import type { Contract, Instrument, PolicySetting, Scenario, ShareRow } from '../scenario.ts';
import type { DealTerm, RowTerm } from './deal-term.ts';

/** A level of a term, and the name of the policy that has it. */
export interface NamedLevel {
  readonly policy: string;
  readonly value: number;
}

/**
 * A scenario whose policies are one of its own as stated and, after it, the same at each level of a term. Whatever a level
 * does not change stays the very object that it was, so that an uncertain number is sampled once for all levels.
 */
export function withLevels(
  scenario: Scenario,
  policy: PolicySetting,
  { term, levels }: { readonly term: DealTerm; readonly levels: readonly NamedLevel[] },
): Scenario {
  const { contracts, instruments } = scenario;
  const { owner } = term;
  const at = <Model extends Contract | Instrument>(model: Model): Record<string, Model> =>
    Object.fromEntries(levels.map((level) => [level.policy, modelAt(model, term, level)]));
  return {
    ...scenario,
    contracts: owner.kind === 'contract' ? { ...contracts, ...at(contracts[owner.name]) } : contracts,
    instruments: owner.kind === 'instrument' ? { ...instruments, ...at(instruments[owner.name]) } : instruments,
    policies: { policies: [policy, ...levels.map((level) => policyAt(policy, term, level))], leftOut: [] },
  };
}

function policyAt(
  policy: PolicySetting,
  { owner, path, dimension }: DealTerm,
  { policy: name, value }: NamedLevel,
): PolicySetting {
  if (owner.kind === 'contract') return { ...policy, name, contract: name };
  if (owner.kind === 'instrument') return { ...policy, name, instrument: name };
  return { ...policy, name, set: { ...policy.set, [path]: dimension === 'money' ? `${value} RMB` : value } };
}

/** A contract or an instrument at a level: a copy under a name of its own, which is the reference for nobody. */
function modelAt<Model extends Contract | Instrument>(
  model: Model,
  term: DealTerm,
  { policy: name, value }: NamedLevel,
): Model {
  return produce<{ name: string }>(model, (draft) => {
    draft.name = name;
    if ('reference' in draft) draft.reference = false;
    const [last] = term.keys.slice(-1);
    const owner = term.keys
      .slice(0, -1)
      .reduce((here: unknown, key) => (here as Record<string, unknown>)[key], draft) as Record<string, unknown>;
    owner[last] = changed(owner[last], term, value);
  }) as Model;
}

function changed(before: unknown, { row, path }: DealTerm, value: number): unknown {
  if (row !== undefined) return rowAt(before as ShareRow, row, value);
  if (typeof before === 'number') return value;
  const quantity = before as Quantity;
  return { ...quantity, spec: { kind: 'constant', value }, written: `${value}, a level of ${path}` };
}

/** A row at a share of one party: another one gives way, or all others in proportion. */
function rowAt(row: ShareRow, { party, other }: RowTerm, value: number): ShareRow {
  const shareOf = (one: Party): number => {
    if (one === party) return value;
    if (other === undefined) return (row[one] * (1 - value)) / (1 - row[party]);
    return one === other ? row[party] + row[other] - value : row[one];
  };
  return Object.fromEntries(PARTIES.map((one) => [one, Math.max(0, shareOf(one))])) as ShareRow;
}
