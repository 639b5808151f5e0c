import { distribution } from '#random';
import type { Finding } from '../finding.ts';
import { amount } from '../schema/amounts.ts';
import { quantity } from '../schema/quantity.ts';
import { rawAt, type RawMap } from '../yaml/raw.ts';

/** The probability with which a rate stays below what it is said to reach. */
const ALMOST_SURELY = 1 - 1e-9;

/** A rate of arrivals that can exceed its maximum in some draw. */
export function arrivalRateFindings(raw: RawMap): Finding[] {
  const rate = quantity('rate', 'positive').safeParse(rawAt(raw, ['arrivals', 'rate']));
  const maximum = amount('rate', 'positive').safeParse(rawAt(raw, ['arrivals', 'maximum']));
  if (!rate.success || !maximum.success) return [];
  const highest = distribution(rate.data.spec).quantile(ALMOST_SURELY);
  if (highest <= maximum.data) return [];
  return [
    {
      path: ['arrivals', 'maximum'],
      what: `the rate of arrivals can reach ${highest.toPrecision(3)} per year, above the maximum of ${maximum.data} per year`,
      remedy: 'raise `arrivals.maximum`, or narrow `arrivals.rate`',
    },
  ];
}
