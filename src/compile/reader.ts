import type { Reader } from './study.ts';

/** A reader of one number. */
export function constant(value: number): Reader {
  return { input: -1, value };
}

/** The number behind a reader in one draw. */
export function valueOf(reader: Reader, draw: Float64Array): number {
  return reader.input < 0 ? reader.value : draw[reader.input];
}
