import type { Finding } from '../finding.ts';
import { INVENTORS_FLOOR } from '../inventors-floor.ts';
import { parseAmount } from '../units.ts';
import { settlementFindings } from './settlement.ts';
import { listAt, mapAt, rawAt, textAt, type Path, type Raw } from '../yaml/raw.ts';

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

/** What the schema cannot see in an investment model: stages that sum to one, clause ids that repeat. */
export function checkInstrument(raw: Raw): Finding[] {
  const clauses = listAt(raw, ['clauses']);
  const repeated = clauseFindings(clauses);
  const sums = clauses.flatMap((clause, index) => {
    const stages = listAt(clause, ['stages']);
    if (stages.length === 0) return [];
    return sumFinding(
      ['clauses', index, 'stages'],
      '`stages`',
      stages.map((stage) => mapAt(stage, [])['share']),
    );
  });
  return [...sums, ...repeated];
}

function clauseFindings(clauses: readonly Raw[]): Finding[] {
  const ids = clauses.map((clause) => textAt(clause, ['id']));
  return clauses.flatMap((clause, index): Finding[] => {
    const id = ids[index];
    const isRepeated = id !== undefined && ids.indexOf(id) !== index;
    const repeated = {
      key: 'id',
      what: `two clauses have the id "${id ?? ''}"`,
      remedy: 'give each clause an id of its own',
    };
    return [...meaningless(clause), ...(isRepeated ? [repeated] : [])].map(({ key, what, remedy }) => ({
      path: ['clauses', index, key],
      what,
      remedy,
    }));
  });
}

/** What a clause says that no payment can follow. */
function meaningless(clause: Raw): { readonly key: string; readonly what: string; readonly remedy: string }[] {
  const [form, pays, reimburses] = ['form', 'pays', 'reimburses'].map((key) => textAt(clause, [key]));
  const years = rawAt(clause, ['years']);
  return [
    {
      when: form === 'loan' && (years === undefined || Number(years) === 0),
      key: 'years',
      what:
        years === undefined
          ? '`years` is missing: a loan is repaid over some years'
          : 'a loan needs years to be repaid',
      remedy: 'write years: 5',
    },
    {
      when: form === 'equity' && (reimburses !== 'investor' || pays !== 'production'),
      key: 'form',
      what: 'public equity takes part of what investors pay for first production',
      remedy: 'write pays: production, reimburses: investor',
    },
    {
      when: reimburses === 'government',
      key: 'reimburses',
      what: 'government cannot be paid back by itself',
      remedy: 'name another party, or change the shares of the contract',
    },
  ].filter(({ when }) => when);
}
