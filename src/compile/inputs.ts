import { distribution } from '#random';
import { BASE_UNITS } from '#scenario';
import type { Quantity, Scenario, StatedNumber } from '#scenario';
import type { Assumption, Input, Reader } from './study.ts';

/** Finds every number of a scenario once, and resolves each to a constant or to an input of the draw. */
export interface InputCatalogue {
  readonly inputs: readonly Input[];
  readonly assumptions: readonly Assumption[];
  /** The reader of a quantity that was found. */
  read(quantity: Quantity): Reader;
}

/** Walks the parts of a scenario that a study uses; a quantity shared by several fields is one input. */
export function catalogueInputs(
  scenario: Scenario,
  contracts: ReadonlySet<string>,
  instruments: ReadonlySet<string>,
): InputCatalogue {
  const found = new Map<Quantity, string>();
  const { contracts: allContracts, instruments: allInstruments, policies: _policies, defaults, ...rest } = scenario;
  const usedInstruments = only(allInstruments, instruments);
  walk(defaults, [], found);
  walk(rest, [], found);
  walk(usedContracts(only(allContracts, contracts), scenario), ['co-construction'], found);
  walk(usedInstruments, ['investment'], found);
  const readers = new Map<Quantity, Reader>();
  const inputs: Input[] = [];
  const assumptions: Assumption[] = [
    ...certain(scenario.stated, []),
    ...Object.values(only(allContracts, contracts)).flatMap(({ name, stated }) =>
      certain(stated, ['co-construction', name]),
    ),
    ...Object.values(usedInstruments).flatMap(({ name, stated }) => certain(stated, ['investment', name])),
  ];
  for (const [quantity, path] of found) {
    const uncertain = quantity.spec.kind !== 'constant';
    assumptions.push({ path, written: quantity.written, evidence: quantity.evidence, uncertain });
    readers.set(
      quantity,
      uncertain ? { input: inputs.length, value: NaN } : { input: -1, value: distribution(quantity.spec).mean },
    );
    if (uncertain)
      inputs.push({ path, unit: BASE_UNITS[quantity.dimension], quantity, distribution: distribution(quantity.spec) });
  }
  return {
    inputs,
    assumptions,
    read(quantity) {
      const reader = readers.get(quantity);
      if (reader === undefined) throw new Error(`quantity ${quantity.written} was not catalogued`);
      return reader;
    },
  };
}

function certain(stated: readonly StatedNumber[], owner: readonly string[]): Assumption[] {
  return stated.map(({ path, written, evidence }) => ({
    path: [...owner, ...path].join('.'),
    written,
    evidence,
    uncertain: false,
  }));
}

/** Without firms nothing is exploited, so what a contract says of it decides nothing. */
function usedContracts(contracts: Scenario['contracts'], { firms }: Scenario): unknown {
  if (firms !== undefined) return contracts;
  return Object.fromEntries(
    Object.entries(contracts).map(([name, { exploitation: _, royalty: __, ...used }]) => [name, used]),
  );
}

function only<Value>(all: Readonly<Record<string, Value>>, names: ReadonlySet<string>): Record<string, Value> {
  return Object.fromEntries(Object.entries(all).filter(([name]) => names.has(name)));
}

function walk(value: unknown, path: readonly string[], found: Map<Quantity, string>): void {
  if (typeof value !== 'object' || value === null) return;
  if ('is' in value && value.is === 'quantity') {
    const quantity = value as Quantity;
    if (!found.has(quantity)) found.set(quantity, path.join('.'));
    return;
  }
  for (const [key, inner] of Object.entries(value)) {
    const step = isOdds(inner) ? 'odds' : key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    walk(inner, isWrapper(key, value) ? path : [...path, step], found);
  }
}

/** Viability is written as `odds:` where it is stated by them. */
function isOdds(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'by' in value && value.by === 'odds';
}

/** The mean of a clock stands for the clock itself. */
function isWrapper(key: string, owner: object): boolean {
  return key === 'mean' && 'is' in owner && owner.is === 'clock';
}
