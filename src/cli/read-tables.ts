import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asyncBufferFromFile, parquetMetadataAsync, parquetRead } from 'hyparquet';
import type { AsyncBuffer, FileMetaData } from 'hyparquet';
import type { Study } from '#compile';
import { planExperiment, tableOf } from '#experiment';
import type { ExperimentPlan } from '#experiment';
import type { RunOptions } from '#pipeline';
import type { OutcomeTable, RunLabel } from '#table';
import { memorySink, type Sink } from './sink.ts';
import { spoolFor } from './spool.ts';
import { TABLE_FILES } from './write-tables.ts';

/** What decides the shape of a table. */
type Asked = Pick<RunOptions, 'replications' | 'policies' | 'precision' | 'design'>;

/** A Parquet file, of which one column of one group of rows is read at a time. */
interface Source {
  readonly file: AsyncBuffer;
  readonly metadata: FileMetaData;
}

/** Consecutive rows of a file that are of one run. */
interface Group {
  readonly run: number;
  /** First replication. */
  readonly from: number;
  readonly rowStart: number;
  readonly rowEnd: number;
}

/**
 * The table of a run, read back from the Parquet files of its folder, column by column. Where the rows are too many for
 * memory they go into a file of their own, which `releaseCells` deletes.
 */
export async function readTables(study: Study, asked: Asked, folder: string): Promise<OutcomeTable> {
  const [outcomes, yearly, facts] = await Promise.all(TABLE_FILES.map((name) => open(join(folder, name))));
  const { table, sink } = await emptyTable(study, asked, outcomes);
  const perRow = groupsOf(table, outcomes, 1);
  for (const group of perRow) {
    table.status.set(
      Uint8Array.from(await numbers(outcomes, 'status', group)),
      group.run * table.replications + group.from,
    );
    for (const [index, { name }] of table.outcomes.entries())
      sink.putOutcome(group.run, index, group.from, await numbers(outcomes, name, group));
  }
  // Every run has the inputs; the longest has all of them.
  for (const group of perRow) await readInputs(table, outcomes, group);
  for (const group of groupsOf(table, yearly, table.years.length)) await readYears(table, sink, yearly, group);
  for (const [index, id] of table.factIds.entries()) {
    const column = await numbers(facts, id, { rowStart: 0, rowEnd: table.replications });
    column.forEach((value, replication) => (table.facts[replication * table.factIds.length + index] = value));
  }
  return table;
}

async function open(path: string): Promise<Source> {
  const file = await asyncBufferFromFile(path);
  return { file, metadata: await parquetMetadataAsync(file) };
}

/** A column of numbers of some rows, which are whole groups. */
async function numbers(source: Source, name: string, rows: Pick<Group, 'rowStart' | 'rowEnd'>): Promise<Float64Array> {
  const column = new Float64Array(rows.rowEnd - rows.rowStart);
  await readColumn(source, name, rows, (row, cell) => (column[row] = Number(cell)));
  return column;
}

async function readColumn(
  { file, metadata }: Source,
  name: string,
  { rowStart, rowEnd }: Pick<Group, 'rowStart' | 'rowEnd'>,
  take: (row: number, cell: unknown) => void,
): Promise<void> {
  await parquetRead({
    ...{ file, metadata, columns: [name], rowStart, rowEnd },
    onChunk: ({ columnData, rowStart: first }) => {
      for (let at = 0; at < columnData.length; at += 1) take(first + at - rowStart, columnData[at]);
    },
  });
}

/** The groups of rows of a file, each of one run, in the order of the runs; `perReplication` rows belong together. */
function groupsOf(table: OutcomeTable, { metadata }: Source, perReplication: number): readonly Group[] {
  const own = table.runs.flatMap(({ sameAs }, run) => (sameAs === undefined ? [run] : []));
  const groups: Group[] = [];
  let [at, from, rowStart] = [0, 0, 0];
  for (const { num_rows: count } of metadata.row_groups) {
    const rowEnd = rowStart + Number(count);
    groups.push({ run: own[at], from, rowStart, rowEnd });
    from += Number(count) / perReplication;
    if (from >= (table.lengths?.[own[at]] ?? table.replications)) [at, from] = [at + 1, 0];
    rowStart = rowEnd;
  }
  return groups;
}

async function readInputs(table: OutcomeTable, source: Source, group: Group): Promise<void> {
  const { inputColumns, inputs } = table;
  if (table.lengths === undefined && group.run > 0) return;
  for (const [index, { path }] of inputColumns.entries()) {
    const column = await numbers(source, `input:${path}`, group);
    column.forEach((value, row) => (inputs[Math.floor((group.from + row) / 2) * inputColumns.length + index] = value));
  }
}

async function readYears({ series, years }: OutcomeTable, sink: Sink, source: Source, group: Group): Promise<void> {
  for (const [index, { name }] of series.entries()) {
    const cells = await numbers(source, name, group);
    years.forEach((_, year) => {
      const column = cells.filter((__, cell) => cell % years.length === year);
      sink.putYear(group.run, { series: index, year }, group.from, column);
    });
  }
}

/** The table without its numbers, and where they go. */
async function emptyTable(
  study: Study,
  { replications, policies, precision, design }: Asked,
  rows: Source,
): Promise<{ readonly table: OutcomeTable; readonly sink: Sink }> {
  const planned = (count: number, windowed: boolean): ExperimentPlan =>
    planExperiment(study, { replications: count, policies, windowed, ...(design && { design }) });
  if (precision !== undefined) {
    const labels = planned(1, true).runs.map(({ label }) => label);
    const lengths = await lengthsOf(labels, rows);
    const table = { ...tableOf(study, planned(Math.max(...lengths), false)), lengths };
    return { table, sink: memorySink(table) };
  }
  const plan = planned(replications, true);
  const table = tableOf(study, plan);
  if (plan.window === plan.replications) return { table, sink: memorySink(table) };
  const spool = spoolFor(table, join(passingFolder(), 'cells'));
  return { table: { ...table, cells: spool }, sink: spool };
}

/** A folder that goes with the process. */
function passingFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pilotline-'));
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** A run that decided itself when to end is as long as the rows that it left. */
async function lengthsOf(labels: readonly RunLabel[], source: Source): Promise<readonly number[]> {
  const rows = { rowStart: 0, rowEnd: Number(source.metadata.num_rows) };
  const policies = new Array<unknown>(rows.rowEnd);
  await readColumn(source, 'policy', rows, (row, cell) => (policies[row] = cell));
  const counts = new Map<string, number>();
  const nameOf = (policy: unknown, variant: unknown): string => JSON.stringify([policy, variant]);
  await readColumn(source, 'variant', rows, (row, cell) => {
    const name = nameOf(policies[row], cell);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  });
  return labels.map((label) => {
    const { policy, variant } = label.sameAs === undefined ? label : labels[label.sameAs];
    return counts.get(nameOf(policy, variant)) ?? 0;
  });
}
