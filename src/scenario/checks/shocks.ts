import { didYouMean } from '#common/suggest.ts';
import type { Finding } from '../finding.ts';
import { parseAmount } from '../units.ts';
import { listAt, mapAt, rawAt, textAt, type Path, type RawMap } from '../yaml/raw.ts';
import { isBroken } from './sections.ts';

const KINDS = ['common', 'dated'] as const;

/** Shocks strike fields that there are, something that is sold, and years after the decision. */
export function shockFindings(raw: RawMap): Finding[] {
  const paths = KINDS.flatMap((kind) =>
    Object.keys(mapAt(raw, ['shocks', kind])).map((id): Path => ['shocks', kind, id]),
  );
  return [
    ...paths.flatMap((path) => fieldFindings(raw, path)),
    ...paths.flatMap((path) => nothingSold(raw, path)),
    ...paths.flatMap((path) => yearFindings(raw, path)),
  ];
}

function fieldFindings(raw: RawMap, shock: Path): Finding[] {
  const known = Object.keys(mapAt(raw, ['fields']));
  const path: Path = [...shock, 'fields'];
  const stated = rawAt(raw, path);
  if (Array.isArray(stated) && stated.length === 0) {
    const remedy = 'name fields, or remove `fields` to strike all of them';
    return [{ path, at: 'key', what: '`fields` names no field', remedy }];
  }
  const names = listAt(raw, path);
  return names.flatMap((name, index): Finding[] => {
    if (typeof name !== 'string' || name === '') return [];
    const here = [...path, index];
    if (names.indexOf(name) < index) {
      return [{ path: here, what: `the field "${name}" is named twice`, remedy: 'name it once' }];
    }
    if (known.includes(name)) return [];
    return [{ path: here, what: `there is no field named "${name}"`, remedy: didYouMean(name, known) }];
  });
}

function nothingSold(raw: RawMap, shock: Path): Finding[] {
  const isOnSales = textAt(raw, [...shock, 'on']) === 'sales';
  if (!isOnSales || raw['firms'] !== undefined || isBroken(raw, 'firms')) return [];
  const what = 'nobody sells anything: the scenario has no `firms`, so a shock on sales would strike nothing';
  return [{ path: [...shock, 'on'], what, remedy: 'add `firms:`, or remove the shock' }];
}

/** The past is as it was, and what follows the evaluation date is not simulated. */
function yearFindings(raw: RawMap, shock: Path): Finding[] {
  const decision = numberAt(raw, ['time', 'decision']);
  const from = numberAt(raw, [...shock, 'from']);
  if (decision === undefined || from === undefined) return [];
  const last = lastYear(raw, decision);
  const to = numberAt(raw, [...shock, 'to']);
  if (to !== undefined && to < from) {
    const what = `\`to\` (${to}) lies before \`from\` (${from})`;
    return [{ path: [...shock, 'to'], what, remedy: 'write the last year of the shock, or remove `to`' }];
  }
  const outside: Finding[] = [
    { key: 'from', year: from },
    { key: 'to', year: to ?? from },
  ]
    .filter(({ year }) => year < decision || year > last)
    .map(({ key, year }) => ({
      path: [...shock, to === undefined ? 'from' : key],
      what: `a shock cannot strike in ${year}: it acts from the decision (${decision}) up to the evaluation date (${last} is the last year)`,
      remedy: `write a year from ${decision} to ${last}`,
    }));
  return to === undefined ? outside.slice(0, 1) : outside;
}

/** The last calendar year that is simulated, as a whole or in part. */
function lastYear(raw: RawMap, decision: number): number {
  const window = durationAt(raw, ['time', 'window']) ?? 120;
  const evaluation = durationAt(raw, ['time', 'evaluation']) ?? Math.max(180, window);
  return decision + Math.ceil(evaluation / 12) - 1;
}

function numberAt(raw: RawMap, path: Path): number | undefined {
  const found = rawAt(raw, path);
  return typeof found === 'number' ? found : undefined;
}

function durationAt(raw: RawMap, path: Path): number | undefined {
  const found = textAt(raw, path);
  return found === undefined ? undefined : parseAmount(found, 'duration');
}
