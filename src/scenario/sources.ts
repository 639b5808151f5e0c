import type { Problem } from '#common/problem.ts';
import { failure, success, type Result } from '#common/result.ts';
import type { Patch } from 'immer';
import { extendedPath, type Override, type ScenarioBundle } from './bundle.ts';
import { problemIn, type Finding } from './finding.ts';
import { applyOverrides, layOver, type Placed } from './merge.ts';
import type { YamlDocument } from './yaml/document.ts';
import { isRawMap, showPath, textAt, type Path, type RawMap } from './yaml/raw.ts';
import { readYaml } from './yaml/read-yaml.ts';

/** A scenario put together from its file, the files it extends and values set from outside. */
export interface Source {
  readonly raw: RawMap;
  /** What the file changes in the scenario that it extends; empty when it extends none. */
  readonly inherited: readonly Patch[];
  /** What values set from outside change. */
  readonly patches: readonly Patch[];
  /** Problems with values set from outside that lead nowhere. */
  readonly problems: readonly Problem[];
  /** A finding placed in the file that holds the offending value. */
  readonly problem: (finding: Finding) => Problem;
}

/** The value of `extends:` in a scenario text, or undefined when it extends nothing or cannot be read. */
export function extendsOf(text: string): string | undefined {
  // Reading is slow, and most scenarios extend nothing; with a backslash the word may be spelt otherwise.
  if (!/extends|\\/.test(text)) return undefined;
  const read = readYaml('', text);
  return read.ok ? textAt(read.value.raw, ['extends']) : undefined;
}

/** The texts of bundles as read: a bundle is read again for every policy that sets something. */
const chains = new WeakMap<ScenarioBundle, ReturnType<typeof readChain>>();

/** Reads a bundle's scenario texts and puts them together; fails when one of them cannot be read at all. */
export function sourceOf(bundle: ScenarioBundle, overrides: readonly Override[]): Result<Source, readonly Problem[]> {
  const chain = chains.get(bundle) ?? readChain(bundle);
  chains.set(bundle, chain);
  if (!chain.ok) return chain;
  const documents = chain.value;
  const maps = documents.map(({ raw }) => (isRawMap(raw) ? raw : {}));
  const base = maps.at(-1) ?? {};
  const inherited = layOver(
    base,
    maps.slice(0, -1).reduceRight((under, own) => layOver(under, own).raw, {}),
  );
  const whole = applyOverrides(inherited.raw, overrides);
  return success({
    raw: whole.raw,
    inherited: inherited.patches,
    patches: whole.patches,
    problems: whole.faults.map((fault) => outside({ path: [], ...fault }, fault.override)),
    problem: placer(documents, whole.placed),
  });
}

/** The scenario first, then the one it extends, and so on. */
function readChain(bundle: ScenarioBundle): Result<readonly YamlDocument[], readonly Problem[]> {
  const documents: YamlDocument[] = [];
  let next: { file: string; text: string } | undefined = { file: bundle.file, text: bundle.text };
  while (next !== undefined) {
    const read = readRoot(next.file, next.text);
    if (!read.ok) return read;
    documents.push(read.value);
    const written = textAt(read.value.raw, ['extends']);
    if (written === undefined) break;
    const file = extendedPath(next.file, written);
    const wrong = whyNotExtended(file, written, documents, bundle);
    if (wrong !== undefined) return failure([problemIn(read.value, { path: ['extends'], ...wrong })]);
    next = { file, text: bundle.library.extended[file] };
  }
  return success(documents);
}

function whyNotExtended(
  file: string,
  written: string,
  documents: readonly YamlDocument[],
  bundle: ScenarioBundle,
): { readonly what: string; readonly remedy: string } | undefined {
  if (documents.some((document) => document.file === file)) {
    const what = `the scenario extends itself: ${[...documents.map((document) => document.file), file].join(' → ')}`;
    return { what, remedy: 'remove one `extends:`' };
  }
  if (Object.hasOwn(bundle.library.extended, file)) return undefined;
  return {
    what: `the scenario "${written}" that is extended was not found`,
    remedy: `looked for ${file}; the path is relative to this file`,
  };
}

/** A file whose root is a map. */
export function readRoot(file: string, text: string): Result<YamlDocument, readonly Problem[]> {
  const read = readYaml(file, text);
  if (!read.ok || isRawMap(read.value.raw)) return read;
  return failure([
    problemIn(read.value, {
      path: [],
      what: 'the file must be a map of entries, `key: value`',
      remedy: 'begin with `title:`',
    }),
  ]);
}

/** Places a finding: outside the files when it was set from outside, else in the file that holds the value. */
function placer(documents: readonly YamlDocument[], placed: readonly Placed[]): (finding: Finding) => Problem {
  return (finding) => {
    const set = placed.findLast(({ path }) => path.every((step, index) => finding.path[index] === step));
    return set === undefined ? problemIn(holder(documents, finding.path), finding) : outside(finding, set.override);
  };
}

/** The nearest file that holds the value; a missing value belongs to the file that holds most of its path. */
function holder(documents: readonly YamlDocument[], path: Path): YamlDocument {
  let best = documents[0];
  let most = -1;
  for (const document of documents) {
    const { depth, closed } = document.locate(path, 'value');
    if (depth > most) {
      best = document;
      most = depth;
    }
    if (depth === path.length || closed) break;
  }
  return best;
}

function outside(finding: Finding, set: Override): Problem {
  const path = finding.path.length === 0 ? set.path : showPath(finding.path);
  const written = `--set ${set.path}=${String(set.value).slice(0, 80)}`;
  return { path, what: `${written}: ${finding.what}`, remedy: finding.remedy };
}
