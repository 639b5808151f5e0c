import { parquetReadObjects } from 'hyparquet';
import { parquetWriteBuffer } from 'hyparquet-writer';
import type { ColumnSource } from 'hyparquet-writer';
import type { Study } from '#compile';
import { planExperiment, tableOf } from '#experiment';
import type { RunOptions } from '#pipeline';
import { replicationsOf } from '#table';
import type { OutcomeTable, RunLabel } from '#table';

/** A column of doubles. */
function doubles(name: string, data: Float64Array): ColumnSource {
  return { name, data, type: 'DOUBLE', nullable: false };
}

/** A column of texts. */
function texts(name: string, data: string[]): ColumnSource {
  return { name, data, type: 'STRING', nullable: false };
}

/** A column of whole numbers. */
function integers(name: string, data: Int32Array): ColumnSource {
  return { name, data, type: 'INT32', nullable: false };
}

/** The rows that were simulated: [run, replication] for each, without those that repeat another run's rows. */
function rowsOf(table: OutcomeTable): { run: number; replication: number }[] {
  return table.runs.flatMap(({ sameAs }, run) =>
    sameAs === undefined
      ? Array.from({ length: replicationsOf(table, run) }, (_, replication) => ({ run, replication }))
      : [],
  );
}

/** The tables of a run as Parquet, by file name. */
export function encodeTables(table: OutcomeTable): ReadonlyMap<string, Uint8Array> {
  const rows = rowsOf(table);
  return new Map([
    ['outcomes.parquet', encode(outcomeColumns(table, rows))],
    ['yearly.parquet', encode(yearlyColumns(table, rows))],
    ['facts.parquet', encode(factColumns(table))],
  ]);
}

function encode(columnData: ColumnSource[]): Uint8Array {
  return new Uint8Array(parquetWriteBuffer({ columnData }));
}

/** A column filled by its index, in one pass without a list in between: the tables are large. */
function filled(length: number, at: (index: number) => number): Float64Array {
  const column = new Float64Array(length);
  for (let index = 0; index < length; index++) column[index] = at(index);
  return column;
}

function outcomeColumns(table: OutcomeTable, rows: { run: number; replication: number }[]): ColumnSource[] {
  const { inputs, inputColumns, outcomes, replications, runs, status, values } = table;
  const places = Int32Array.from(rows, ({ run, replication }) => run * replications + replication);
  const draws = Int32Array.from(rows, ({ replication }) => Math.floor(replication / 2));
  return [
    texts(
      'policy',
      rows.map(({ run }) => runs[run].policy),
    ),
    texts(
      'variant',
      rows.map(({ run }) => runs[run].variant),
    ),
    integers(
      'replication',
      Int32Array.from(rows, ({ replication }) => replication),
    ),
    integers('draw', draws),
    integers(
      'status',
      Int32Array.from(places, (place) => status[place]),
    ),
    ...outcomes.map(({ name }, index) =>
      doubles(
        name,
        filled(rows.length, (row) => values[places[row] * outcomes.length + index]),
      ),
    ),
    ...inputColumns.map(({ path }, index) =>
      doubles(
        `input:${path}`,
        filled(rows.length, (row) => inputs[draws[row] * inputColumns.length + index]),
      ),
    ),
  ];
}

/** One row for every year of every replication. */
function yearlyColumns(table: OutcomeTable, rows: { run: number; replication: number }[]): ColumnSource[] {
  const { replications, runs, series, yearly, years } = table;
  const span = years.length;
  const everyYear = <T>(of: (row: { run: number; replication: number }) => T): T[] =>
    rows.flatMap((row) => new Array<T>(span).fill(of(row)));
  const places = Int32Array.from(rows, ({ run, replication }) => run * replications + replication);
  return [
    texts(
      'policy',
      everyYear(({ run }) => runs[run].policy),
    ),
    texts(
      'variant',
      everyYear(({ run }) => runs[run].variant),
    ),
    integers('replication', Int32Array.from(everyYear(({ replication }) => replication))),
    integers(
      'year',
      Int32Array.from({ length: rows.length * span }, (_, cell) => years[cell % span]),
    ),
    ...series.map(({ name }, index) =>
      doubles(
        name,
        filled(rows.length * span, (cell) => {
          const year = cell % span;
          return yearly[(places[(cell - year) / span] * series.length + index) * span + year];
        }),
      ),
    ),
  ];
}

function factColumns(table: OutcomeTable): ColumnSource[] {
  const width = table.factIds.length;
  return [
    integers(
      'replication',
      Int32Array.from({ length: table.replications }, (_, replication) => replication),
    ),
    ...table.factIds.map((id, index) =>
      doubles(
        id,
        Float64Array.from({ length: table.replications }, (_, replication) => table.facts[replication * width + index]),
      ),
    ),
  ];
}

/** The table of a run, read back from its Parquet files. */
export async function decodeTables(
  study: Study,
  options: Pick<RunOptions, 'replications' | 'policies' | 'precision' | 'design'>,
  read: (name: string) => ArrayBuffer,
): Promise<OutcomeTable> {
  const outcomes = await parquetReadObjects({ file: read('outcomes.parquet') });
  const table = emptyTable(study, options, outcomes);
  const rows = rowsOf(table);
  const width = table.inputColumns.length;
  rows.forEach(({ run, replication }, index) => {
    const row = run * table.replications + replication;
    const cells = outcomes[index];
    table.status[row] = Number(cells['status']);
    table.outcomes.forEach(
      ({ name }, column) => (table.values[row * table.outcomes.length + column] = Number(cells[name])),
    );
    table.inputColumns.forEach(({ path }, column) => {
      table.inputs[Math.floor(replication / 2) * width + column] = Number(cells[`input:${path}`]);
    });
  });
  decodeYearly(table, rows, await parquetReadObjects({ file: read('yearly.parquet') }));
  const facts = await parquetReadObjects({ file: read('facts.parquet') });
  facts.forEach((cells, replication) => {
    table.factIds.forEach(
      (id, column) => (table.facts[replication * table.factIds.length + column] = Number(cells[id])),
    );
  });
  return table;
}

/** The table without its numbers; a run that decided itself when to end is as long as the rows that it left. */
function emptyTable(
  study: Study,
  { replications, policies, precision }: Pick<RunOptions, 'replications' | 'policies' | 'precision'>,
  rows: readonly Record<string, unknown>[],
): OutcomeTable {
  const fixed = planExperiment(study, { replications: precision === undefined ? replications : 1, policies });
  if (precision === undefined) return tableOf(study, fixed);
  const counts = new Map<string, number>();
  const nameOf = (run: unknown, variant: unknown): string => JSON.stringify([run, variant]);
  for (const { policy, variant } of rows) {
    const name = nameOf(policy, variant);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const labels: readonly RunLabel[] = fixed.runs.map(({ label }) => label);
  const lengths = labels.map((label) => {
    const { policy, variant } = label.sameAs === undefined ? label : labels[label.sameAs];
    return counts.get(nameOf(policy, variant)) ?? 0;
  });
  const plan = planExperiment(study, { replications: Math.max(...lengths), policies });
  return { ...tableOf(study, plan), lengths };
}

function decodeYearly(
  table: OutcomeTable,
  rows: { run: number; replication: number }[],
  cells: Record<string, unknown>[],
): void {
  rows.forEach(({ run, replication }, index) => {
    const row = run * table.replications + replication;
    table.years.forEach((_, year) => {
      table.series.forEach(({ name }, series) => {
        table.yearly[(row * table.series.length + series) * table.years.length + year] = Number(
          cells[index * table.years.length + year][name],
        );
      });
    });
  });
}
