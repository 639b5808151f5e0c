import { readFileSync } from 'node:fs';

/** Quantiles of one distribution, computed at 40 digits by reference/quantiles.py. */
export interface QuantileRow {
  readonly kind: string;
  readonly parameters: Readonly<Record<string, number>>;
  /** One for each of `probabilities`. */
  readonly values: readonly number[];
}

function read(file: string): unknown {
  const text = readFileSync(new URL(`reference/${file}`, import.meta.url), 'utf8');
  // JSON has no infinite numbers; the script writes the word.
  return JSON.parse(text, (_, value: unknown) => (value === 'Infinity' ? Infinity : value));
}

/** Values of quantile functions at the given probabilities. */
export const quantiles = read('quantiles.json') as {
  readonly probabilities: readonly number[];
  readonly rows: readonly QuantileRow[];
};

/** Arguments and values of elementary functions, computed at 40 digits by reference/elementary.py. */
export const elementary = read('elementary.json') as Readonly<
  Record<'exp' | 'expm1' | 'log' | 'log1p' | 'logGamma' | 'normalCdf', readonly (readonly [number, number])[]>
> & { readonly pow: readonly (readonly [number, number, number])[] };
