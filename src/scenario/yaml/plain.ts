import { isAlias, isMap, isScalar, isSeq, type Alias, type Node, type Pair, type YAMLMap } from 'yaml';
import { wordOf } from './document.ts';
import { MAXIMUM_DEPTH, MAXIMUM_VALUES, TOO_DEEP } from './limits.ts';
import type { Raw } from './raw.ts';
import { wordTag } from './syntax.ts';

/** Called for each mistake with the node that holds it. */
type Complain = (node: Node | undefined, what: string, remedy: string) => void;

interface Known {
  readonly value: Raw;
  /** Number of values once aliases are written out. */
  readonly size: number;
}

/** What one pass over a document knows. */
export interface Reading {
  readonly complain: Complain;
  /** Where each reference (`*name`) leads. */
  readonly targets: Map<Alias, Node>;
  readonly anchors: Map<string, Node>;
  readonly known: Map<Node, Known>;
  depth: number;
}

const NOTHING: Known = { value: null, size: 1 };
const FORBIDDEN = new Set(['__proto__', 'prototype', 'constructor']);

/**
 * Turns YAML nodes into plain data, in document order, so that a reference finds the anchor before it.
 * Refuses what could mislead or explode: tags, merge keys, references to themselves, repeated keys.
 */
export function plainFrom(node: Node | null, reading: Reading): Raw {
  const { value, size } = visit(node, reading);
  if (size > MAXIMUM_VALUES) {
    const what = `references (\`*\`) repeat each other into more than ${MAXIMUM_VALUES} values`;
    reading.complain(node ?? undefined, what, 'write the values out instead of nesting references');
  }
  return value;
}

function visit(node: Node | null, reading: Reading): Known {
  if (node === null) return NOTHING;
  if (isAlias(node)) return visitAlias(node, reading);
  if (reading.depth >= MAXIMUM_DEPTH) {
    reading.complain(node, TOO_DEEP.what, TOO_DEEP.remedy);
    return NOTHING;
  }
  const anchor = (node as { anchor?: string }).anchor;
  if (anchor !== undefined) reading.anchors.set(anchor, node);
  checkTag(node, reading);
  reading.depth += 1;
  const known = visitContent(node, reading);
  reading.depth -= 1;
  reading.known.set(node, known);
  return known;
}

function visitContent(node: Node, reading: Reading): Known {
  if (isScalar(node)) return { value: plainScalar(node.value), size: 1 };
  if (isMap(node)) return visitMap(node, reading);
  if (!isSeq(node)) return NOTHING;
  const items = node.items.map((item) => visit(item as Node | null, reading));
  return { value: items.map((item) => item.value), size: total(items) };
}

function visitAlias(alias: Alias, reading: Reading): Known {
  const target = reading.anchors.get(alias.source);
  if (target === undefined) {
    reading.complain(
      alias,
      `\`*${alias.source}\` refers to nothing above it`,
      'put the text in double quotes, or define the anchor before it',
    );
    return NOTHING;
  }
  const known = reading.known.get(target);
  if (known === undefined) {
    reading.complain(alias, `\`*${alias.source}\` refers to something that contains itself`, 'write the value out');
    return NOTHING;
  }
  reading.targets.set(alias, target);
  return { value: known.value, size: Math.min(known.size, MAXIMUM_VALUES + 1) };
}

function visitMap(map: YAMLMap, reading: Reading): Known {
  const entries = new Map<string, Known>();
  for (const pair of map.items as Pair<Node | null, Node | null>[]) {
    const key = keyOf(pair.key, reading);
    const known = visit(pair.value, reading);
    if (key === undefined) continue;
    if (entries.has(key)) {
      reading.complain(pair.key ?? undefined, `\`${key}\` stands here twice`, 'keep one of the two entries');
    } else entries.set(key, known);
  }
  const value = Object.fromEntries([...entries].map(([key, known]) => [key, known.value]));
  return { value, size: total([...entries.values()]) };
}

function keyOf(key: Node | null, reading: Reading): string | undefined {
  if (!isScalar(key) || key.value === null) {
    reading.complain(
      key ?? undefined,
      'a key must be one word',
      'write `key: value`, with text in quotes if it holds signs',
    );
    return undefined;
  }
  const word = wordOf(key);
  if (word === '<<') {
    reading.complain(key, 'merge keys (`<<`) are not supported', 'write the entries out, or use `extends:`');
    return undefined;
  }
  if (!FORBIDDEN.has(word)) return word;
  reading.complain(key, `\`${word}\` cannot be used as a name`, 'choose another name');
  return undefined;
}

function checkTag(node: Node, reading: Reading): void {
  const tag = (node as { tag?: string }).tag;
  if (tag === undefined || /^tag:yaml\.org,2002:(str|int|float|bool|null|map|seq)$/.test(tag)) return;
  const { what, remedy } = wordTag(tag);
  reading.complain(node, what, remedy);
}

function plainScalar(value: unknown): Raw {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return typeof value === 'bigint' ? Number(value) : null;
}

function total(items: readonly Known[]): number {
  return items.reduce((sum, item) => sum + item.size, 1);
}
