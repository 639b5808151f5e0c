/** Year of the evaluation, from 0 at the decision, in which a month lies; months before belong to the first. */
export function yearOf(month: number, decision: number): number {
  return Math.max(0, Math.floor((month - decision) / 12));
}

/** Month in which a year of the evaluation begins. */
export function yearStart(year: number, decision: number): number {
  return decision + 12 * year;
}
