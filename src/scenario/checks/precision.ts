import { didYouMean } from '#common/suggest.ts';
import type { MeasuredName } from '../bundle.ts';
import type { Finding } from '../finding.ts';
import { readPrecision } from '../precision-amount.ts';
import { mapAt, type RawMap } from '../yaml/raw.ts';

/** Outcomes of `precision:` that do not exist, and half widths that do not fit the outcome. */
export function precisionFindings(raw: RawMap, outcomes: readonly MeasuredName[]): Finding[] {
  return Object.entries(mapAt(raw, ['precision', 'outcomes'])).flatMap(([name, written]): Finding[] => {
    const path = ['precision', 'outcomes', name];
    const outcome = outcomes.find((candidate) => candidate.name === name);
    if (outcome === undefined) {
      const known = outcomes.map((candidate) => candidate.name);
      return [{ path, at: 'key', what: `there is no outcome named "${name}"`, remedy: didYouMean(name, known) }];
    }
    if (typeof written !== 'string' && typeof written !== 'number') return [];
    const read = readPrecision(written, outcome.unit);
    return 'what' in read ? [{ path, what: `the precision of \`${name}\` ${read.what}`, remedy: read.remedy }] : [];
  });
}
