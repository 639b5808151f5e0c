/** A parameter of a family: in the unit of the value it describes, or a plain number; one or several values. */
export interface Parameter {
  readonly unit: 'own' | 'number';
  readonly several?: true;
  readonly optional?: true;
}

const OWN: Parameter = { unit: 'own' };
const NUMBER: Parameter = { unit: 'number' };

/** Parameters of each family of distributions, as written in scenario files. */
const FAMILIES = {
  constant: { value: OWN },
  uniform: { low: OWN, high: OWN },
  triangular: { low: OWN, mode: OWN, high: OWN },
  pert: { low: OWN, mode: OWN, high: OWN },
  normal: { mean: OWN, sd: OWN },
  'truncated-normal': { mean: OWN, sd: OWN, low: OWN, high: OWN },
  lognormal: { mean: OWN, sd: OWN },
  exponential: { mean: OWN },
  weibull: { shape: NUMBER, scale: OWN },
  gamma: { shape: NUMBER, scale: OWN },
  beta: { alpha: NUMBER, beta: NUMBER, low: { unit: 'own', optional: true }, high: { unit: 'own', optional: true } },
  bernoulli: { probability: NUMBER },
  discrete: { values: { unit: 'own', several: true }, weights: { unit: 'number', several: true } },
  empirical: { values: { unit: 'own', several: true } },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Parameter>>>>;

/** Name of a family of distributions. */
export type Family = keyof typeof FAMILIES;

/** The three numbers that an expert may say instead of a family's own parameters. */
const LOW_MODE_HIGH: Readonly<Record<string, Parameter>> = FAMILIES.triangular;

/** Families with a mode that is none of their parameters. */
const TOLD_BY_MODE: ReadonlySet<Family> = new Set<Family>([
  'normal',
  'truncated-normal',
  'lognormal',
  'weibull',
  'gamma',
  'beta',
]);

/** Whether stated keys tell a family by low, mode and high rather than by its own parameters. */
export function isToldByMode(family: Family, stated: Readonly<Partial<Record<string, unknown>>>): boolean {
  return stated['mode'] !== undefined && TOLD_BY_MODE.has(family);
}

/** The parameters that a family is told by, given the keys that are stated. */
export function parametersOf(
  family: Family,
  stated: Readonly<Partial<Record<string, unknown>>>,
): Readonly<Record<string, Parameter>> {
  return isToldByMode(family, stated) ? LOW_MODE_HIGH : FAMILIES[family];
}

/** The names, for the schema. */
export const FAMILY_NAMES = Object.keys(FAMILIES) as [Family, ...Family[]];
