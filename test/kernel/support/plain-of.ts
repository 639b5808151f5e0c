/**
 * Everything inside a value as plain data, whatever its classes: a state to compare with a later one. Functions, the
 * study, whom a part reports to, what all worlds remember of their luck, and what was met before on the way down are
 * left out.
 */
export function plainOf(value: unknown, above: ReadonlySet<unknown> = new Set()): unknown {
  if (typeof value === 'function' || above.has(value)) return undefined;
  if (ArrayBuffer.isView(value)) return Buffer.from(value.buffer).toString('base64');
  if (typeof value !== 'object' || value === null) return value;
  const inside = new Set([...above, value]);
  if (Array.isArray(value)) return value.map((each) => plainOf(each, inside));
  if (value instanceof Map) return [...value].map((entry) => plainOf(entry, inside));
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !['study', 'host', 'luck', 'costLuck', 'wayLuck'].includes(key))
      .map(([key, each]) => [key, plainOf(each, inside)]),
  );
}
