import type { AdditionalityFinding } from '#analysis';
import { intervalColumn } from '../columns.ts';
import { inputCell } from '../input-words.ts';
import { table } from '../markdown.ts';
import { number } from '../numbers.ts';
import type { MessageId } from '../words/catalogue.ts';
import { say } from '../words/say.ts';

const THIRDS: readonly MessageId[] = ['additionality.lowest', 'additionality.middle', 'additionality.highest'];

/** Net effects in the lowest, middle and highest third of the draws of each input that states odds. */
export function oddsTable({ byOdds }: AdditionalityFinding): string {
  const thirds = byOdds.flatMap(({ path, thirds: parts }) => parts.map((third, at) => ({ path, at, third })));
  const firms = intervalColumn(
    say('additionality.netFirms'),
    'firms',
    thirds.map(({ third }) => third.netFirms),
  );
  const output = intervalColumn(
    say('additionality.netOutput'),
    'RMB',
    thirds.map(({ third }) => third.netOutput),
  );
  return table(
    [
      say('additionality.input'),
      say('additionality.third'),
      say('additionality.itsValues'),
      firms.header,
      output.header,
    ],
    thirds.map(({ path, at, third: { from, to } }, row) => [
      at === 0 ? inputCell(path) : '',
      at < THIRDS.length ? say(THIRDS[at]) : say('additionality.part', { part: at + 1 }),
      say('common.range', { low: number(100 * from), high: number(100 * to) }),
      firms.cells[row],
      output.cells[row],
    ]),
    ['left', 'left'],
  );
}
