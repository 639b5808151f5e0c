import type { Finding } from '../finding.ts';
import { INVENTORS_FLOOR } from '../inventors-floor.ts';
import { parseAmount } from '../units.ts';
import { settlementFindings } from './settlement.ts';
import { mapAt, rawAt, type Path, type Raw } from '../yaml/raw.ts';

/** Shares that are read from percentages may miss 100 % by less than this. */
const TOLERANCE = 1e-9;

/** A fraction as people write it: 0.9 is "90 %". */
function percent(fraction: number): string {
  return `${Number((fraction * 100).toFixed(6))} %`;
}

/** The sum of shares as written, or undefined when one of them cannot be read (a problem of its own). */
function sumOf(shares: readonly (Raw | undefined)[]): number | undefined {
  const read = shares.map((share) => (typeof share === 'string' ? parseAmount(share, 'share') : undefined));
  if (!read.every((share) => share !== undefined)) return undefined;
  return read.reduce((sum, share) => sum + share, 0);
}

/** A finding when shares do not sum to 100 %. */
export function sumFinding(path: Path, owner: string, shares: readonly (Raw | undefined)[]): Finding[] {
  const sum = sumOf(shares);
  if (sum === undefined || Math.abs(sum - 1) <= TOLERANCE) return [];
  const what = `the shares of ${owner} sum to ${percent(sum)}, not 100 %`;
  const missing = percent(Math.abs(1 - sum));
  return [{ path, at: 'key', what, remedy: sum < 1 ? `add the missing ${missing}` : `take away ${missing}` }];
}

/** What the schema cannot see in a co-construction model: rows that sum to one, the inventors' floor, its settlement. */
export function checkContract(raw: Raw): Finding[] {
  const rows = ['shares', 'returns'].flatMap((table) =>
    Object.entries(mapAt(raw, [table])).flatMap(([row, shares]) =>
      sumFinding([table, row], `\`${row}\``, Object.values(mapAt(shares, []))),
    ),
  );
  return [...rows, ...inventorsFloor(raw), ...settlementFindings(raw)];
}

/** The statutory floor. */
function inventorsFloor(raw: Raw): Finding[] {
  const row = rawAt(raw, ['returns', 'licence-income']);
  if (row === undefined) return [];
  const share = mapAt(row, [])['inventors'];
  const half = share === undefined ? 0 : typeof share === 'string' ? parseAmount(share, 'share') : undefined;
  if (half === undefined || half >= INVENTORS_FLOOR.share) return [];
  return [
    {
      path: ['returns', 'licence-income', 'inventors'],
      what: `inventors receive ${percent(half)} of \`licence-income\`, less than the statutory half`,
      remedy: `give inventors at least ${percent(INVENTORS_FLOOR.share)} (${INVENTORS_FLOOR.law})`,
    },
  ];
}
