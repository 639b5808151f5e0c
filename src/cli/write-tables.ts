import { join } from 'node:path';
import { fileWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import type { ColumnSource } from 'hyparquet-writer';
import { column, replicationsOf, yearColumn } from '#table';
import type { OutcomeTable, Span } from '#table';

/** Rows of a run that are written at once. */
const ROWS = 50_000;

/** Names of the tables of a run. */
export const TABLE_FILES = ['outcomes.parquet', 'yearly.parquet', 'facts.parquet'] as const;

/** Consecutive replications of one run. */
interface Part {
  readonly run: number;
  readonly span: Span;
}

/**
 * Writes the tables of a run as Parquet files of a folder: run after run, without those whose rows stand under another,
 * in groups of rows that never hold two runs. Memory holds one group. Errors of the disk are thrown as they come.
 */
export function writeTables(table: OutcomeTable, folder: string): void {
  const [outcomes, yearly, facts] = TABLE_FILES.map((name) => join(folder, name));
  writeParquet(outcomes, partsOf(table, ROWS), (part) => outcomeColumns(table, part));
  const years = Math.max(1, table.years.length);
  writeParquet(yearly, partsOf(table, Math.ceil(ROWS / years)), (part) => yearlyColumns(table, part));
  writeParquet(facts, [{ run: 0, span: { from: 0, to: table.replications } }], () => factColumns(table));
}

function partsOf(table: OutcomeTable, most: number): readonly Part[] {
  return table.runs.flatMap(({ sameAs }, run): Part[] => {
    if (sameAs !== undefined) return [];
    const length = replicationsOf(table, run);
    return Array.from({ length: Math.ceil(length / most) }, (_, part) => ({
      run,
      span: { from: part * most, to: Math.min(length, (part + 1) * most) },
    }));
  });
}

function writeParquet(file: string, parts: readonly Part[], columnsOf: (part: Part) => ColumnSource[]): void {
  const writer = fileWriter(file);
  let parquet: ParquetWriter | undefined;
  for (const part of parts) {
    const columnData = columnsOf(part);
    parquet ??= new ParquetWriter({ writer, schema: schemaFromColumnData({ columnData }) });
    const rows = columnData[0]?.data.length ?? 0;
    void parquet.write({ columnData, rowGroupSize: Math.max(1, rows) });
  }
  void parquet?.finish();
}

function doubles(name: string, data: Float64Array): ColumnSource {
  return { name, data, type: 'DOUBLE', nullable: false };
}

function texts(name: string, data: string[]): ColumnSource {
  return { name, data, type: 'STRING', nullable: false };
}

function integers(name: string, data: Int32Array): ColumnSource {
  return { name, data, type: 'INT32', nullable: false };
}

function outcomeColumns(table: OutcomeTable, { run, span }: Part): ColumnSource[] {
  const { inputColumns, inputs, outcomes, replications, runs, status } = table;
  const rows = span.to - span.from;
  const replication = Int32Array.from({ length: rows }, (_, row) => span.from + row);
  const draws = replication.map((each) => Math.floor(each / 2));
  const { policy, variant } = runs[run];
  return [
    texts('policy', new Array<string>(rows).fill(policy)),
    texts('variant', new Array<string>(rows).fill(variant)),
    integers('replication', replication),
    integers('draw', draws),
    integers(
      'status',
      replication.map((each) => status[run * replications + each]),
    ),
    ...outcomes.map(({ name }) => doubles(name, column(table, run, name, span))),
    ...inputColumns.map(({ path }, index) =>
      doubles(
        `input:${path}`,
        Float64Array.from(draws, (draw) => inputs[draw * inputColumns.length + index]),
      ),
    ),
  ];
}

/** One row for every year of every replication. */
function yearlyColumns(table: OutcomeTable, { run, span }: Part): ColumnSource[] {
  const { runs, series, years } = table;
  const rows = (span.to - span.from) * years.length;
  const { policy, variant } = runs[run];
  return [
    texts('policy', new Array<string>(rows).fill(policy)),
    texts('variant', new Array<string>(rows).fill(variant)),
    integers(
      'replication',
      Int32Array.from({ length: rows }, (_, row) => span.from + Math.floor(row / years.length)),
    ),
    integers(
      'year',
      Int32Array.from({ length: rows }, (_, row) => years[row % years.length]),
    ),
    ...series.map(({ name }, index) => {
      const cells = new Float64Array(rows);
      years.forEach((_, year) => {
        yearColumn(table, { run, series: index, year }, span).forEach(
          (value, replication) => (cells[replication * years.length + year] = value),
        );
      });
      return doubles(name, cells);
    }),
  ];
}

function factColumns({ factIds, facts, replications }: OutcomeTable): ColumnSource[] {
  return [
    integers(
      'replication',
      Int32Array.from({ length: replications }, (_, replication) => replication),
    ),
    ...factIds.map((id, index) =>
      doubles(
        id,
        Float64Array.from({ length: replications }, (_, replication) => facts[replication * factIds.length + index]),
      ),
    ),
  ];
}
