import { PARTIES } from '#common/parties.ts';
import { distribution } from '#random';
import type { Quantity, StatedNumber } from '../quantity.ts';
import type { Contract, Instrument, PolicySetting, Scenario } from '../scenario.ts';
import { parseAmount, type Dimension } from '../units.ts';
import type { DealTerm, Owner } from './deal-term.ts';

/** Sections of a contract that are no terms of a deal: what is assumed to follow from it. */
const NO_TERMS = ['effects', 'exploitation', 'stated'];

const DIMENSIONS: readonly Dimension[] = ['share', 'money', 'duration', 'rate', 'number'];

/** Every number of a policy that parties could agree on otherwise, by its path. */
export function termsOfPolicy(scenario: Scenario, policy: PolicySetting): ReadonlyMap<string, DealTerm> {
  const contract = scenario.contracts[policy.contract];
  const instrument = scenario.instruments[policy.instrument];
  const terms = [
    ...rowTerms(contract),
    ...contractTerms(contract),
    ...instrumentTerms(instrument),
    ...programmeTerms(scenario, policy),
  ];
  return new Map(terms.map((term) => [term.path, term]));
}

/** Shares of costs and returns, also of parties that have none yet. */
function rowTerms({ name, costs, returns }: Contract): DealTerm[] {
  const owner: Owner = { kind: 'contract', name };
  return (['costs', 'returns'] as const).flatMap((table) =>
    Object.entries({ costs, returns }[table]).flatMap(([row, shares]) =>
      PARTIES.map((party): DealTerm => ({
        path: ['co-construction', name, table === 'costs' ? 'shares' : table, row, party].join('.'),
        owner,
        keys: [table, row],
        dimension: 'share',
        whole: false,
        value: shares[party],
        bounds: [0, 1],
        usual: [0, 1],
        row: { party, other: undefined },
      })),
    ),
  );
}

function contractTerms(contract: Contract): DealTerm[] {
  const { name, stated } = contract;
  const owner: Owner = { kind: 'contract', name };
  const numbers = stated.filter(
    ({ path }) => path[0] !== 'shares' && path[0] !== 'returns' && !NO_TERMS.includes(path[0]),
  );
  const parts = Object.fromEntries(Object.entries(contract).filter(([key]) => !NO_TERMS.includes(key)));
  return [
    ...numbers.flatMap((number) => statedTerm(number, owner, contract)),
    ...quantitiesIn(parts).map(({ keys, quantity }) => quantityTerm(keys, quantity, owner)),
  ];
}

function instrumentTerms(instrument: Instrument): DealTerm[] {
  const owner: Owner = { kind: 'instrument', name: instrument.name };
  return instrument.stated
    .filter(({ path }) => !NO_TERMS.includes(path[0]))
    .flatMap((number) => statedTerm(number, owner, instrument))
    .map((term) => (term.dimension === 'share' ? { ...term, usual: [0, 1] } : term));
}

/** What a policy may set of the programme; the rest of a scenario is one past and one world for all. */
function programmeTerms({ programme }: Scenario, { set }: PolicySetting): DealTerm[] {
  const owner: Owner = { kind: 'programme' };
  const count = (key: string, inScenario: number): DealTerm => {
    const value = Number(set[`programme.${key}`] ?? inScenario);
    return {
      path: `programme.${key}`,
      ...{ owner, keys: key.split('.'), dimension: 'number', whole: true, value, bounds: [0, 10_000], row: undefined },
      usual: usualOf(value),
    };
  };
  const budget = parseAmount(String(set['programme.budget']), 'money');
  return [
    budget === undefined
      ? quantityTerm(['budget'], programme.budget, owner)
      : { ...quantityTerm(['budget'], programme.budget, owner), value: budget, usual: usualOf(budget, 'money') },
    count('new-lines', programme.newLines),
    count('lines-per-year', programme.linesPerYear),
    ...Object.entries(programme.linesByField).map(([field, lines]) => count(`lines-by-field.${field}`, lines)),
  ];
}

/** A certain number of a file; none where the value that it became is not a number. */
function statedTerm({ path, written }: StatedNumber, owner: Owner, of: Contract | Instrument): DealTerm[] {
  const found = follow(of, path);
  if (found === undefined) return [];
  const dimension = DIMENSIONS.find((one) => parseAmount(written, one) !== undefined) ?? 'number';
  return [
    {
      path: pathOf(owner, path),
      ...{ owner, keys: found.keys, dimension, value: found.value, row: undefined },
      whole: dimension === 'number',
      bounds: boundsOf(dimension),
      usual: usualOf(found.value, dimension),
    },
  ];
}

function quantityTerm(keys: readonly string[], { dimension, spec }: Quantity, owner: Owner): DealTerm {
  const value = spec.kind === 'constant' ? spec.value : undefined;
  return {
    path: pathOf(
      owner,
      keys.map((key) => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)),
    ),
    ...{ owner, keys, dimension, value, row: undefined },
    whole: false,
    bounds: boundsOf(dimension),
    usual: usualOf(distribution(spec).mean, dimension),
  };
}

function pathOf(owner: Owner, path: readonly string[]): string {
  if (owner.kind === 'programme') return ['programme', ...path].join('.');
  return [owner.kind === 'contract' ? 'co-construction' : 'investment', owner.name, ...path].join('.');
}

function boundsOf(dimension: Dimension): readonly [number, number] {
  return [0, dimension === 'share' ? 1 : Infinity];
}

/** From nothing to twice what is stated, or to be expected. */
function usualOf(value: number, dimension: Dimension = 'number'): readonly [number, number] | undefined {
  return value > 0 ? [0, Math.min(2 * value, boundsOf(dimension)[1])] : undefined;
}

/** The number at a written path, with the keys under which the program keeps it; entries of lists by their id. */
function follow(
  of: unknown,
  path: readonly string[],
): { readonly value: number; readonly keys: readonly (string | number)[] } | undefined {
  let here = of;
  const keys: (string | number)[] = [];
  // A single cap is kept as the first of a list.
  for (const step of path.flatMap((key) => (key === 'cap' ? ['caps', '0'] : [key]))) {
    if (typeof here !== 'object' || here === null) return undefined;
    const key = Array.isArray(here)
      ? here.findIndex((item, index) => (item as { id?: string }).id === step || String(index) === step)
      : step.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
    keys.push(key);
    here = (here as Record<string | number, unknown>)[key];
  }
  return typeof here === 'number' ? { value: here, keys } : undefined;
}

function quantitiesIn(value: unknown, keys: readonly string[] = []): { keys: readonly string[]; quantity: Quantity }[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('is' in value) return value.is === 'quantity' ? [{ keys, quantity: value as Quantity }] : [];
  return Object.entries(value).flatMap(([key, inner]) => quantitiesIn(inner, [...keys, key]));
}
