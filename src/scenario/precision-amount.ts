import { outcomeMisfit, parseOutcomeAmount } from './outcome-amount.ts';
import { parseAmount } from './units.ts';

/** How precisely a mean is wanted: half of its interval, in the outcome's base unit, or as a share of the mean. */
interface PrecisionAmount {
  readonly kind: 'absolute' | 'relative';
  readonly halfWidth: number;
}

/** What cannot be read, and what to write instead. */
interface Misread {
  readonly what: string;
  readonly remedy: string;
}

/** What stands behind percentage points, which are not a percentage of the mean. */
const POINTS = /^(.*\d)\s*(?:percentage points?|points?|个百分点)$/i;

const PERCENTAGE = 'a percentage of the mean, such as 2%';

/**
 * Reads "2%" (of the mean), "0.5 firms", "20 million RMB" or "1 percentage point" for an outcome that is told in this
 * unit. A percentage is one of the mean for every outcome; shares are told in percentage points.
 */
export function readPrecision(written: string | number, unit: string): PrecisionAmount | Misread {
  const text = String(written);
  const share = parseAmount(text, 'share');
  if (share !== undefined) return aboveZero({ kind: 'relative', halfWidth: share }, text);
  const points = unit === 'share' ? POINTS.exec(text)?.[1] : undefined;
  const value = points === undefined ? undefined : parseAmount(points, 'number');
  if (value !== undefined) return aboveZero({ kind: 'absolute', halfWidth: value / 100 }, text);
  if (unit === 'share')
    return {
      what: `is neither a percentage of the mean nor percentage points (${text})`,
      remedy: `write ${PERCENTAGE}, or an amount such as "1 percentage point"`,
    };
  const amount = parseOutcomeAmount(written);
  if (amount === undefined)
    return { what: `cannot be read: "${text.slice(0, 60)}"`, remedy: `write ${PERCENTAGE}, or an amount in ${unit}` };
  const misfit = outcomeMisfit(amount, unit);
  if (misfit !== undefined) return { what: `${misfit.what} (${text})`, remedy: `${misfit.remedy}, or ${PERCENTAGE}` };
  return aboveZero({ kind: 'absolute', halfWidth: amount.value }, text);
}

function aboveZero(amount: PrecisionAmount, text: string): PrecisionAmount | Misread {
  if (amount.halfWidth > 0) return amount;
  return {
    what: `must be above zero; it is ${text}`,
    remedy: 'an interval is never narrower than that: ask for a half width above 0, such as 2%',
  };
}
