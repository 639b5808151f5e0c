import type { Estimate, GlobalFindings } from '#analysis';
import { draw } from '../charts/draw.ts';
import { CHART } from '../charts/files.ts';
import { globalChart } from '../charts/global-sensitivity.ts';
import { withheldWords } from '../columns.ts';
import { withInterval } from '../context.ts';
import type { RenderedReport } from '../description.ts';
import { bullets, code, details, escape, fenced, picture, table } from '../markdown.ts';
import { amount, roundTogether } from '../numbers.ts';
import { methodWords, readingWords } from './method.ts';
import { inputsTable } from './tables.ts';
import { ofVerdict, outcomeIn, sizeWords, subjectOf } from './words.ts';
import type { GlobalProvenance } from './words.ts';

/** Inputs that are told apart in words, and rows of the table that stands open. */
const TOLD = 8;
const OPEN_ROWS = 20;

/**
 * What drives the answer, by a method with its own design, as a Markdown page with its chart. The same findings, the same
 * bytes.
 */
export async function renderGlobal(findings: GlobalFindings, provenance: GlobalProvenance): Promise<RenderedReport> {
  const { inputs } = findings;
  const sections = [
    '# What drives the answer?',
    `*${escape(provenance.title)}*. The outcome asked for: ${subjectOf(findings, (policy) => `*${escape(policy)}*`)}.`,
    ...answerOf(findings),
    picture(CHART.global.file, `What the inputs do, largest first: ${subjectOf(findings, (policy) => policy)}`),
    '## Input by input',
    readingWords(findings),
    inputsTable(findings, 0, OPEN_ROWS),
    ...withheldWords(estimatesIn(findings)),
    ...(inputs.length > OPEN_ROWS
      ? [details(`The other ${inputs.length - OPEN_ROWS}`, inputsTable(findings, OPEN_ROWS, inputs.length))]
      : []),
    '## How it was found, and what it assumes',
    bullets(methodWords(findings)),
    '## How to reproduce it',
    fenced('sh', provenance.command),
    provenanceTable(findings, provenance),
  ];
  const charts = new Map([[CHART.global.file, await draw(globalChart(findings))]]);
  return { markdown: `${sections.join('\n\n')}\n`, charts };
}

/** Plain words first: what moves the outcome, what cannot be told, what does nothing; and how much is luck. */
function answerOf(findings: GlobalFindings): readonly string[] {
  const moving = ofVerdict(findings, 'moves it');
  const unclear = ofVerdict(findings, 'not distinguishable');
  const idle = ofVerdict(findings, 'changed nothing');
  const of = `of ${amount(findings.inputs.length, 'inputs')}`;
  const lead =
    moving.length === 0
      ? `**No input ${of} could be told to move it.**`
      : `**${moving.length} ${of} could be told to move it**${moving.length > TOLD ? `; the ${TOLD} largest are` : ''}:`;
  return [
    lead,
    ...(moving.length === 0 ? [] : [bullets(sentences(findings).slice(0, TOLD))]),
    ...(unclear.length === 0
      ? []
      : [
          `${amount(unclear.length, 'inputs')} could not be told from luck in these runs. That does not show that they do nothing: more runs might tell.`,
        ]),
    ...(idle.length === 0
      ? []
      : [
          `${amount(idle.length, 'inputs')} changed nothing in any replication of these runs: ${idle.map(code).join(', ')}.`,
        ]),
    ...aloneWords(findings),
    luckWords(findings),
  ];
}

function sentences(findings: GlobalFindings): readonly string[] {
  const { unit } = outcomeIn(findings);
  if (findings.method === 'morris')
    return findings.inputs
      .filter(({ verdict }) => verdict === 'moves it')
      .map(
        ({ input, mean, size }) =>
          `${code(input)}: moving upwards over half of its probability, it changes the outcome by ${withInterval(mean, unit)} on average; size whatever the sign ${amount(size.mean, unit)}`,
      );
  return findings.inputs
    .filter(({ verdict }) => verdict === 'moves it')
    .map(
      ({ input, first, total }) =>
        `${code(input)}: ${withInterval(total, 'share')} of the variance due to the inputs, counting what it does together with others; ${amount(first.mean, 'share')} by itself`,
    );
}

function aloneWords(findings: GlobalFindings): readonly string[] {
  if (findings.method === 'morris' || !Number.isFinite(findings.alone.mean)) return [];
  return [
    `One by one the inputs explain ${withInterval(findings.alone, 'share')} of the variance that is due to them; the rest is what they do together.`,
  ];
}

function luckWords(findings: GlobalFindings): string {
  const { mean, deviation, uncertainty } = findings;
  const { unit } = outcomeIn(findings);
  const centre =
    mean.interval === undefined ? amount(mean.mean, unit) : roundTogether(mean.mean, mean.interval, unit).mean;
  const share = Number.isFinite(uncertainty.mean)
    ? `; ${withInterval(uncertainty, 'share')} of its variance is due to the uncertain inputs, the rest is luck, which no knowledge takes away`
    : '';
  return `The outcome has a mean of ${centre} and a standard deviation of ${amount(deviation, unit)} over these runs${share}.`;
}

function estimatesIn(findings: GlobalFindings): readonly Estimate[] {
  return findings.method === 'morris'
    ? findings.inputs.flatMap(({ size, mean, absolute, spread }) => [size, mean, absolute, spread])
    : findings.inputs.flatMap(({ first, total }) => [first, total]);
}

function provenanceTable(findings: GlobalFindings, { inputsHash, seed, version }: GlobalProvenance): string {
  return table(
    ['What', 'Value'],
    [
      ['Simulated', escape(sizeWords(findings))],
      ['Hash of inputs and code', code(inputsHash)],
      ['Seed', code(seed)],
      ['Program', `pilotline ${escape(version)}`],
    ],
    ['left', 'left'],
  );
}
