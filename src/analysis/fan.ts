import { yearColumn, type OutcomeTable } from '#table';
import type { Fan } from './findings.ts';
import { fivePoints } from './percentiles.ts';
import { statusOf, usableValues } from './sample.ts';

const UNKNOWN = Object.freeze([NaN, NaN, NaN, NaN, NaN] as const);

/** Flows of the parties are summed over years, not drawn by year. */
const isFlow = (name: string): boolean => name.startsWith('net-');

/**
 * Quantiles over replications of every yearly series but the parties' flows of every policy as stated, in the order of the runs. Each year
 * stands alone: a quantile line is not the path of any one replication. NaN where no replication gave a number.
 */
export function fansOf(table: OutcomeTable): readonly Fan[] {
  const years = Object.freeze([...table.years]);
  const fans = table.runs.flatMap(({ policy, variant }, run) =>
    variant === 'as stated'
      ? table.series.flatMap(({ name, unit }, series) =>
          isFlow(name)
            ? []
            : [Object.freeze({ policy, series: name, unit, years, quantiles: quantilesOf(table, run, series) })],
        )
      : [],
  );
  return Object.freeze(fans);
}

function quantilesOf(table: OutcomeTable, run: number, series: number): Fan['quantiles'] {
  const status = statusOf(table, run);
  const quantiles = table.years.map((_, year) => {
    const values = yearColumn(table, { run, series, year });
    return fivePoints(usableValues({ values, status, blockSize: table.blockSize })) ?? UNKNOWN;
  });
  return Object.freeze(quantiles);
}
