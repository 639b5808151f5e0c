import type { FactFinding } from '#analysis';
import type { Context } from '../context.ts';
import type { FactRow } from '../description.ts';
import { escape, table } from '../markdown.ts';
import { alike, amount, NO_NUMBER, scaleOf, stated } from '../numbers.ts';

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

const MISSES: readonly Verdict[] = ['outside the 90 % range', 'not reached'];

interface Pair {
  readonly fact: FactRow;
  readonly finding: FactFinding;
}

/** Reported facts beside what the simulated past says; no miss is hidden, no input is shown as agreement. */
export function factsSection({ findings, study }: Context): string {
  const heading = '## Facts against simulation';
  const pairs = study.facts
    .flatMap((fact) => findings.facts.filter(({ id }) => id === fact.id).map((finding) => ({ fact, finding })))
    .toSorted((a, b) => ORDER.indexOf(a.finding.verdict) - ORDER.indexOf(b.finding.verdict));
  if (pairs.length === 0)
    return `${heading}\n\nThe scenario states no facts, so nothing here has been checked against what was observed.`;
  return [
    heading,
    `The years before ${study.decisionYear} are simulated too, and what was reported about them is held against that. ${tally(pairs)}`,
    `The percentile is the share of replications whose value lies below the reported one. Where "above" is reported, a larger simulated value does not speak against the fact: it is reached if at least 5 % of the replications lie above it. Reported best cases are compared with simulated maxima. Agreement shows that the simulation does not exclude a fact, not that it explains it.`,
    table(['Fact', 'Reported', 'Simulated: median (90 % range)', 'Percentile', 'Verdict', 'Source'], pairs.map(rowOf), [
      'left',
      'right',
      'right',
      'right',
      'left',
      'left',
    ]),
  ].join('\n\n');
}

function tally(pairs: readonly Pair[]): string {
  const count = (verdicts: readonly Verdict[]): number =>
    pairs.filter(({ finding }) => verdicts.includes(finding.verdict)).length;
  const inputs = count(['input']);
  const unknown = count(['not simulated']);
  const checks = pairs.length - inputs;
  if (checks === 0) return 'All facts went in as inputs, so none of them is a check.';
  return [
    `The simulation misses **${count(MISSES)}** of ${amount(checks, 'facts')} that did not go in as inputs.`,
    ...(unknown === 0 ? [] : [`Of ${unknown} no replication gave a number.`]),
    ...(inputs === 0
      ? []
      : [`${inputs} more went in as ${inputs === 1 ? 'an input, which is' : 'inputs, which are'} no check.`]),
  ].join(' ');
}

function rowOf({ fact, finding }: Pair): string[] {
  const { verdict, percentile, simulated } = finding;
  const missed = MISSES.includes(verdict);
  return [
    escape(fact.title),
    `${fact.relation === '>' ? 'above ' : ''}${stated(fact.value, fact.unit)}`,
    simulatedCell(simulated, fact.unit),
    verdict === 'input' ? NO_NUMBER : amount(percentile, 'share'),
    verdict === 'input' ? 'input, not a check' : missed ? `**${verdict}**` : verdict,
    escape(fact.source === '' ? 'none stated' : fact.source),
  ];
}

/** The unit is written once, and chosen for all three numbers. */
function simulatedCell(simulated: FactFinding['simulated'], unit: string): string {
  if (simulated.some(Number.isNaN)) return NO_NUMBER;
  const scale = scaleOf(simulated, unit);
  const points = simulated.map((point) => point / scale.divisor);
  const [low, middle, high] = points.map(alike(points));
  return `${middle} (${low} to ${high})${scale.unit === '' ? '' : ` ${scale.unit}`}`;
}
