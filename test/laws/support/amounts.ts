import fc from 'fast-check';

/** Whole amounts between two bounds, as a scenario writes them. */
export const percent = (least: number, most: number): fc.Arbitrary<string> =>
  fc.integer({ min: least, max: most }).map((value) => `${value} %`);
export const months = (least: number, most: number): fc.Arbitrary<string> =>
  fc.integer({ min: least, max: most }).map((value) => `${value} months`);
export const million = (least: number, most: number): fc.Arbitrary<string> =>
  fc.integer({ min: least, max: most }).map((value) => `${value} million RMB`);
