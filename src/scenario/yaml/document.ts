import type { Place } from '#common/problem.ts';
import type { LineCounter } from 'yaml';
import { isAlias, isMap, isScalar, isSeq, type Alias, type Node, type Pair } from 'yaml';
import type { Path, Raw } from './raw.ts';

/** A place in a file with the line that stands there. */
interface Found {
  readonly place: Place;
  readonly excerpt: string;
  /** Number of steps of the path that exist in this file. */
  readonly depth: number;
  /** Whether the path meets a value that is no map here, so that nothing under it can come from elsewhere. */
  readonly closed: boolean;
}

/** One YAML file, read: its data and where each value stands. */
export interface YamlDocument {
  readonly file: string;
  readonly raw: Raw;
  /** The place of a value, or of its nearest existing parent when it is missing. */
  readonly locate: (path: Path, at: 'key' | 'value') => Found;
}

/** Turns offsets in a text into lines and columns. */
export interface Ruler {
  readonly file: string;
  readonly text: string;
  readonly lines: LineCounter;
}

/** The place at an offset, with its line as written. */
export function placeAt(ruler: Ruler, offset: number): { readonly place: Place; readonly excerpt: string } {
  const { line, col } = ruler.lines.linePos(Math.min(offset, ruler.text.length));
  const start = ruler.lines.lineStarts[Math.max(line, 1) - 1] ?? 0;
  const end = ruler.text.indexOf('\n', start);
  const excerpt = ruler.text.slice(start, end < 0 ? undefined : end).replace(/\r$/, '');
  return { place: { file: ruler.file, line: Math.max(line, 1), column: Math.max(col, 1) }, excerpt };
}

/** Where a step of a path leads. */
interface Step {
  readonly key: Node | undefined;
  readonly value: Node | undefined;
}

/** Finds places by path in the nodes of a document, following references. */
export function locator(root: Node | null, targets: ReadonlyMap<Alias, Node>, ruler: Ruler): YamlDocument['locate'] {
  const follow = (node: Node | undefined): Node | undefined => (isAlias(node) ? targets.get(node) : node);
  const indexes = new Map<Node, ReadonlyMap<string, Step>>();
  return (path, at) => {
    let here: Step = { key: undefined, value: root ?? undefined };
    let depth = 0;
    let closed = false;
    for (const step of path) {
      const inside = follow(here.value);
      closed ||= isSeq(inside);
      const next = stepInto(inside, step, indexes);
      if (next === undefined) break;
      here = next;
      depth += 1;
    }
    const missing = depth < path.length;
    const offset = offsetOf(here, missing || at === 'key' || isEmpty(here.value));
    closed ||= here.value !== undefined && !isMap(follow(here.value));
    return { ...placeAt(ruler, offset), depth, closed };
  };
}

function stepInto(
  node: Node | undefined,
  step: string | number,
  indexes: Map<Node, ReadonlyMap<string, Step>>,
): Step | undefined {
  if (isSeq(node) && typeof step === 'number') {
    const value = node.items[step] as Node | undefined;
    return value === undefined ? undefined : { key: undefined, value };
  }
  if (!isMap(node)) return undefined;
  const index = indexes.get(node) ?? indexOf(node.items as Pair<Node, Node | null>[]);
  indexes.set(node, index);
  return index.get(String(step));
}

/** The entries of a map by key, so that a file with many mistakes is searched once for each map. */
function indexOf(pairs: readonly Pair<Node, Node | null>[]): ReadonlyMap<string, Step> {
  return new Map(pairs.map(({ key, value }) => [wordOf(key), { key, value: value ?? undefined }]));
}

/** A key as a word: numbers and other plain words as they are written. */
export function wordOf(key: Node | null): string {
  if (!isScalar(key)) return '';
  return typeof key.value === 'string' ? key.value : (key.source ?? '');
}

function offsetOf(step: Step, preferKey: boolean): number {
  const node = preferKey ? (step.key ?? step.value) : (step.value ?? step.key);
  return node?.range?.[0] ?? 0;
}

function isEmpty(node: Node | undefined): boolean {
  return node === undefined || (isScalar(node) && node.value === null && (node.source ?? '') === '');
}
