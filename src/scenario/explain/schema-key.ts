import { contractJsonSchema, instrumentJsonSchema, scenarioJsonSchema } from '../json-schema.ts';
import { belowNode, isGradedNumber, nodeOf, partNode, type JsonSchema, type SchemaNode } from './schema-node.ts';
import { writtenAs, type WrittenAs } from './written-as.ts';

/** The kinds of files that people write. */
export type FileKind = 'scenario' | 'co-construction' | 'investment';

/** One key that a file may hold, in words. */
export interface SchemaKey extends WrittenAs {
  readonly file: FileKind;
  /** Steps from the root; `*` stands for any name, or for an entry of a list. */
  readonly path: readonly string[];
  readonly meaning: string;
  /** What counts where the file does not state it; undefined where it must be stated. */
  readonly usual: string | undefined;
  /** The nearest part of the file around it that may be left out; undefined where every file has it. */
  readonly within: readonly string[] | undefined;
  /** Whether it is a number that says how well it is founded, itself or beside it. */
  readonly takesGrade: boolean;
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
  return inside({ file, whole, node: root, path: [], required, around: '', isGraded: false, within: undefined });
}

interface Place {
  readonly file: FileKind;
  readonly whole: JsonSchema;
  readonly node: SchemaNode;
  readonly path: readonly string[];
  readonly required: readonly string[];
  /** What is said of the map or list around it. */
  readonly around: string;
  /** Whether a grade may stand beside it. */
  readonly isGraded: boolean;
  readonly within: readonly string[] | undefined;
}

function inside(place: Place): readonly SchemaKey[] {
  const { whole, node, path, required } = place;
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
    const inner = placeBelow(place, key, nodeOf(schema, whole));
    const found = keyOf(inner, must);
    NODES.set(found, { node: inner.node, whole });
    // A name is in the file wherever it is asked for; the section around it may be missing.
    return [found, ...inside(must || key === ANY ? inner : { ...inner, within: inner.path })];
  });
}

function placeBelow(place: Place, key: string, node: SchemaNode): Place {
  const isGraded = place.path.length > 0 && belowNode(place.node).keys.has('grade');
  return { ...place, node, path: [...place.path, key], around: node.description ?? place.around, isGraded };
}

/** Where the schema says what a key is. */
const NODES = new WeakMap<SchemaKey, { readonly node: SchemaNode; readonly whole: JsonSchema }>();

function keyOf({ file, node, path, around, within, isGraded }: Place, must: boolean): SchemaKey {
  const { keys, any } = belowNode(node);
  const below = [...keys.keys(), ...(any === undefined ? [] : [ANY])];
  // What is said of any duration is not what a name of one means.
  const meaning = path.at(-1) === ANY ? around : (node.description ?? around);
  const usual = must ? undefined : (usualIn(meaning, path) ?? (below.length > 0 ? 'what its entries say' : ''));
  const written = writtenAs(node);
  const takesGrade = isGradedNumber(node) || (isGraded && (written.unit !== 'none' || written.form.includes('number')));
  return { file, path, meaning, ...written, usual, within, takesGrade, below };
}

/** What is written inside a number: its mean, its spread, its grade. */
export type SchemaPart = Pick<SchemaKey, 'meaning' | 'form' | 'unit'>;

/** The part of a number that steps lead to, for instance to its mean; undefined where it has none such. */
export function schemaPart(key: SchemaKey, steps: readonly string[]): SchemaPart | undefined {
  const known = NODES.get(key);
  if (known === undefined || steps.length === 0) return undefined;
  let { node } = known;
  for (const step of steps) {
    const schema = partNode(node, step);
    if (schema === undefined) return undefined;
    node = nodeOf(schema, known.whole);
  }
  const { form, unit } = writtenAs(node);
  return { meaning: node.description ?? '', form, unit };
}

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
