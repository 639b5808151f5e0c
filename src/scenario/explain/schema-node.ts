/** A JSON Schema, as far as explaining needs it. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly allOf?: readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
}

/** A place in a schema: what stands there, one way or another, with the outermost words about it. */
export interface SchemaNode {
  /** Name of the definition that it refers to, for instance `money-quantity`. */
  readonly name: string | undefined;
  readonly description: string | undefined;
  /** The ways in which it may be written. */
  readonly ways: readonly JsonSchema[];
}

/** What a schema says, with what it refers to looked up in the whole. */
export function nodeOf(schema: JsonSchema, whole: JsonSchema): SchemaNode {
  const [inner] = schema.allOf ?? [];
  const referred = schema.$ref ?? inner?.$ref;
  if (referred === undefined) return { name: undefined, description: schema.description, ways: waysOf(schema, whole) };
  const name = referred.slice(referred.lastIndexOf('/') + 1);
  const target = whole.definitions?.[name] ?? {};
  return { name, description: schema.description ?? target.description, ways: waysOf(target, whole) };
}

/** A map that may be written in several ways is a way itself, by its own keys. */
function waysOf(schema: JsonSchema, whole: JsonSchema): readonly JsonSchema[] {
  if (schema.anyOf === undefined) return [schema];
  const own = schema.properties === undefined ? [] : [schema];
  return [...own, ...schema.anyOf.flatMap((way) => nodeOf(way, whole).ways)];
}

/** What may stand below a place. */
export interface Below {
  /** Keys with their schemas, and whether each must be stated. */
  readonly keys: ReadonlyMap<string, { readonly schema: JsonSchema; readonly required: boolean }>;
  /** What stands under any other name, or as an entry of a list. */
  readonly any: JsonSchema | undefined;
}

/** What may stand below a place; a number with its evidence is one value, whatever it is written with. */
export function belowNode({ ways }: SchemaNode): Below {
  const maps = ways.filter((way) => !isNumber(way));
  const keys = new Map(
    maps.flatMap((way) =>
      Object.entries(way.properties ?? {}).map(([key, schema]) => {
        const required = way.required?.includes(key) === true;
        return [key, { schema, required }] as const;
      }),
    ),
  );
  const any = maps.map(
    ({ items, additionalProperties: others }) => items ?? (typeof others === 'object' ? others : undefined),
  );
  return { keys, any: any.find((schema) => schema !== undefined && Object.keys(schema).length > 0) };
}

/** What stands in a number at a key, or in a list of numbers at any position. */
export function partNode({ ways }: SchemaNode, step: string): JsonSchema | undefined {
  const found = ways.map(({ properties = {}, items }) =>
    /^\d+$/.test(step) ? items : Object.hasOwn(properties, step) ? properties[step] : undefined,
  );
  return found.find((schema) => schema !== undefined);
}

/** A number with a longer form, in which a grade may stand. */
export function isGradedNumber({ ways }: SchemaNode): boolean {
  return ways.some(isNumber);
}

/** A number in its longer form: with a grade, and its value or its mean; what has a title is more than a number. */
function isNumber({ properties = {} }: JsonSchema): boolean {
  return 'grade' in properties && !('title' in properties) && ('value' in properties || 'mean' in properties);
}
