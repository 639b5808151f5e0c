import { mean } from 'simple-statistics';
import { PARTIES, type Party } from '#common/parties.ts';
import { internalRates, payback } from '#economics';
import { yearColumn, type OutcomeTable } from '#table';
import { FEWEST_BLOCKS } from './block-interval.ts';
import { blockMean } from './block-mean.ts';
import { toEstimate, toShare } from './estimates.ts';
import type { Estimate, PartyFinding } from './findings.ts';
import { fivePoints } from './percentiles.ts';
import { hasOutcomes, sampleOf, statusOf, usableValues, whyUnusable, type Sample } from './sample.ts';

/**
 * The money of every party under every policy as stated, by policy. Contribution, receipts and net present value are
 * means over replications; rate of return and payback are those of the mean flow and not means over replications, of
 * which many have no rate. Empty for a table without these columns.
 */
export function partyFindings(table: OutcomeTable): ReadonlyMap<string, readonly PartyFinding[]> {
  const stored = hasOutcomes(table, PARTIES.flatMap(columnsOf)) && PARTIES.every((party) => cashOf(table, party) >= 0);
  const runs = table.runs.flatMap(({ variant }, run) => (stored && variant === 'as stated' ? [run] : []));
  return new Map(
    runs.map((run) => [table.runs[run].policy, Object.freeze(PARTIES.map((party) => moneyOf(table, run, party)))]),
  );
}

function columnsOf(party: Party): readonly string[] {
  return [`paid-${party}`, `received-${party}`, `npv-${party}`, `terminal-${party}`];
}

/** Index of the yearly series of what a party receives less what it pays, cash only; -1 where it is not stored. */
function cashOf(table: OutcomeTable, party: Party): number {
  return table.series.findIndex(({ name }) => name === `net-${party}`);
}

function moneyOf(table: OutcomeTable, run: number, party: Party): PartyFinding {
  const estimate = (outcome: string): Estimate => estimateOf(sampleOf(table, run, `${outcome}-${party}`));
  const worth = sampleOf(table, run, `npv-${party}`);
  return Object.freeze({
    party,
    contribution: estimate('paid'),
    receipts: estimate('received'),
    npv: estimateOf(worth),
    ...returnOn(meanCashFlow(table, run, party), estimate('terminal').mean),
    lossProbability: lossProbability(worth),
    ...tailOf(worth),
  });
}

function estimateOf(sample: Sample): Estimate {
  return toEstimate(blockMean(sample), fivePoints(usableValues(sample)));
}

/** Mean cash flow of a party by year over the finished replications, RMB; NaN where none finished. */
function meanCashFlow(table: OutcomeTable, run: number, party: Party): readonly number[] {
  const series = cashOf(table, party);
  const status = statusOf(table, run);
  return table.years.map((_, year) => {
    const values = usableValues({ values: yearColumn(table, { run, series, year }), status, blockSize: 1 });
    return values.length === 0 ? NaN : mean(values);
  });
}

/** What is left at the evaluation date counts for the rate as if it were received in the last year, and not as paid back. */
function returnOn(flow: readonly number[], terminal: number): Pick<PartyFinding, 'internalRate' | 'payback'> {
  if (Number.isNaN(terminal))
    return { internalRate: { kind: 'none', why: 'no replication finished' }, payback: undefined };
  const last = flow.length - 1;
  return {
    internalRate: internalRates(flow.map((money, year) => (year === last ? money + terminal : money))),
    // The sum is zero at the decision, and a year's money is spread over that year.
    payback: payback([0, ...flow]),
  };
}

/** Share of the replications in which the party loses by signing, ex post: luck and all. */
function lossProbability({ values, ...rest }: Sample): Estimate {
  const lost = values.map((value) => (Number.isFinite(value) ? Number(value < 0) : NaN));
  return toShare(blockMean({ values: lost, ...rest }));
}

/**
 * The 5 % point of the net present value over replications (value at risk), and the mean of the values at or below it
 * (expected shortfall; Acerbi and Tasche, J. Banking & Finance 26, 2002). Withheld under ten blocks: a tail of one
 * twentieth needs that many replications to hold a handful.
 */
function tailOf(sample: Sample): Pick<PartyFinding, 'valueAtRisk' | 'tailMean'> {
  const values = usableValues(sample);
  const tooFew = values.length < FEWEST_BLOCKS * sample.blockSize || whyUnusable(sample) !== undefined;
  const valueAtRisk = tooFew ? undefined : fivePoints(values)?.[0];
  if (valueAtRisk === undefined) return { valueAtRisk, tailMean: undefined };
  return { valueAtRisk, tailMean: mean(values.filter((value) => value <= valueAtRisk)) };
}
