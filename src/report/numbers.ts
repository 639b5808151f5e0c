/** Three significant digits, with thousands separators and a real minus sign. */
export function number(value: number): string {
  if (!Number.isFinite(value)) return 'undefined';
  const rounded = Number(value.toPrecision(3));
  const digits = Math.abs(rounded) >= 100 || Number.isInteger(rounded) ? 0 : Math.abs(rounded) >= 10 ? 1 : 2;
  const shown = Math.abs(rounded) < 0.01 && rounded !== 0 ? rounded.toPrecision(2) : group(rounded.toFixed(digits));
  return shown.replace('-', '−');
}

/** A value with its unit in words: RMB in millions or billions, shares in per cent. */
export function amount(value: number, unit: string): string {
  if (!Number.isFinite(value)) return 'undefined';
  if (unit === 'RMB') return rmb(value);
  if (unit === 'share') return `${number(value * 100)} %`;
  return unit === '' ? number(value) : `${number(value)} ${unit}`;
}

/** Two values with one unit. */
export function range([low, high]: readonly [number, number], unit: string): string {
  return `${amount(low, unit)} to ${amount(high, unit)}`;
}

/** The larger unit in which RMB of this size are counted on an axis. */
export function rmbScale(largest: number): { readonly divisor: number; readonly unit: string } {
  if (largest >= 1e9) return { divisor: 1e9, unit: 'billion RMB' };
  return largest >= 1e6 ? { divisor: 1e6, unit: 'million RMB' } : { divisor: 1, unit: 'RMB' };
}

function rmb(value: number): string {
  if (value === 0) return '0 RMB';
  const { divisor, unit } = rmbScale(Math.abs(value));
  return `${number(value / divisor)} ${unit}`;
}

function group(text: string): string {
  const [whole, fraction] = text.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
