import { npv } from './npv.ts';
import { realRoots } from './real-roots.ts';

/** The rates of return a year at which flows are worth nothing: exactly one, none for the stated reason, or several, rising. */
export type InternalRate =
  | { readonly kind: 'one'; readonly rate: number }
  | { readonly kind: 'none'; readonly why: string }
  | { readonly kind: 'several'; readonly rates: readonly number[] };

/** Where rates are looked for, a year. */
const lowest = -0.99;
const highest = 10;

/** Why there is no rate: a clause without a full stop, in which "it" is whoever has the flows. */
function whyNone(flows: readonly number[]): string {
  const pays = flows.some((flow) => flow < 0);
  const receives = flows.some((flow) => flow > 0);
  if (!pays && !receives) return 'it neither pays nor receives anything';
  if (!pays) return 'in no year does it pay more than it receives';
  if (!receives) return 'in no year does it receive more than it pays';
  return `its net present value is ${npv(flows, 0) > 0 ? 'above' : 'below'} zero at every rate from −99 % to 1000 % a year`;
}

/**
 * All internal rates of return a year, from −99 % to 1000 %, of yearly net flows of which the first is now: the rates at
 * which the net present value is 0, a rate at which it merely touches 0 included. A mathematical rate outside that range
 * is reported as none. Flows that are not finite throw.
 */
export function internalRates(flows: ArrayLike<number>): InternalRate {
  const all = Array.from(flows);
  if (!all.every(Number.isFinite)) throw new RangeError(`Flows must be finite; they are ${all.join(', ')}.`);
  const changesSign = all.some((flow) => flow < 0) && all.some((flow) => flow > 0);
  const discounts = changesSign ? realRoots(all, 1 / (1 + highest), 1 / (1 + lowest)) : [];
  const rates = discounts.map((discount) => 1 / discount - 1).reverse();
  if (rates.length === 0) return { kind: 'none', why: whyNone(all) };
  return rates.length === 1 ? { kind: 'one', rate: rates[0] } : { kind: 'several', rates };
}
