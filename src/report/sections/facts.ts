import type { FactFinding } from '#analysis';
import type { Context } from '../context.ts';
import type { FactRow } from '../description.ts';
import { escape, table } from '../markdown.ts';
import { alike, amount, NO_NUMBER, scaleOf, stated } from '../numbers.ts';
import type { MessageId } from '../words/catalogue.ts';
import { say, sentences, unitsNow } from '../words/say.ts';

type Verdict = FactFinding['verdict'];

/** Misses first, then hits, then inputs. */
const ORDER: readonly Verdict[] = [
  'outside the 90 % range',
  'not reached',
  'not simulated',
  'inside the 90 % range',
  'reached',
  'input',
];

const VERDICTS = {
  'outside the 90 % range': 'facts.outside',
  'not reached': 'facts.notReached',
  'not simulated': 'facts.notSimulated',
  'inside the 90 % range': 'facts.inside',
  reached: 'facts.reached',
  input: 'facts.input',
} as const satisfies Readonly<Record<Verdict, MessageId>>;

const MISSES: readonly Verdict[] = ['outside the 90 % range', 'not reached'];

interface Pair {
  readonly fact: FactRow;
  readonly finding: FactFinding;
}

/** Reported facts beside what the simulated past says; no miss is hidden, no input is shown as agreement. */
export function factsSection({ findings, study }: Context): string {
  const heading = `## ${say('facts.heading')}`;
  const pairs = study.facts
    .flatMap((fact) => findings.facts.filter(({ id }) => id === fact.id).map((finding) => ({ fact, finding })))
    .toSorted((a, b) => ORDER.indexOf(a.finding.verdict) - ORDER.indexOf(b.finding.verdict));
  if (pairs.length === 0) return `${heading}\n\n${say('facts.none')}`;
  const hasPast = pairs.some(({ finding }) => finding.verdict !== 'input' || !finding.simulated.some(Number.isNaN));
  return [
    heading,
    sentences([...(hasPast ? [say('facts.intro', { year: study.decisionYear })] : []), ...tally(pairs)]),
    ...(hasPast ? [say('facts.about')] : [say('facts.noPast')]),
    table(headers(), pairs.map(rowOf), ['left', 'right', 'right', 'right', 'left', 'left']),
  ].join('\n\n');
}

function headers(): readonly string[] {
  return [
    say('facts.fact'),
    say('facts.reported'),
    say('facts.simulated'),
    say('facts.percentile'),
    say('facts.verdict'),
    say('facts.source'),
  ];
}

function tally(pairs: readonly Pair[]): readonly string[] {
  const count = (verdicts: readonly Verdict[]): number =>
    pairs.filter(({ finding }) => verdicts.includes(finding.verdict)).length;
  const inputs = count(['input']);
  const unknown = count(['not simulated']);
  const checks = pairs.length - inputs;
  if (checks === 0) return [say('facts.noCheck')];
  return [
    say('facts.missed', { missed: count(MISSES), checks: amount(checks, 'facts') }),
    ...(unknown === 0 ? [] : [say('facts.noNumber', { unknown })]),
    ...(inputs === 0 ? [] : [say('facts.inputs', { inputs })]),
  ];
}

function rowOf({ fact, finding }: Pair): string[] {
  const { verdict, percentile, simulated } = finding;
  const reported = stated(fact.value, fact.unit);
  const words = say(VERDICTS[verdict]);
  return [
    escape(fact.title),
    fact.relation === '>' ? say('facts.above', { value: reported }) : reported,
    simulatedCell(simulated, fact.unit),
    verdict === 'input' ? NO_NUMBER : amount(percentile, 'share'),
    MISSES.includes(verdict) ? `**${words}**` : words,
    escape(fact.source === '' ? say('facts.noSource') : fact.source),
  ];
}

/** The unit is written once, and chosen for all three numbers. */
function simulatedCell(simulated: FactFinding['simulated'], unit: string): string {
  if (simulated.some(Number.isNaN)) return NO_NUMBER;
  const scale = scaleOf(simulated, unit);
  const points = simulated.map((point) => point / scale.divisor);
  const [low, middle, high] = points.map(alike(points));
  const cell = say('facts.cell', { middle, range: say('common.range', { low, high }) });
  return scale.unit === '' ? cell : unitsNow().joined(cell, scale.unit);
}
