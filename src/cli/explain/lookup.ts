import { schemaKeys, schemaPart } from '#scenario';
import type { FileKind, SchemaKey, SchemaPart } from '#scenario';
import { chartSectionOf, NAMED, namesIn, standsWithFirms, type About } from './about.ts';

/** A key of a file as it was asked for: with names in place of those that the schema leaves open. */
export interface FoundKey {
  readonly key: SchemaKey;
  readonly steps: readonly string[];
  /** The part of that number that was asked for, such as its mean, with the steps to it. */
  readonly part?: { readonly steps: readonly string[]; readonly means: SchemaPart } | undefined;
  /** The path by which it was asked for, where it stands elsewhere. */
  readonly instead?: string;
}

/** The kinds of files that scenarios share. */
const LIBRARY = ['co-construction', 'investment'] as const;

/** The kinds of files that have keys. */
export const KINDS = ['scenario', ...LIBRARY] as const;

/** The keys that a word or a path means: the path itself, else every key of that last name. */
export function keysFor(asked: string, about: About): readonly FoundKey[] {
  const steps = asked.split('.').map(kebab);
  const [first = '', , ...rest] = steps;
  if (steps.length > 1) {
    const isOfContract = (first === 'co-construction' || first === 'investment') && rest.length > 0;
    if (isOfContract) return atPath(first, rest, about);
    const ofScenario = atPath('scenario', steps, about);
    return ofScenario.length > 0 ? ofScenario : LIBRARY.flatMap((kind) => atPath(kind, steps, about));
  }
  const exact = KINDS.flatMap((kind) => atPath(kind, steps, about));
  if (exact.length > 0) return exact;
  const charted = NAMED.filter((section) => namesIn(section, about).includes(first));
  const named = charted.flatMap((section) => atPath('scenario', [section, first], about));
  return named.length > 0 ? named : KINDS.flatMap((kind) => lastNamed(kind, first));
}

/** `mostPublic` is `most-public`. */
function kebab(step: string): string {
  return step.replace(/([a-z])([A-Z])/g, (_, before: string, after: string) => `${before}-${after.toLowerCase()}`);
}

function atPath(kind: FileKind, steps: readonly string[], about: About): readonly FoundKey[] {
  const elsewhere = kind === 'scenario' ? withFirms(steps, about) : undefined;
  if (elsewhere !== undefined)
    return atPath(kind, elsewhere, about).map((found) => ({ ...found, instead: steps.join('.') }));
  const fits = schemaKeys(kind).flatMap((key) => {
    const fit = fitOf(key.path, steps);
    return fit === undefined ? [] : [{ key, ...fit }];
  });
  // The longest path that is known, and of paths as long the one that says more of the names.
  const [best] = fits
    .filter(({ key, rest }) => rest.length === 0 || schemaPart(key, rest) !== undefined)
    .filter(({ key, known }) => isUsed(key.path, known, about))
    .toSorted((one, other) => penalty(one) - penalty(other));
  if (best === undefined) return [];
  const { key, known, rest } = best;
  const means = rest.length === 0 ? undefined : schemaPart(key, rest);
  return [{ key, steps: known, part: means === undefined ? undefined : { steps: rest, means } }];
}

/** `durations.ramp` stands under `firms:`, of which a field has none of its own. */
function withFirms(steps: readonly string[], about: About): readonly string[] | undefined {
  const [section, name, ...rest] = steps[0] === 'fields' ? steps.slice(2) : steps;
  return section !== undefined && name !== undefined && standsWithFirms(section, name, about)
    ? ['firms', name, ...rest]
    : undefined;
}

/** The steps that a path of the schema takes up, and those behind them; undefined where it leads elsewhere. */
function fitOf(
  path: readonly string[],
  steps: readonly string[],
): { readonly known: readonly string[]; readonly rest: readonly string[] } | undefined {
  const dotted = path.findIndex((step, at) => step === '*' && ['vary', 'set'].includes(path[at - 1] ?? ''));
  const merged = dotted < 0 ? steps : withPath(steps, dotted, path.length - dotted - 1);
  if (merged.length < path.length) return undefined;
  const isFit = path.every((step, at) => step === merged[at] || step === '*');
  return isFit ? { known: merged.slice(0, path.length), rest: merged.slice(path.length) } : undefined;
}

/** Steps in which those that are one key, a path of its own, are one step; so many steps stand behind it. */
function withPath(steps: readonly string[], at: number, behind: number): readonly string[] {
  const end = steps.length - behind;
  return end <= at ? steps : [...steps.slice(0, at), steps.slice(at, end).join('.'), ...steps.slice(end)];
}

/** No path has as many names as this. */
const MANY = 100;

function penalty({ key, rest }: { readonly key: SchemaKey; readonly rest: readonly string[] }): number {
  return MANY * rest.length + key.path.filter((step) => step === '*').length;
}

/** A name that no chart uses is no parameter, however well it would fit the schema. */
function isUsed(path: readonly string[], steps: readonly string[], about: About): boolean {
  const at = path.findIndex(
    (step, index) => index > 0 && step === '*' && NAMED.some((name) => name === path[index - 1]),
  );
  if (at < 0 || steps[at] === '*') return true;
  const [section, name] = [path[at - 1], steps[at]];
  return namesIn(section, about).includes(name) || (path[0] === 'effects' && chartSectionOf(name) === section);
}

function lastNamed(kind: FileKind, name: string): readonly FoundKey[] {
  return schemaKeys(kind)
    .filter(({ path }) => path.at(-1) === name && path[0] !== 'fields')
    .map((key) => ({ key, steps: key.path }));
}
