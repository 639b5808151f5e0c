import type { OutcomeTable } from '#table';

/** Where columns are put as they are read back from files. */
export interface Sink {
  /** Values of a stored outcome of a run, from a replication on. */
  putOutcome(run: number, outcome: number, from: number, numbers: Float64Array): void;
  /** Values of a yearly series of a run in a year, from a replication on. */
  putYear(run: number, at: { series: number; year: number }, from: number, numbers: Float64Array): void;
}

/** A table whose rows lie in memory. */
export function memorySink({ outcomes, replications, series, values, yearly, years }: OutcomeTable): Sink {
  const width = series.length * years.length;
  return {
    putOutcome: (run, outcome, from, numbers) => {
      const first = run * replications + from;
      numbers.forEach((value, row) => (values[(first + row) * outcomes.length + outcome] = value));
    },
    putYear: (run, at, from, numbers) => {
      const first = run * replications + from;
      const column = at.series * years.length + at.year;
      numbers.forEach((value, row) => (yearly[(first + row) * width + column] = value));
    },
  };
}
