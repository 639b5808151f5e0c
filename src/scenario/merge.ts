import { enablePatches, produceWithPatches, type Draft, type Patch } from 'immer';
import type { Override } from './bundle.ts';
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
    if (isRawMap(under) && isRawMap(value)) merge(under, value);
    else draft[key] = value as Draft<Raw>;
  }
}

/** A value set from outside with the path where it went, list entries by position. */
export interface Placed {
  readonly path: Path;
  readonly override: Override;
}

/** Data with values set from outside; those that lead nowhere are skipped and explained. */
export function applyOverrides(base: RawMap, overrides: readonly Override[]): Overridden {
  const placed: Placed[] = [];
  const faults: OverrideFault[] = [];
  const [raw, patches] = produceWithPatches(base, (draft) => {
    for (const override of overrides) {
      const set = setIn(draft, override);
      if ('what' in set) faults.push({ override, ...set });
      else placed.push({ path: set.path, override });
    }
  });
  return { raw, patches, placed, faults };
}

/** Data with values set from outside. */
export interface Overridden extends Changed {
  readonly placed: readonly Placed[];
  readonly faults: readonly OverrideFault[];
}

/** Why a value could not be set. */
interface OverrideFault extends Fault {
  readonly override: Override;
}

interface Fault {
  readonly what: string;
  readonly remedy: string;
}

function setIn(draft: Draft<RawMap>, override: Override): { readonly path: Path } | Fault {
  const value = valueOf(override);
  const steps = override.path.split('.').map((step) => step.trim());
  if (value === undefined || steps.some((step) => step === '' || FORBIDDEN.has(step))) return UNREADABLE;
  const path: (string | number)[] = [];
  let here: Draft<Raw> | undefined = draft;
  for (const [index, name] of steps.entries()) {
    const step = stepIn(here, name);
    if (step === undefined) return notInside(name, steps.slice(0, index), here);
    path.push(step);
    if (index === steps.length - 1) put(here as Draft<Container>, step, value);
    else here = under(here as Draft<Container>, step);
  }
  return { path };
}

type Container = Record<string | number, Raw>;

/** The key or position that a name means inside a value, or undefined when nothing there can be set. */
function stepIn(here: Draft<Raw> | undefined, name: string): string | number | undefined {
  if (isRawMap(here)) return name;
  if (!Array.isArray(here)) return undefined;
  const position = /^\d+$/.test(name)
    ? Number(name)
    : here.findIndex((item) => isRawMap(item) && (item['id'] === name || item['name'] === name));
  return position >= 0 && position < here.length ? position : undefined;
}

function put(here: Draft<Container>, step: string | number, value: Raw): void {
  here[step] = value as Draft<Raw>;
}

/** The value under a step; a map that is not there yet is made. */
function under(here: Draft<Container>, step: string | number): Draft<Raw> {
  if (!Object.hasOwn(here, step) || here[step] === null) here[step] = {};
  return here[step];
}

const FORBIDDEN = new Set(['__proto__', 'prototype', 'constructor']);

function valueOf(override: Override): Raw | undefined {
  if (typeof override.value === 'number') return override.value;
  if (override.value.trim() === '') return undefined;
  const read = readYaml('--set', override.value);
  return read.ok ? read.value.raw : undefined;
}

const UNREADABLE: Fault = {
  what: 'this cannot be read',
  remedy: 'write path=value, for instance programme.budget="2 billion RMB"',
};

function notInside(name: string, before: readonly string[], here: unknown): Fault {
  const owner = before.join('.');
  if (!Array.isArray(here)) {
    return {
      what: `\`${owner}\` holds one value, so there is no \`${name}\` in it`,
      remedy: `set \`${owner}\` itself`,
    };
  }
  return {
    what: `the list \`${owner}\` has no entry "${name}"`,
    remedy: `write a position from 0 to ${here.length - 1}, or the id of an entry`,
  };
}
