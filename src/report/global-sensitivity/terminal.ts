import type { Estimate, GlobalFindings } from '#analysis';
import { aligned } from '../aligned.ts';
import { alike, amount, NO_NUMBER, scaleOf } from '../numbers.ts';
import { plain, wrap } from '../text.ts';
import { ofVerdict, outcomeIn, sizeWords, subjectOf } from './words.ts';

/** Columns of the text, and rows of the table. */
const WIDTH = 100;
const ROWS = 15;

/** What drives the answer on a terminal: the largest inputs, and what can be said of the others. */
export function globalTable(findings: GlobalFindings): string {
  const { inputs } = findings;
  const rows = findings.method === 'morris' ? morrisRows(findings) : sobolRows(findings);
  const rest = inputs.length > ROWS ? [`${inputs.length - ROWS} more stand in the report.`] : [];
  return [
    ...wrap(`${plain(subjectOf(findings, (policy) => policy))}.`, WIDTH),
    ...wrap(sizeWords(findings), WIDTH),
    '',
    ...aligned(rows.headers, rows.cells, { wordsLast: true }),
    '',
    ...[...rest, ...summary(findings)].flatMap((words) => wrap(words, WIDTH)),
  ].join('\n');
}

interface Rows {
  readonly headers: readonly string[];
  readonly cells: readonly (readonly string[])[];
}

function morrisRows(findings: Extract<GlobalFindings, { method: 'morris' }>): Rows {
  const shown = findings.inputs.slice(0, ROWS);
  const scale = scaleOf(
    shown.flatMap(({ size, mean }) => [size.mean, mean.mean]),
    outcomeIn(findings).unit,
  );
  const size = column(
    shown.map((row) => row.size),
    scale.divisor,
  );
  const mean = column(
    shown.map((row) => row.mean),
    scale.divisor,
  );
  return {
    headers: ['Input', `Size of effect (${scale.unit})`, `Mean effect (${scale.unit})`, 'Verdict'],
    cells: shown.map(({ input, verdict }, row) => [plain(input), size[row], mean[row], verdict]),
  };
}

function sobolRows({ inputs }: Extract<GlobalFindings, { method: 'sobol' }>): Rows {
  const shown = inputs.slice(0, ROWS);
  const first = column(
    shown.map((row) => row.first),
    0.01,
  );
  const total = column(
    shown.map((row) => row.total),
    0.01,
  );
  return {
    headers: ['Input', 'By itself (%)', 'In all (%)', 'Verdict'],
    cells: shown.map(({ input, verdict }, row) => [plain(input), first[row], total[row], verdict]),
  };
}

/** Estimates with half of their intervals' width, in the same digits. */
function column(estimates: readonly Estimate[], divisor: number): readonly string[] {
  const show = alike(
    estimates.map(({ mean }) => mean / divisor),
    1,
  );
  return estimates.map(({ mean, interval }) => {
    if (!Number.isFinite(mean)) return NO_NUMBER;
    if (interval === undefined) return show(mean / divisor);
    return `${show(mean / divisor)} (${interval.map((end) => show(end / divisor)).join(' to ')})`;
  });
}

function summary(findings: GlobalFindings): readonly string[] {
  const count = (verdict: Parameters<typeof ofVerdict>[1]): number => ofVerdict(findings, verdict).length;
  const { uncertainty } = findings;
  return [
    `Of ${amount(findings.inputs.length, 'inputs')}, ${count('moves it') === 1 ? '1 moves' : `${count('moves it')} move`} it, ${count('not distinguishable')} cannot be told from luck, ${count('changed nothing')} changed nothing.`,
    ...(Number.isFinite(uncertainty.mean)
      ? [`${amount(uncertainty.mean, 'share')} of the variance is due to the inputs, the rest is luck.`]
      : []),
  ];
}
