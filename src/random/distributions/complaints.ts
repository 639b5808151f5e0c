/** The first complaint of several checks, or undefined where none complains. */
export function firstComplaint(...complaints: readonly (string | undefined)[]): string | undefined {
  return complaints.find((complaint) => complaint !== undefined);
}

/** Complains of a value that is no finite number. */
export function finite(name: string, value: number): string | undefined {
  return Number.isFinite(value) ? undefined : `${name} ${value} is not a finite number`;
}

/** Complains of a value that is not finite and above 0. */
export function positive(name: string, value: number): string | undefined {
  return finite(name, value) ?? (value > 0 ? undefined : `${name} ${value} is not above 0`);
}

/** Complains of a range whose low end is not below its high end; either end may be infinite. */
export function ordered(low: number, high: number): string | undefined {
  if (Number.isNaN(low) || Number.isNaN(high)) return `low ${low} and high ${high} are not both numbers`;
  if (low > high) return `low ${low} is above high ${high}`;
  return low === high ? `low and high are both ${low}; use constant` : undefined;
}

/** Complains of a range of finite ends in the wrong order. */
export function finiteRange(low: number, high: number): string | undefined {
  return firstComplaint(finite('low', low), finite('high', high), ordered(low, high));
}

/** Complains of a mode outside its range, and of a range that is none. */
export function modeInRange(low: number, mode: number, high: number): string | undefined {
  const range = firstComplaint(finiteRange(low, high), finite('mode', mode));
  if (range !== undefined) return range;
  if (mode < low) return `mode ${mode} is below low ${low}`;
  return mode > high ? `mode ${mode} is above high ${high}` : undefined;
}
