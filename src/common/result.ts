/** Either a value or everything that stood in its way. */
export type Result<Value, Trouble> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problems: Trouble };

/** A result that holds a value. */
export function success<Value>(value: Value): Result<Value, never> {
  return { ok: true, value };
}

/** A result that holds the reasons why there is no value. */
export function failure<Trouble>(problems: Trouble): Result<never, Trouble> {
  return { ok: false, problems };
}
