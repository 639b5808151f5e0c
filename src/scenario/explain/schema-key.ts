import { contractJsonSchema, instrumentJsonSchema, scenarioJsonSchema } from '../json-schema.ts';
import { belowNode, nodeOf, type JsonSchema, type SchemaNode } from './schema-node.ts';
import { writtenAs, type WrittenAs } from './written-as.ts';

/** The kinds of files that people write. */
export type FileKind = 'scenario' | 'co-construction' | 'investment';

/** One key that a file may hold, in words. */
export interface SchemaKey extends WrittenAs {
  readonly file: FileKind;
  /** Steps from the root; `*` stands for any name, or for an entry of a list. */
  readonly path: readonly string[];
  readonly meaning: string;
  /** What counts where the file does not state it. */
  readonly usual: string;
  /** Keys below it; none for a value. */
  readonly below: readonly string[];
}

const MAKERS: Readonly<Record<FileKind, () => object>> = {
  scenario: scenarioJsonSchema,
  'co-construction': contractJsonSchema,
  investment: instrumentJsonSchema,
};

/** Stands for any name. */
const ANY = '*';

/** Keys of evidence, which may stand beside any number; they are explained once, at the top. */
const EVERYWHERE: readonly string[] = ['grade', 'source', 'note'];

/** Every key of the files of a kind, outermost first; evidence beside entries is left out. */
export function schemaKeys(file: FileKind): readonly SchemaKey[] {
  const known = KNOWN.get(file) ?? keysOf(file);
  KNOWN.set(file, known);
  return known;
}

/** They never change while the program runs, and are asked for again and again. */
const KNOWN = new Map<FileKind, readonly SchemaKey[]>();

function keysOf(file: FileKind): readonly SchemaKey[] {
  const whole = MAKERS[file]() as JsonSchema;
  const required = requiredOf(whole);
  const root = nodeOf(whole, whole);
  return inside({ file, whole, node: root, path: [], required, around: '' });
}

interface Place {
  readonly file: FileKind;
  readonly whole: JsonSchema;
  readonly node: SchemaNode;
  readonly path: readonly string[];
  readonly required: readonly string[];
  /** What is said of the map or list around it. */
  readonly around: string;
}

function inside({ file, whole, node, path, required, around }: Place): readonly SchemaKey[] {
  const { keys, any } = belowNode(node);
  const named = [...keys].filter(([key]) => path.length === 0 || !EVERYWHERE.includes(key));
  const all = [
    ...named.map(([key, { schema, required: must }]) => ({
      key,
      schema,
      must: must || (path.length === 0 && required.includes(key)),
    })),
    ...(any === undefined ? [] : [{ key: ANY, schema: any, must: false }]),
  ];
  return all.flatMap(({ key, schema, must }) => {
    const inner = nodeOf(schema, whole);
    const here = [...path, key];
    const place = { file, whole, node: inner, path: here, required, around: node.description ?? around };
    return [keyOf(place, must), ...inside(place)];
  });
}

function keyOf({ file, node, path, around }: Place, must: boolean): SchemaKey {
  const { keys, any } = belowNode(node);
  const below = [...keys.keys(), ...(any === undefined ? [] : [ANY])];
  // What is said of any duration is not what a name of one means.
  const meaning = path.at(-1) === ANY ? around : (node.description ?? around);
  const usual = usualIn(meaning, path) ?? (below.length > 0 ? 'what its entries say' : '');
  return { file, path, meaning, ...writtenAs(node), usual: must ? MUST : usual, below };
}

const MUST = 'none: it must be stated';

/** What the words about a key say of its absence. */
function usualIn(meaning: string, path: readonly string[]): string | undefined {
  if (path.at(-1) === ANY) return 'none: what is named must be stated';
  const brackets = /\(([^()]*?),?\s*unless stated[^()]*\)/i.exec(meaning);
  if (brackets !== null && brackets[1] !== '') return brackets[1];
  const sentence = /Unless stated, ([^.]*)[.]/.exec(meaning) ?? /[;,] ([^;,.]*) unless stated[.]/.exec(meaning);
  if (sentence !== null) return sentence[1];
  // "the first (unless stated), or the second": the words before the bracket.
  return /([^.,:;]*) \(unless stated/i.exec(meaning)?.[1].trim();
}

/** Keys that must stand in a file that extends no other. */
function requiredOf(whole: JsonSchema): readonly string[] {
  return (
    whole.required ?? (whole.anyOf ?? []).flatMap(({ required = [] }) => required).filter((key) => key !== 'extends')
  );
}
