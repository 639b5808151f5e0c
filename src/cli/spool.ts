import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import type { Cells, OutcomeTable, Span } from '#table';
import type { Sink } from './sink.ts';

/** How many columns each run has, and how long they are. */
interface Shape {
  readonly runs: number;
  readonly replications: number;
  readonly outcomes: number;
  readonly series: number;
  readonly years: number;
}

/** Consecutive replications of all runs, row by row, as simulations leave them. */
export interface Slice {
  /** The first replication, and how many there are; and the distance between the first rows of two runs. */
  readonly from: number;
  readonly count: number;
  readonly window: number;
  /** values[(run * window + replication) * outcomes + outcome]. */
  readonly values: Float64Array;
  /** yearly[((run * window + replication) * series + s) * years + year]. */
  readonly yearly: Float64Array;
}

/**
 * The numbers of runs that are too many for memory: a file of columns, run after run, and of each run one column after the
 * other. A column is read at one go, so memory holds one column and no more.
 */
export class Spool implements Cells, Sink {
  private readonly file: string;
  private readonly shape: Shape;
  private readonly descriptor: number;

  /** Begins a file; one of that name is replaced. Errors of the disk are thrown as they come. */
  constructor(file: string, shape: Shape) {
    this.file = file;
    this.shape = shape;
    this.descriptor = openSync(file, 'w+');
  }

  /** Puts rows of all runs at their place. */
  put({ from, count, window, values, yearly }: Slice): void {
    const { outcomes, runs, series, years } = this.shape;
    const width = series * years;
    for (let run = 0; run < runs; run += 1) {
      const rows = { first: run * window, count };
      columnsOf(values, rows, outcomes, (column, numbers) => {
        this.write(run, column, from, numbers);
      });
      columnsOf(yearly, rows, width, (column, numbers) => {
        this.write(run, outcomes + column, from, numbers);
      });
    }
  }

  putOutcome(run: number, outcome: number, from: number, numbers: Float64Array): void {
    this.write(run, outcome, from, numbers);
  }

  putYear(run: number, { series, year }: { series: number; year: number }, from: number, numbers: Float64Array): void {
    this.write(run, this.shape.outcomes + series * this.shape.years + year, from, numbers);
  }

  outcome(run: number, outcome: number, span?: Span): Float64Array {
    return this.read(run, outcome, span);
  }

  year(run: number, { series, year }: { readonly series: number; readonly year: number }, span?: Span): Float64Array {
    return this.read(run, this.shape.outcomes + series * this.shape.years + year, span);
  }

  /** Closes and deletes the file. */
  discard(): void {
    closeSync(this.descriptor);
    rmSync(this.file, { force: true });
  }

  private write(run: number, column: number, from: number, numbers: Float64Array): void {
    const bytes = new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
    const start = this.placeOf(run, column, from);
    for (let done = 0; done < bytes.length;)
      done += writeSync(this.descriptor, bytes, done, bytes.length - done, start + done);
  }

  private read(
    run: number,
    column: number,
    { from, to }: Span = { from: 0, to: this.shape.replications },
  ): Float64Array {
    const numbers = new Float64Array(to - from);
    const bytes = new Uint8Array(numbers.buffer);
    const start = this.placeOf(run, column, from);
    for (let done = 0; done < bytes.length;) {
      const count = readSync(this.descriptor, bytes, done, bytes.length - done, start + done);
      if (count === 0) throw new Error(`${this.file} ends at byte ${start + done}, in the middle of a column`);
      done += count;
    }
    return numbers;
  }

  /** Byte at which a number stands. */
  private placeOf(run: number, column: number, replication: number): number {
    const { outcomes, replications, series, years } = this.shape;
    return ((run * (outcomes + series * years) + column) * replications + replication) * Float64Array.BYTES_PER_ELEMENT;
  }
}

/** Begins a file for all numbers of a table. */
export function spoolFor({ outcomes, replications, runs, series, years }: OutcomeTable, file: string): Spool {
  const counts = { runs: runs.length, outcomes: outcomes.length, series: series.length, years: years.length };
  return new Spool(file, { ...counts, replications });
}

/** Deletes the file behind a table, if there is one; the table is of no use afterwards. */
export function releaseCells({ cells }: OutcomeTable): void {
  if (cells instanceof Spool) cells.discard();
}

/** Gives the columns of some rows one after the other, in memory that is used again. */
function columnsOf(
  cells: Float64Array,
  rows: { readonly first: number; readonly count: number },
  width: number,
  take: (column: number, numbers: Float64Array) => void,
): void {
  const numbers = new Float64Array(rows.count);
  for (let column = 0; column < width; column += 1) {
    for (let row = 0; row < rows.count; row += 1) numbers[row] = cells[(rows.first + row) * width + column];
    take(column, numbers);
  }
}
