import { suggest } from '#common/suggest.ts';
import { chartNames, COSTS } from '#compile';
import { models } from '#models';
import { schemaKeys } from '#scenario';
import type { FileKind, SchemaKey } from '#scenario';
import { FACT_OUTCOMES, OUTCOMES } from '#table';
import { glossary } from './words.ts';

/** A key of a file as it was asked for: with names in place of those that the schema leaves open. */
export interface FoundKey {
  readonly key: SchemaKey;
  readonly steps: readonly string[];
}

const KINDS = ['scenario', 'co-construction', 'investment'] as const;

/** Sections whose names the charts of a model, or the ledger, choose. */
const NAMED = ['durations', 'gates', 'chances', 'limits', 'costs'] as const;

/** Every name that a section can hold in some model, sorted as the charts have them. */
export function namesIn(section: string): readonly string[] {
  const known = NAMED.find((name) => name === section);
  if (known === undefined) return [];
  const used = Object.values(models).flatMap((model) => chartNames(model)[known]);
  return [...new Set([...used, ...(known === 'costs' ? COSTS : [])])];
}

/** The keys that a word or a path means: the path itself, else every key of that last name. */
export function keysFor(asked: string): readonly FoundKey[] {
  const steps = asked.split('.').map(kebab);
  const [first, , ...rest] = steps;
  const isOfContract = (first === 'co-construction' || first === 'investment') && rest.length > 0;
  const exact = isOfContract ? atPath(first, rest) : KINDS.flatMap((kind) => atPath(kind, steps));
  if (exact.length > 0 || steps.length > 1) return exact;
  const charted = NAMED.filter((section) => namesIn(section).includes(steps[0]));
  const named = charted.flatMap((section) => atPath('scenario', [section, steps[0]]));
  return named.length > 0 ? named : KINDS.flatMap((kind) => lastNamed(kind, steps[0]));
}

/** `mostPublic` is `most-public`. */
function kebab(step: string): string {
  return step.replace(/([a-z])([A-Z])/g, (_, before: string, after: string) => `${before}-${after.toLowerCase()}`);
}

function atPath(kind: FileKind, steps: readonly string[]): readonly FoundKey[] {
  const fits = schemaKeys(kind).filter(
    ({ path }) => path.length === steps.length && path.every((step, at) => step === steps[at] || step === '*'),
  );
  const literal = fits.toSorted((one, other) => wildcards(one) - wildcards(other)).slice(0, 1);
  return literal.filter(({ path }) => isUsed(path, steps)).map((key) => ({ key, steps }));
}

function wildcards({ path }: SchemaKey): number {
  return path.filter((step) => step === '*').length;
}

/** A name that no chart uses is no parameter, however well it would fit the schema. */
function isUsed(path: readonly string[], steps: readonly string[]): boolean {
  const at = path.findIndex((step, index) => index > 0 && step === '*' && namesIn(path[index - 1]).length > 0);
  return at < 0 || steps[at] === '*' || namesIn(path[at - 1]).includes(steps[at]);
}

function lastNamed(kind: FileKind, name: string): readonly FoundKey[] {
  return schemaKeys(kind)
    .filter(({ path }) => path.at(-1) === name && path[0] !== 'fields')
    .map((key) => ({ key, steps: key.path }));
}

/** Names nearest to one that means nothing, the nearest first. */
export function nearest(asked: string): readonly string[] {
  const found: string[] = [];
  let known = everyName();
  while (found.length < 3) {
    const close = suggest(asked, known);
    if (close === undefined) break;
    found.push(close);
    known = known.filter((name) => name !== close);
  }
  const begins = known.filter((name) => asked.length > 2 && name.includes(asked.toLowerCase()));
  return [...found, ...begins].slice(0, 6);
}

function everyName(): readonly string[] {
  const paths = KINDS.flatMap((kind) => schemaKeys(kind).map(({ path }) => path));
  const plain = paths.filter((path) => !path.includes('*'));
  const charted = NAMED.flatMap((section) => namesIn(section).map((name) => `${section}.${name}`));
  const last = [...plain.map((path) => path.at(-1) ?? ''), ...NAMED.flatMap(namesIn)];
  const outcomes = [...OUTCOMES, ...FACT_OUTCOMES].map(({ name }) => name);
  const words = glossary().map(({ word }) => word);
  return [...new Set([...charted, ...plain.map((path) => path.join('.')), ...last, ...outcomes, ...words])];
}
