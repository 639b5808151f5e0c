import type { Findings } from './findings.ts';
import type { Question } from './question.ts';

/** Above this share of assumptions among the uncertain inputs, a report is an illustration. */
const MOST_ASSUMED = 0.5;

/** How much of what the answer rests on is assumed: of the inputs known to matter or, where none is, of all. */
export function assumedOf(
  { assumptions, assumed, uncertain }: Question,
  matter: readonly string[] = [],
): Pick<Findings, 'assumedShare' | 'assumedAmong'> {
  if (matter.length === 0)
    return { assumedShare: uncertain > 0 ? assumed / uncertain : 0, assumedAmong: 'uncertain inputs' };
  const those = matter.filter((path) => assumptions.has(path)).length;
  return { assumedShare: those / matter.length, assumedAmong: 'inputs that matter' };
}

/** Whether so much is assumed that nothing may be called best. */
export function isIllustration(assumedShare: number): boolean {
  return assumedShare > MOST_ASSUMED;
}
