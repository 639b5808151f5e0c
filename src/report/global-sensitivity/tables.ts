import type { Estimate, GlobalFindings, MorrisFindings, SobolFindings } from '#analysis';
import { intervalColumn } from '../columns.ts';
import { code, table } from '../markdown.ts';
import { alike, scaleOf } from '../numbers.ts';
import { outcomeIn } from './words.ts';

/** Every input with its numbers and their intervals, in the order of the findings; `count` of them. */
export function inputsTable(findings: GlobalFindings, from: number, to: number): string {
  return findings.method === 'morris' ? morrisTable(findings, from, to) : sobolTable(findings, from, to);
}

function morrisTable(findings: MorrisFindings, from: number, to: number): string {
  const { inputs } = findings;
  const { unit } = outcomeIn(findings);
  const rows = inputs.slice(from, to);
  const column = (title: string, of: (row: (typeof rows)[number]) => Estimate): ReturnType<typeof intervalColumn> =>
    intervalColumn(title, unit, rows.map(of));
  const size = column('Size of its effect', (row) => row.size);
  const mean = column('Mean effect μ', (row) => row.mean);
  const absolute = column('Mean absolute effect μ*', (row) => row.absolute);
  const spread = column('Spread of its effect σ', (row) => row.spread);
  const { divisor, unit: shown } = scaleOf(
    rows.map(({ noise }) => noise),
    unit,
  );
  const show = alike(rows.map(({ noise }) => noise / divisor));
  return table(
    ['Input', size.header, mean.header, absolute.header, `μ* by luck alone (${shown})`, spread.header, 'Verdict'],
    rows.map(({ input, noise, verdict }, row) => [
      code(input),
      size.cells[row],
      mean.cells[row],
      absolute.cells[row],
      show(noise / divisor),
      spread.cells[row],
      verdict,
    ]),
    ['left', 'right', 'right', 'right', 'right', 'right', 'left'],
  );
}

function sobolTable({ inputs }: SobolFindings, from: number, to: number): string {
  const rows = inputs.slice(from, to);
  const first = intervalColumn(
    'By itself',
    'share',
    rows.map((row) => row.first),
  );
  const total = intervalColumn(
    'In all',
    'share',
    rows.map((row) => row.total),
  );
  return table(
    ['Input', first.header, total.header, 'Verdict'],
    rows.map(({ input, verdict }, row) => [code(input), first.cells[row], total.cells[row], verdict]),
    ['left', 'right', 'right', 'left'],
  );
}
