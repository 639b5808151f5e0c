import type { Place } from '#common/problem.ts';
import type { LineCounter } from 'yaml';
import { isAlias, isMap, isScalar, isSeq, type Alias, type Node, type Pair } from 'yaml';
import type { Path, Raw } from './raw.ts';

/** A place in a file with the line that stands there. */
export interface Found {
  readonly place: Place;
  readonly excerpt: string;
  /** Number of steps of the path that exist in this file. */
  readonly depth: number;
  /** Whether the path ends at a value that is no map, so that nothing under it can come from elsewhere. */
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
  return (path, at) => {
    let here: Step = { key: undefined, value: root ?? undefined };
    let depth = 0;
    for (const step of path) {
      const next = stepInto(follow(here.value), step);
      if (next === undefined) break;
      here = next;
      depth += 1;
    }
    const missing = depth < path.length;
    const offset = offsetOf(here, missing || at === 'key' || isEmpty(here.value));
    const closed = here.value !== undefined && !isMap(follow(here.value));
    return { ...placeAt(ruler, offset), depth, closed };
  };
}

function stepInto(node: Node | undefined, step: string | number): Step | undefined {
  if (isSeq(node) && typeof step === 'number') {
    const value = node.items[step] as Node | undefined;
    return value === undefined ? undefined : { key: undefined, value };
  }
  if (!isMap(node)) return undefined;
  const pairs = node.items as Pair<Node, Node | null>[];
  const pair = pairs.find(({ key }) => isScalar(key) && (key.value === step || key.source === step));
  return pair && { key: pair.key, value: pair.value ?? undefined };
}

function offsetOf(step: Step, preferKey: boolean): number {
  const node = preferKey ? (step.key ?? step.value) : (step.value ?? step.key);
  return node?.range?.[0] ?? 0;
}

function isEmpty(node: Node | undefined): boolean {
  return node === undefined || (isScalar(node) && node.value === null && (node.source ?? '') === '');
}
