/** A word by which the code tells things apart, such as `grant` or `accepts`; where it is shown, it goes through `phrase`. */
const IDENTIFIER = /^[a-z][\w.-]*$/;

/** The phrases that can replace texts in values: those whose English is no identifier, and the names of policies. */
export function textsOf(
  phrases: ReadonlyMap<string, string>,
  policies: readonly string[],
): ReadonlyMap<string, string> {
  return new Map([...phrases].filter(([text]) => !IDENTIFIER.test(text) || policies.includes(text)));
}

/**
 * A value with every text that a language has words for replaced by them, in lists, maps and records alike. Texts that
 * name the same thing in several places stay the same there.
 */
export function translated<Value>(value: Value, phrases: ReadonlyMap<string, string>): Value {
  return (phrases.size === 0 ? value : anyOf(value, phrases)) as Value;
}

function anyOf(value: unknown, phrases: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return phrases.get(value) ?? value;
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  if (Array.isArray(value)) return value.map((each) => anyOf(each, phrases));
  if (value instanceof Map)
    return new Map([...value].map(([key, each]) => [anyOf(key, phrases), anyOf(each, phrases)]));
  if (value instanceof Set) return new Set([...value].map((each) => anyOf(each, phrases)));
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, anyOf(each, phrases)]));
}
