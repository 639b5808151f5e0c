import type { Context } from '../context.ts';
import { bullets, code, details, escape, fenced, table } from '../markdown.ts';
import { stated } from '../numbers.ts';
import { decisionOf } from '../context.ts';
import { outcomesNow } from '../words/say.ts';

/** The charts that ran, drawn from the machines themselves. */
export function statechartsSection({ study }: Context): string {
  const drawings = study.diagrams.map(({ title, mermaid }) => `### ${escape(title)}\n\n${fenced('mermaid', mermaid)}`);
  return [
    '## The statecharts',
    'A statechart says which states a thing can be in and what moves it from one to the next: a time that passes ("after"), a gate (in brackets), or an event. These are the very machines that were simulated.',
    ...drawings,
  ].join('\n\n');
}

/** What this does not say. */
export function limitsSection(context: Context): string {
  const { decision } = context.findings;
  const smallest = stated(decision.smallestDifference, decisionOf(context).unit);
  const general = [
    'The 95 % intervals are about the number of replications, not about the world: more replications make them narrower without making the assumptions any truer.',
    'The 90 % ranges hold the stated uncertainty and luck together, and nothing that the scenario leaves out.',
    `Two policies count as distinguishable even when they differ by less than matters; ${smallest} is stated as the smallest difference of interest.`,
    'Output value is gross sales; it is neither value added nor profit, and it is never added to a net present value.',
    ...context.study.limits,
  ];
  return `## What this does not say\n\n${bullets(general.map(escape))}`;
}

/** How to run it again. */
export function reproduceSection({ provenance, findings }: Context): string {
  const { command, seed, replications, inputsHash, version, interpreter, scenarioFile } = provenance;
  const rows = [
    ['Scenario', code(scenarioFile)],
    ['Hash of inputs and code', code(inputsHash)],
    ['Seed', code(seed)],
    [
      'Replications',
      `${findings.stopping === undefined ? '' : `${stated(findings.replications, '')} of at most `}${stated(replications, '')} for every policy${findings.stopping === undefined ? '' : ' in the choice'}, in blocks of ${blocksInWords(provenance)}${fittedWords(findings)}`,
    ],
    ['Program', `pilotline ${escape(version)}, ${escape(interpreter)} interpreter`],
  ];
  return [
    '## How to reproduce it',
    'In a clone of pilotline after `npm ci`:',
    fenced('sh', command),
    table(['What', 'Value'], rows, ['left', 'left']),
    'The same command and the same code give the same numbers to the last bit, on any number of workers. `outcomes.parquet` holds every replication, `yearly.parquet` every year, `summary.csv` opens in a spreadsheet; `npx pilotline report` and the folder renders this page again without simulating.',
  ].join('\n\n');
}

function blocksInWords({ blockSize, sampling }: Context['provenance']): string {
  const draws = `${blockSize / 2} draws of the uncertain inputs`;
  const shared = sampling?.draws === 'sobol' ? `${draws} by a scrambled Sobol sequence` : draws;
  const lucks =
    sampling?.lucks === 'antithetic' ? 'two lucks each, the second the mirror of the first' : 'two lucks each';
  return `${blockSize} (${shared}, ${lucks})`;
}

/** Every outcome defined. */
export function definitionsSection(): string {
  const rows = outcomesNow().map(({ title, unit, definition }) => [title, unit, definition]);
  return `## Definitions\n\n${details('All outcomes', table(['Outcome', 'Unit', 'Definition'], rows, ['left', 'left', 'left']))}`;
}

/** A run of very many replications is told from all its inputs at once by its first replications only. */
function fittedWords({ fitted, replications }: Context['findings']): string {
  return fitted === replications
    ? ''
    : `; who would sign, what drives the answer and what would be worth measuring are told from the first ${stated(fitted, '')}`;
}
