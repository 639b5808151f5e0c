import type { Context } from '../context.ts';
import { code, details, table } from '../markdown.ts';
import { alike, scaleOf } from '../numbers.ts';

type Inputs = Context['findings']['inputs'];

/** The uncertain inputs as the scenario asks for them, and as they came out in the draws. */
export function inputsSection({ findings: { inputs } }: Context): string {
  const heading = '## The inputs as they were sampled';
  const { sampled, ranks } = inputs;
  if (sampled.length === 0) return `${heading}\n\nNothing in this study is uncertain, so nothing was sampled.`;
  return [
    heading,
    verdict(inputs),
    details('Inputs: asked and sampled', [pointsTable(sampled), ...ranksPart(ranks)].join('\n\n')),
  ].join('\n\n');
}

function verdict({ sampled, ranks }: Inputs): string {
  const off = [
    ...sampled.filter(({ differs }) => differs).map(({ path }) => code(path)),
    ...ranks.filter(({ differs }) => differs).map(({ between }) => between.map(code).join(' with ')),
  ];
  const what = ranks.length === 0 ? 'Every uncertain number' : 'Every uncertain number and every rank correlation';
  if (off.length === 0)
    return `${what} came out in the draws as the scenario asks for it, as far as sampling allows. Numbers without a stated correlation are independent.`;
  return `Some numbers came out otherwise than asked, by more than sampling explains: ${off.join(', ')}. What rests on them is to be read with care.`;
}

function pointsTable(sampled: Inputs['sampled']): string {
  const rows = sampled.map(({ path, unit, asked, sampled: found, differs }) => {
    const scale = scaleOf([...asked, ...found], unit);
    const show = alike([...asked, ...found].map((value) => value / scale.divisor));
    const cell = (points: readonly number[]): string => points.map((value) => show(value / scale.divisor)).join(', ');
    return [code(path), scale.unit, cell(asked), cell(found), differs ? '**differs**' : 'as asked'];
  });
  const headers = ['Number', 'Unit', 'Asked: 5 %, 50 %, 95 % points', 'Sampled', ''];
  return table(headers, rows, ['left', 'left', 'right', 'right', 'left']);
}

function ranksPart(ranks: Inputs['ranks']): readonly string[] {
  if (ranks.length === 0) return [];
  const rows = ranks.map(({ between, asked, sampled, differs }) => [
    between.map(code).join(' with '),
    asked.toFixed(2),
    sampled.toFixed(2),
    differs ? '**differs**' : 'as asked',
  ]);
  return [
    'Rank correlations, as means over blocks of draws; what a block misses on the way to ranks is at most 0.02. Numbers with few distinct values cannot go together as closely as asked.',
    table(['Numbers', 'Asked', 'Sampled', ''], rows, ['left', 'right', 'right', 'left']),
  ];
}
