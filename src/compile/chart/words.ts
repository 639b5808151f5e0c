import { GUARDS, VERBS } from '#model';

/** A word of the chart language with its parameters. */
export interface Word {
  readonly type: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** What each word is asked with. */
const PARAMETERS: Readonly<Record<string, string | undefined>> = { ...VERBS, ...GUARDS };

/** A guard or action written as `{ type, params }`, or as a bare name. */
export function named(item: unknown): Word {
  if (typeof item === 'string') return { type: item, params: {} };
  if (typeof item !== 'object' || item === null || !('type' in item)) return { type: String(item), params: {} };
  const params = 'params' in item && typeof item.params === 'object' && item.params !== null ? item.params : {};
  return { type: String(item.type), params: { ...params } };
}

/** The one name that a word is asked with (the cost of `spend`, the gate of `gate`); empty for a word that needs none. */
export function parameterOf(item: unknown): string {
  const { type, params } = named(item);
  const value = params[PARAMETERS[type] ?? ''];
  return typeof value === 'string' ? value : '';
}

/** Is this XState's own start or stop of an `after` clock? */
export function isDelayAction(action: unknown): boolean {
  if (typeof action !== 'function' || !('type' in action)) return false;
  const id = 'sendId' in action ? action.sendId : 'id' in action ? action.id : undefined;
  return (action.type === 'xstate.raise' || action.type === 'xstate.cancel') && String(id).startsWith('xstate.after.');
}

/** One or many, as XState lets actions and branches be written, as a list. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? (value as readonly unknown[]) : [value];
}
