import type { Context } from '../context.ts';
import { inputCell, inputInline } from '../input-words.ts';
import { details, table } from '../markdown.ts';
import { alike, scaleOf } from '../numbers.ts';
import { say } from '../words/say.ts';

type Inputs = Context['findings']['inputs'];

/** The uncertain inputs as the scenario asks for them, and as they came out in the draws. */
export function inputsSection({ findings: { inputs } }: Context): string {
  const heading = `## ${say('inputs.heading')}`;
  const { sampled, ranks } = inputs;
  if (sampled.length === 0) return `${heading}\n\n${say('inputs.nothing')}`;
  return [
    heading,
    verdict(inputs),
    details(say('inputs.askedAndSampled'), [pointsTable(sampled), ...ranksPart(ranks)].join('\n\n')),
  ].join('\n\n');
}

function verdict({ sampled, ranks }: Inputs): string {
  const off = [
    ...sampled.filter(({ differs }) => differs).map(({ path }) => inputInline(path)),
    ...ranks.filter(({ differs }) => differs).map(({ between }) => pairWords(between, inputInline)),
  ];
  if (off.length === 0) return say('inputs.asAsked', { ranks: ranks.length === 0 ? 'none' : 'some' });
  return say('inputs.off', { numbers: off.join(say('common.comma')) });
}

function pairWords([one, other]: Inputs['ranks'][number]['between'], words: (path: string) => string): string {
  return say('inputs.pair', { one: words(one), other: words(other) });
}

function fitWords(differs: boolean): string {
  return differs ? `**${say('inputs.differs')}**` : say('inputs.fits');
}

function pointsTable(sampled: Inputs['sampled']): string {
  const rows = sampled.map(({ path, unit, asked, sampled: found, differs }) => {
    const scale = scaleOf([...asked, ...found], unit);
    const show = alike([...asked, ...found].map((value) => value / scale.divisor));
    const cell = (points: readonly number[]): string =>
      points.map((value) => show(value / scale.divisor)).join(say('common.comma'));
    return [inputCell(path), scale.unit, cell(asked), cell(found), fitWords(differs)];
  });
  const headers = [say('inputs.number'), say('inputs.unit'), say('inputs.askedPoints'), say('inputs.sampled'), ''];
  return table(headers, rows, ['left', 'left', 'right', 'right', 'left']);
}

function ranksPart(ranks: Inputs['ranks']): readonly string[] {
  if (ranks.length === 0) return [];
  const rows = ranks.map(({ between, asked, sampled, differs }) => [
    pairWords(between, inputCell),
    asked.toFixed(2),
    sampled.toFixed(2),
    fitWords(differs),
  ]);
  return [
    say('inputs.ranks'),
    table([say('inputs.numbers'), say('inputs.asked'), say('inputs.sampled'), ''], rows, [
      'left',
      'right',
      'right',
      'left',
    ]),
  ];
}
