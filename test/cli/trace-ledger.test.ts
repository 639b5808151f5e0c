import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { PARTIES } from '#common/parties.ts';
import { aFolder, run } from './support/pilotline.ts';
import { readCsv, readTable } from './support/tables.ts';

/** One movement of money. */
interface Line {
  readonly month: number;
  readonly date: string;
  readonly category: string;
  readonly from: string;
  readonly to: string;
  readonly fen: number;
  readonly subject: string;
  readonly technology: number;
  readonly clause: string;
  readonly sunk: boolean;
}

const policy = 'lab-enterprise + matching-subsidy';
const cwd = aFolder();

async function ledger(...more: readonly string[]): Promise<string> {
  const words = ['trace', 'first-steps.yaml', '--policy', policy, '--replication', '1', '--ledger', ...more];
  const { code, stdout, stderr } = await run(words, { cwd });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

/** Sums of fen by party, since the decision. */
function sumsBy(way: 'from' | 'to', lines: readonly Line[]): Record<string, number> {
  const isOf = (party: string, account: string): boolean => account.split(' ')[0] === party;
  return Object.fromEntries(
    PARTIES.map((party) => [
      party,
      lines.reduce((sum, line) => (!line.sunk && isOf(party, line[way]) ? sum + line.fen : sum), 0),
    ]),
  );
}

describe('the ledger of a replication', () => {
  let text: string;
  let lines: readonly Line[];

  beforeAll(async () => {
    text = await ledger('--json');
    lines = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Line);
  });

  it('is whole fen from one account to another, in the order of time', () => {
    expect(lines.length).toBeGreaterThan(300);
    expect(lines.filter(({ fen, from, to }) => !(Number.isSafeInteger(fen) && fen > 0) || from === to)).toEqual([]);
    const months = lines.map(({ month }) => month);
    expect(months).toEqual(months.toSorted((a, b) => a - b));
    expect(new Set(lines.map(({ category }) => category))).toContain('equipment');
  });

  it('comes to what the outcome table says that parties paid and received, to the fen, and clauses too', async () => {
    const words = [
      'run',
      'first-steps.yaml',
      '--replications',
      '50',
      '--policy',
      policy,
      '--quiet',
      '--out',
      'counted',
    ];
    await run(words, { cwd });
    const { rows } = await readTable(join(cwd, 'counted', 'outcomes.parquet'));
    const row = rows.find((each) => each['policy'] === policy && each['replication'] === 1)!;
    const cents = (outcome: string): number => Math.round(Number(row[outcome]) * 100);
    const through = (clause: string): number =>
      lines.reduce((sum, line) => (line.clause === clause ? sum + line.fen : sum), 0);

    const paid = Object.fromEntries(PARTIES.map((party) => [party, cents(`paid-${party}`)]));
    const received = Object.fromEntries(PARTIES.map((party) => [party, cents(`received-${party}`)]));
    expect(sumsBy('from', lines)).toEqual(paid);
    expect(sumsBy('to', lines)).toEqual(received);
    expect([through('equipment-match'), through('operation-match')]).toEqual([cents('clause-1'), cents('clause-2')]);
    expect(through('equipment-match')).toBeGreaterThan(0);
  });

  it('dates nothing that the policy pays before the decision', () => {
    const since = lines.filter(({ sunk }) => !sunk);

    expect(since.filter(({ date }) => date < '2025-01')).toEqual([]);
    expect(since[0]).toMatchObject({ month: 24, date: '2025-01' });
  });

  it('is the same by the reference interpreter, entry for entry', async () => {
    expect(await ledger('--json', '--interpreter', 'reference')).toBe(text);
  });

  it('is a table for a spreadsheet too: the same entries, amounts to the fen', async () => {
    const csv = await ledger('--csv');
    const [header, ...cells] = readCsv(csv.slice(1));

    expect(csv.startsWith('\uFEFF')).toBe(true);
    expect(header).toEqual([
      'month',
      'date',
      'category',
      'from',
      'to',
      'rmb',
      'subject',
      'technology',
      'clause',
      'sunk',
    ]);
    expect(cells.map((row) => [row[2], row[3], row[4], Math.round(Number(row[5]) * 100)])).toEqual(
      lines.map(({ category, from, to, fen }) => [category, from, to, fen]),
    );
  });

  it('tells of one technology alone what was paid for it, and by its firms', async () => {
    const { technology } = lines.find(({ category }) => category === 'exit' || category === 'production')!;
    const its = lines.filter((line) => line.technology === technology);
    const readable = (await ledger('--technology', String(technology))).trimEnd().split('\n');

    expect(readable).toHaveLength(its.length);
    its.forEach(({ date, fen, from, to, category }, index) => {
      expect(readable[index]).toContain(`${date}  ${(fen / 100).toFixed(2)} RMB  ${from} → ${to}  ${category}`);
    });
  });

  it.each([
    ['a table of steps', ['--csv'], /Only the ledger can be shown as a table[^]*→ Add --ledger/],
    ['CSV and JSON at once', ['--ledger', '--csv', '--json'], /cannot be CSV and JSON at once[^]*→ /],
    ['of a technology that cost nothing', ['--ledger', '--technology', '99999'], /Technology 99999[^]*→ /],
  ])('is refused: %s', async (_, more, said) => {
    const words = ['trace', 'first-steps.yaml', '--policy', policy, '--replication', '1'];
    const { code, stdout, stderr } = await run([...words, ...more], { cwd });

    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(said);
  });
});
