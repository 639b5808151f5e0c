import type { Context } from '../context.ts';
import { decisionOf } from '../context.ts';
import { bullets, code, details, escape, fenced, table } from '../markdown.ts';
import { stated } from '../numbers.ts';
import { hasOwnTitle, outcomeOf, outcomesNow, phrase, say, unitsNow } from '../words/say.ts';

/** The charts that ran, drawn from the machines themselves. */
export function statechartsSection({ study }: Context): string {
  const drawings = study.diagrams.map(({ title, mermaid }) => `### ${escape(title)}\n\n${fenced('mermaid', mermaid)}`);
  return [`## ${say('statecharts.heading')}`, say('statecharts.intro'), ...drawings].join('\n\n');
}

/** What this does not say. */
export function limitsSection(context: Context): string {
  const { decision } = context.findings;
  const general = [
    say('limits.intervals'),
    say('limits.ranges'),
    say('limits.smallest', { smallest: stated(decision.smallestDifference, decisionOf(context).unit) }),
    outputLimit(),
    ...context.study.limits.map(phrase),
  ];
  return `## ${say('limits.heading')}\n\n${bullets(general.map(escape))}`;
}

/** Output value is sales, unless the model says by a title of its own that it is something else. */
function outputLimit(): string {
  const { title } = outcomeOf('output-value');
  return hasOwnTitle('output-value') ? say('limits.ownOutput', { title }) : say('limits.output');
}

/** How to run it again. */
export function reproduceSection({ provenance, findings }: Context): string {
  const { command, seed, inputsHash, version, interpreter, scenarioFile } = provenance;
  const rows = [
    [say('reproduce.scenario'), code(scenarioFile)],
    [say('reproduce.hash'), code(inputsHash)],
    [say('reproduce.seed'), code(seed)],
    [say('reproduce.replications'), replicationsWords(provenance, findings)],
    [
      say('reproduce.program'),
      say('reproduce.interpreter', { version: escape(version), interpreter: escape(interpreter) }),
    ],
  ];
  return [
    `## ${say('reproduce.heading')}`,
    say('reproduce.clone'),
    fenced('sh', command),
    table([say('reproduce.what'), say('reproduce.value')], rows, ['left', 'left']),
    say('reproduce.same'),
  ].join('\n\n');
}

/** A run of very many replications is told from all its inputs at once by its first replications only. */
function replicationsWords(provenance: Context['provenance'], findings: Context['findings']): string {
  const { replications, fitted, stopping } = findings;
  const values = { replications: stated(provenance.replications, ''), blocks: blocksInWords(provenance) };
  const told =
    stopping === undefined
      ? say('reproduce.everyPolicy', values)
      : say('reproduce.stopped', { ...values, run: stated(replications, '') });
  return fitted === replications ? told : say('reproduce.fitted', { told, fitted: stated(fitted, '') });
}

function blocksInWords({ blockSize, sampling }: Context['provenance']): string {
  return say('reproduce.blocks', {
    size: blockSize,
    draws: blockSize / 2,
    sampled: sampling?.draws ?? 'usual',
    lucks: sampling?.lucks ?? 'usual',
  });
}

/** Every outcome defined. */
export function definitionsSection(): string {
  const rows = outcomesNow().map(({ title, unit, definition }) => [title, unitsNow().word(unit), definition]);
  const headers = [say('definitions.outcome'), say('definitions.unit'), say('definitions.definition')];
  return `## ${say('definitions.heading')}\n\n${details(say('definitions.all'), table(headers, rows, ['left', 'left', 'left']))}`;
}
