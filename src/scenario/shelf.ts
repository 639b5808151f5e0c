import type { Problem } from '#common/problem.ts';
import type { ScenarioBundle, Vocabulary } from './bundle.ts';
import { foundingFindings } from './checks/adoption.ts';
import { affectedBy, effectFindings, type Affected } from './checks/effects.ts';
import { problemIn } from './finding.ts';
import { readContract, readInstrument } from './library.ts';
import type { Contract, Instrument } from './scenario.ts';
import { builtInReference } from './schema/contract.ts';
import { noInstrument } from './schema/instrument.ts';
import { listAt, mapAt, rawAt, type Raw, type RawMap } from './yaml/raw.ts';
import { readYaml } from './yaml/read-yaml.ts';

/** The contracts and instruments that a scenario uses, read, with the problems of their files. */
export interface Shelf {
  readonly contracts: ReadonlyMap<string, Contract>;
  readonly instruments: ReadonlyMap<string, Instrument>;
  /** Name of the reference contract. */
  readonly reference: string;
  /** Every name that can be used, whether it is or not; and what those that are used have an effect on. */
  readonly names: {
    readonly contracts: readonly string[];
    readonly instruments: readonly string[];
    readonly affected: Affected;
  };
  readonly problems: readonly Problem[];
}

/** Reads what a scenario uses of the library; a faulty file that it does not use stays unread. */
export function shelve(library: ScenarioBundle['library'], raw: RawMap, vocabulary: Vocabulary): Shelf {
  const reference = referenceIn(library.contracts, usedContracts(raw)) ?? 'reference';
  const problems: Problem[] = [];
  const files: Raw[] = [];
  const contracts = new Map<string, Contract>();
  const instruments = new Map<string, Instrument>([['none', noInstrument()]]);
  if (!Object.hasOwn(library.contracts, reference)) contracts.set(reference, builtInReference());
  for (const name of new Set([reference, ...usedContracts(raw)])) {
    if (!Object.hasOwn(library.contracts, name)) continue;
    const read = readContract(name, library.contracts[name]);
    if (!read.ok) problems.push(...read.problems);
    else {
      contracts.set(name, read.value.value);
      const { document } = read.value;
      files.push(document.raw);
      const findings = [...effectFindings(document.raw, raw, vocabulary), ...foundingFindings(document.raw, raw)];
      problems.push(...findings.map((finding) => problemIn(document, finding)));
    }
  }
  for (const name of used(raw, 'investment')) {
    if (name === 'none' || !Object.hasOwn(library.instruments, name)) continue;
    const read = readInstrument(name, library.instruments[name]);
    if (!read.ok) problems.push(...read.problems);
    else {
      instruments.set(name, read.value.value);
      const { document } = read.value;
      files.push(document.raw);
      problems.push(...effectFindings(document.raw, raw, vocabulary).map((finding) => problemIn(document, finding)));
    }
  }
  const names = {
    contracts: [...new Set([...Object.keys(library.contracts), reference])],
    instruments: [...new Set(['none', ...Object.keys(library.instruments)])],
    affected: affectedBy(files),
  };
  return { contracts, instruments, reference, names, problems };
}

/**
 * The contract that stands in where none is named: of those that are marked as a reference the first by name that the
 * scenario uses, or else the first of the library, where the program's own come before those beside the scenario.
 */
function referenceIn(
  contracts: ScenarioBundle['library']['contracts'],
  preferred: readonly string[],
): string | undefined {
  const known = preferred.filter((name) => Object.hasOwn(contracts, name));
  const names = [...known.toSorted(), ...Object.keys(contracts)];
  return names.find((name) => {
    const { file, text } = contracts[name];
    if (!text.includes('reference')) return false;
    const read = readYaml(file, text);
    return read.ok && rawAt(read.value.raw, ['reference']) === true;
  });
}

function usedContracts(raw: RawMap): string[] {
  const groups = listAt(raw, ['platforms']).flatMap((platform) => listAt(platform, ['lines']));
  return [...texts(groups.map((group) => mapAt(group, [])['contract'])), ...used(raw, 'co-construction')];
}

function used(raw: RawMap, lever: 'co-construction' | 'investment'): string[] {
  const listed = listAt(raw, ['policies', 'list']).map((policy) => mapAt(policy, [])[lever]);
  return texts([...listAt(raw, ['policies', 'vary', lever]), ...listed]);
}

function texts(values: readonly (Raw | undefined)[]): string[] {
  return values.filter((value): value is string => typeof value === 'string');
}
