import { produce } from 'immer';
import { PARTIES, type Party } from '#common/parties.ts';
import type { Quantity } from '../quantity.ts';
import type { Contract, Instrument, PolicySetting, Scenario, ShareRow } from '../scenario.ts';
import type { DealTerm, Owner, RowTerm } from './deal-term.ts';
import { findTerm } from './find-term.ts';
import type { PolicyChange, PolicyPoint } from './policy-change.ts';

/** A term at a value. */
interface Change {
  readonly term: DealTerm;
  readonly value: number;
}

/** A point with its terms found, before its contract and instrument are copied. */
interface Found {
  readonly point: PolicyPoint;
  readonly setting: PolicySetting;
  readonly changes: readonly Change[];
}

/**
 * A scenario whose policies are the points of a change. Whatever a point does not change stays the very object that it was, so
 * that an uncertain number is sampled once for all points; points that change the same of a contract share one copy of it. A
 * policy or a term that is not there is our mistake, and throws.
 */
export function withPoints(scenario: Scenario, { policy, points }: PolicyChange): Scenario {
  const setting = scenario.policies.policies.find(({ name }) => name === policy);
  if (setting === undefined) throw new Error(`there is no policy "${policy}"`);
  const found = points.map((point) => foundIn(scenario, setting, point));
  const contracts = copiesOf(scenario.contracts, found, 'contract');
  const instruments = copiesOf(scenario.instruments, found, 'instrument');
  const policies = found.map((each) => ({
    ...each.setting,
    contract: contracts.nameOf(each),
    instrument: instruments.nameOf(each),
  }));
  return {
    ...scenario,
    contracts: contracts.all,
    instruments: instruments.all,
    policies: { policies, leftOut: [] },
  };
}

function foundIn(scenario: Scenario, policy: PolicySetting, point: PolicyPoint): Found {
  const { name, contract = policy.contract, instrument = policy.instrument, hold, levels } = point;
  const base = { ...policy, name, contract, instrument };
  const changes = levels.map(({ value, ...asked }): Change => {
    const term = findTerm(scenario, base, asked);
    if (!term.ok) throw new Error(`${term.problems.what} → ${term.problems.remedy}`);
    return { term: term.value, value };
  });
  const set = Object.fromEntries([
    ...(hold === undefined ? [] : [['programme.hold', hold] as const]),
    ...changes.filter(({ term }) => term.owner.kind === 'programme').map(settingOf),
  ]);
  return { point, setting: { ...base, set: { ...policy.set, ...set } }, changes };
}

function settingOf({ term: { path, dimension }, value }: Change): readonly [string, string | number] {
  return [path, dimension === 'money' ? `${value} RMB` : value];
}

/** Copies of contracts, or of instruments, at the levels of the points; each is named after the first point that has it. */
function copiesOf<Model extends Contract | Instrument>(
  models: Readonly<Record<string, Model>>,
  points: readonly Found[],
  kind: Extract<Owner['kind'], 'contract' | 'instrument'>,
): { readonly all: Readonly<Record<string, Model>>; readonly nameOf: (point: Found) => string } {
  const names = new Map<string, string>();
  const all: Record<string, Model> = { ...models };
  const changesOf = ({ changes }: Found): readonly Change[] => changes.filter(({ term }) => term.owner.kind === kind);
  const keyOf = (point: Found): string =>
    JSON.stringify([point.setting[kind], changesOf(point).map(({ term: { path, row }, value }) => [path, row, value])]);
  for (const found of points) {
    const changes = changesOf(found);
    const key = keyOf(found);
    if (changes.length === 0 || names.has(key)) continue;
    const { name } = found.point;
    names.set(key, name);
    all[name] = modelAt(models[found.setting[kind]], name, changes);
  }
  return { all, nameOf: (found) => names.get(keyOf(found)) ?? found.setting[kind] };
}

/** A contract or an instrument at levels: a copy under a name of its own, which is the reference for nobody. */
function modelAt<Model extends Contract | Instrument>(model: Model, name: string, changes: readonly Change[]): Model {
  return produce<{ name: string }>(model, (draft) => {
    draft.name = name;
    if ('reference' in draft) draft.reference = false;
    for (const { term, value } of changes) {
      const [last] = term.keys.slice(-1);
      const owner = term.keys
        .slice(0, -1)
        .reduce((here: unknown, key) => (here as Record<string, unknown>)[key], draft) as Record<string, unknown>;
      owner[last] = changed(owner[last], term, value);
    }
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
