import { enablePatches, produceWithPatches, type Draft, type Patch } from 'immer';
import type { Override } from './bundle.ts';
import type { Finding } from './finding.ts';
import { isRawMap, type Path, type Raw, type RawMap } from './yaml/raw.ts';
import { readYaml } from './yaml/read-yaml.ts';

enablePatches();

/** Plain data after a change, with the patches that make the change. */
export interface Changed {
  readonly raw: RawMap;
  readonly patches: readonly Patch[];
}

/** `own` laid over `base`: maps merge entry by entry, anything else (lists too) replaces. */
export function layOver(base: RawMap, own: RawMap): Changed {
  const [raw, patches] = produceWithPatches(base, (draft) => merge(draft, own));
  return { raw, patches };
}

function merge(draft: Draft<RawMap>, own: RawMap): void {
  for (const [key, value] of Object.entries(own)) {
    const under = Object.hasOwn(draft, key) ? draft[key] : undefined;
    if (isRawMap(under) && isRawMap(value)) merge(under as Draft<RawMap>, value);
    else draft[key] = value as Draft<Raw>;
  }
}

/** Data with values set from outside; what cannot be set is found and skipped. */
export function applyOverrides(
  base: RawMap,
  overrides: readonly Override[],
): Changed & { readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const [raw, patches] = produceWithPatches(base, (draft) => {
    for (const override of overrides) {
      const finding = setIn(draft, override);
      if (finding !== undefined) findings.push(finding);
    }
  });
  return { raw, patches, findings };
}

function setIn(draft: Draft<RawMap>, override: Override): Finding | undefined {
  const value = valueOf(override);
  const path = override.path.split('.').map((step) => step.trim());
  const last = path.pop() ?? '';
  if (value === undefined || last === '' || path.includes('')) return unreadable(override);
  if ([...path, last].some((step) => FORBIDDEN.has(step))) return unreadable(override);
  let here: Draft<Raw> = draft;
  for (const step of path) {
    const next = stepInto(here, step);
    if (next === undefined) return notInside(override, step);
    here = next;
  }
  return put(here, last, value) ? undefined : notInside(override, last);
}

const FORBIDDEN = new Set(['__proto__', 'prototype', 'constructor']);

/** The value under a step; a map that is not there yet is made. */
function stepInto(here: Draft<Raw>, step: string): Draft<Raw> | undefined {
  if (Array.isArray(here)) return (here as Draft<Raw>[])[positionIn(here, step)];
  if (!isRawMap(here)) return undefined;
  const map = here as Draft<RawMap>;
  if (!Object.hasOwn(map, step) || map[step] === null) map[step] = {};
  return map[step];
}

function put(here: Draft<Raw>, step: string, value: Raw): boolean {
  if (Array.isArray(here)) {
    const position = positionIn(here, step);
    if (position < 0 || position >= here.length) return false;
    (here as Draft<Raw>[])[position] = value as Draft<Raw>;
    return true;
  }
  if (!isRawMap(here)) return false;
  (here as Draft<RawMap>)[step] = value as Draft<Raw>;
  return true;
}

function positionIn(items: readonly unknown[], step: string): number {
  if (/^\d+$/.test(step)) return Number(step);
  return items.findIndex((item) => isRawMap(item) && (item['id'] === step || item['name'] === step));
}

function valueOf(override: Override): Raw | undefined {
  if (typeof override.value === 'number') return override.value;
  if (override.value.trim() === '') return undefined;
  const read = readYaml('--set', override.value);
  return read.ok ? read.value.raw : undefined;
}

function unreadable(override: Override): Finding {
  return {
    path: pathOf(override),
    what: `\`${override.path}=${String(override.value).slice(0, 60)}\` cannot be read`,
    remedy: 'write path=value, for instance programme.budget="2 billion RMB"',
  };
}

function notInside(override: Override, step: string): Finding {
  return {
    path: pathOf(override),
    what: `\`${override.path}\` leads nowhere: there is no \`${step}\` to set`,
    remedy: 'see the scenario file for the names; entries of a list go by position from 0, or by id',
  };
}

/** The path of an override as steps. */
export function pathOf(override: Override): Path {
  return override.path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step.trim()));
}
