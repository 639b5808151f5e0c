import { failure, success, type Result } from '#common/result.ts';
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

/** A value set from outside, with the path of what it made or replaced; list entries by position. */
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
  const steps = override.path.split('.').map((step) => step.trim());
  const fault = faultOfPath(override.path, steps);
  if (fault !== undefined) return fault;
  const value = readValue(override);
  if (!value.ok) return value.problems;
  const path: (string | number)[] = [];
  let made: Path | undefined;
  let here: Draft<Raw> | undefined = draft;
  for (const [index, name] of steps.entries()) {
    const step = stepIn(here, name);
    if (step === undefined) return notInside(name, steps.slice(0, index), here);
    path.push(step);
    if (made === undefined && !Object.hasOwn(here as Draft<Container>, step)) made = [...path];
    if (index === steps.length - 1) put(here as Draft<Container>, step, value.value);
    else here = under(here as Draft<Container>, step);
  }
  return { path: made ?? path };
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

const EXAMPLE = 'write path=value, for instance programme.budget="2 billion RMB"';

/** What is wrong with a path, before it is followed. */
function faultOfPath(path: string, steps: readonly string[]): Fault | undefined {
  if (path.trim() === '') return { what: 'it has no path', remedy: EXAMPLE };
  if (steps.includes('')) return { what: 'the path has two dots in a row, or one at an end', remedy: EXAMPLE };
  const forbidden = steps.find((step) => FORBIDDEN.has(step));
  if (forbidden !== undefined) {
    return { what: `\`${forbidden}\` cannot be used as a name`, remedy: 'choose another name' };
  }
  if (steps[0] !== 'extends') return undefined;
  const remedy = 'give the scenario that you mean, or write one that extends it';
  return { what: 'what a scenario extends is read before anything can be set', remedy };
}

/** The value as plain data, read as it would be in a file. */
function readValue({ value }: Override): Result<Raw, Fault> {
  if (typeof value === 'number') return success(value);
  const text = value.trim();
  if (text === '') return failure({ what: 'no value stands after the `=`', remedy: EXAMPLE });
  if (text.startsWith('#')) {
    return failure({ what: 'a value that begins with `#` is a comment', remedy: 'put it in double quotes' });
  }
  const read = readYaml('--set', value);
  if (read.ok) return success(read.value.raw);
  const [{ what, remedy }] = read.problems;
  return failure({ what: `the value cannot be read: ${what}`, remedy });
}

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
