import type { AdditionalityFinding } from '#analysis';
import { intervalColumn } from '../columns.ts';
import { code, table } from '../markdown.ts';
import { number } from '../numbers.ts';

const THIRDS = ['lowest', 'middle', 'highest'] as const;

/** Net effects in the lowest, middle and highest third of the draws of each input that states odds. */
export function oddsTable({ byOdds }: AdditionalityFinding): string {
  const thirds = byOdds.flatMap(({ path, thirds: parts }) => parts.map((third, at) => ({ path, at, third })));
  const firms = intervalColumn(
    'Net firms',
    'firms',
    thirds.map(({ third }) => third.netFirms),
  );
  const output = intervalColumn(
    'Net output value',
    'RMB',
    thirds.map(({ third }) => third.netOutput),
  );
  return table(
    ['Input', 'Third of the draws', 'Its values (%)', firms.header, output.header],
    thirds.map(({ path, at, third: { from, to } }, row) => [
      at === 0 ? code(path) : '',
      THIRDS[at] ?? `part ${at + 1}`,
      `${number(100 * from)} to ${number(100 * to)}`,
      firms.cells[row],
      output.cells[row],
    ]),
    ['left', 'left'],
  );
}
