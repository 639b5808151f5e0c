import { npv } from '#economics';
import type { Party } from '#common/parties.ts';
import { column, yearColumn, type OutcomeTable } from '#table';
import type { Question } from './question.ts';
import { sampleOf, statusOf, type Sample } from './sample.ts';
import { weightedSum, type Weighted } from './weighted-sum.ts';

/** The runs that a gain compares: a policy, and the one without the platform where that was run. */
export interface Worlds {
  readonly run: number;
  readonly without: number | undefined;
}

/**
 * What a party gains by signing, per replication, RMB: its net present value less its outside option, which is an amount
 * or what the run without the platform gives it on the same luck. Government is asked by its stated test instead:
 *
 * - cost per net firm: ceiling × net firms less public cost, both less those without the platform. Its mean is above zero
 *   just where the ratio of means, public cost per net firm, is below the ceiling (and net firms are above zero).
 * - social value: as for the others, with the present value of local tax on both sides.
 *
 * An outside option in a run that the table has not is a RangeError.
 */
export function gainOf(
  table: OutcomeTable,
  worlds: Worlds,
  party: Party,
  { outsideOption, government }: Question['participation'],
): Sample {
  const stored = (outcome: string) => (run: number) => sampleOf(table, run, outcome);
  const less = (sample: (run: number) => Sample, times = 1): readonly Weighted[] => [
    [sample(worlds.run), times],
    [sample(otherwise(worlds)), -times],
  ];
  const value = [stored(`npv-${party}`)];
  if (party === 'government') {
    if (government.test === 'cost per net firm') {
      return weightedSum([...less(stored('incubated-firms'), government.ceiling), ...less(stored('public-cost'), -1)]);
    }
    value.push((run) => taxSample(table, run, government.rate));
  }
  const outside = outsideOption[party];
  if (outside === 'without the platform') return weightedSum(value.flatMap((part) => less(part)));
  return weightedSum(
    value.map((part): Weighted => [part(worlds.run), 1]),
    -outside,
  );
}

function otherwise({ without }: Worlds): number {
  if (without === undefined) throw new RangeError('the table has no run without the platform');
  return without;
}

/**
 * Present value of local tax by replication, RMB: tax is one share of output, so it falls due as output does, and a
 * year's output counts from the middle of that year.
 */
function taxSample(table: OutcomeTable, run: number, rate: number): Sample {
  const tax = column(table, run, 'local-tax');
  const series = table.series.findIndex(({ name }) => name === 'output');
  const years = table.years.map((_, year) => yearColumn(table, { run, series, year }));
  const values = tax.map((due, replication) => {
    const output = years.map((ofYear) => ofYear[replication]);
    const total = output.reduce((sum, money) => sum + money, 0);
    return total > 0 ? (due * npv(output, rate)) / total / Math.sqrt(1 + rate) : due;
  });
  return { values, status: statusOf(table, run), blockSize: table.blockSize };
}
