import type { Problem } from '#common/problem.ts';
import { failure, success, type Result } from '#common/result.ts';
import type { LibraryFile } from './bundle.ts';
import { problemIn } from './finding.ts';
import { sortProblems } from './print-problems.ts';
import type { Contract, Instrument } from './scenario.ts';
import { checkInstrument } from './checks/instrument.ts';
import { checkContract } from './checks/shares.ts';
import { contract, contractOf } from './schema/contract.ts';
import { findingsOf } from './schema/findings.ts';
import { instrument, instrumentOf } from './schema/instrument.ts';
import { statedNumbers, withPlainNumbers } from './schema/stated.ts';
import { readRoot } from './sources.ts';
import type { YamlDocument } from './yaml/document.ts';
import { mapAt } from './yaml/raw.ts';

/** A value of the library with the file that it was read from, so that later checks can point into it. */
export interface Shelved<Value> {
  readonly value: Value;
  readonly document: YamlDocument;
}

/** Reads a co-construction model, or gives every problem of its file. */
export function readContract(name: string, source: LibraryFile): Result<Shelved<Contract>, readonly Problem[]> {
  const read = readRoot(source.file, source.text);
  if (!read.ok) return read;
  const document = read.value;
  const raw = mapAt(document.raw, []);
  const parsed = contract.safeParse(raw);
  const findings = [...findingsOf(parsed.error?.issues ?? [], []), ...checkContract(withPlainNumbers(contract, raw))];
  if (!parsed.success || findings.length > 0) {
    return failure(sortProblems(findings.map((finding) => problemIn(document, finding))));
  }
  return success({ value: contractOf(name, parsed.data, statedNumbers(contract, raw)), document });
}

/** Reads an investment model, or gives every problem of its file. */
export function readInstrument(name: string, source: LibraryFile): Result<Shelved<Instrument>, readonly Problem[]> {
  const read = readRoot(source.file, source.text);
  if (!read.ok) return read;
  const document = read.value;
  const raw = mapAt(document.raw, []);
  const parsed = instrument.safeParse(raw);
  const findings = [
    ...findingsOf(parsed.error?.issues ?? [], []),
    ...checkInstrument(withPlainNumbers(instrument, raw)),
  ];
  if (!parsed.success || findings.length > 0) {
    return failure(sortProblems(findings.map((finding) => problemIn(document, finding))));
  }
  return success({ value: instrumentOf(name, parsed.data, statedNumbers(instrument, raw)), document });
}

/** A co-construction model from its file alone, for lists and checks outside a scenario. */
export function parseContract(name: string, source: LibraryFile): Result<Contract, readonly Problem[]> {
  const read = readContract(name, source);
  return read.ok ? success(read.value.value) : read;
}

/** An investment model from its file alone, for lists and checks outside a scenario. */
export function parseInstrument(name: string, source: LibraryFile): Result<Instrument, readonly Problem[]> {
  const read = readInstrument(name, source);
  return read.ok ? success(read.value.value) : read;
}
