import type { MeasuredName, Vocabulary } from '../bundle.ts';
import type { Finding } from '../finding.ts';
import { outcomeMisfit, parseOutcomeAmount } from '../outcome-amount.ts';
import { listAt, rawAt, textAt, type Path, type RawMap } from '../yaml/raw.ts';

/** Numbers that are told in another unit than the outcome which they are about, or that are negative. */
export function outcomeNumberFindings(
  raw: RawMap,
  { outcomes, facts }: Pick<Vocabulary, 'outcomes' | 'facts'>,
): Finding[] {
  return [
    ...numberFinding(raw, ['decision'], 'smallest-difference', outcomes),
    ...listAt(raw, ['facts']).flatMap((_, index) => numberFinding(raw, ['facts', index], 'value', facts)),
    ...listAt(raw, ['benchmarks']).flatMap((_, index) => numberFinding(raw, ['benchmarks', index], 'value', outcomes)),
  ];
}

function numberFinding(raw: RawMap, owner: Path, key: string, measured: readonly MeasuredName[]): Finding[] {
  const path = [...owner, key];
  const written = rawAt(raw, path);
  if (typeof written !== 'string' && typeof written !== 'number') return [];
  const read = parseOutcomeAmount(written);
  const name = textAt(raw, [...owner, 'outcome']);
  const outcome = measured.find((candidate) => candidate.name === name);
  if (read === undefined || outcome === undefined) return [];
  const misfit = outcomeMisfit(read, outcome.unit);
  if (misfit !== undefined) {
    const what = `\`${key}\` ${misfit.what} (${written}), but \`${outcome.name}\` is told in ${outcome.unit}`;
    return [{ path, what, remedy: misfit.remedy }];
  }
  return read.value >= 0
    ? []
    : [{ path, what: `\`${key}\` cannot be negative; it is ${written}`, remedy: 'give 0 or more' }];
}
