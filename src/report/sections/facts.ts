import type { FactFinding } from '#analysis';
import type { Context } from '../context.ts';
import type { FactRow } from '../description.ts';
import { escape, table } from '../markdown.ts';
import { amount, range } from '../numbers.ts';

/** Misses first, then hits, then inputs. */
const ORDER: readonly FactFinding['verdict'][] = [
  'not simulated',
  'outside the 90 % range',
  'not reached',
  'inside the 90 % range',
  'reached',
  'input',
];

/** Reported facts beside what the simulated past says; no miss is hidden, no input is shown as agreement. */
export function factsSection({ findings, study }: Context): string {
  const pairs = study.facts
    .flatMap((fact) => findings.facts.filter(({ id }) => id === fact.id).map((finding) => ({ fact, finding })))
    .toSorted((a, b) => ORDER.indexOf(a.finding.verdict) - ORDER.indexOf(b.finding.verdict));
  if (pairs.length === 0) return '## Facts against simulation\n\nThe scenario states no facts to check.';
  const misses = pairs.filter(
    ({ finding: { verdict } }) => verdict === 'outside the 90 % range' || verdict === 'not reached',
  );
  const checks = pairs.filter(({ finding }) => finding.verdict !== 'input').length;
  return [
    '## Facts against simulation',
    `Of ${checks} facts that were not used as inputs, the simulated past misses **${misses.length}**. Reported best cases are compared with simulated maxima. The percentile says in which share of replications the simulated value is below the reported one.`,
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

function rowOf({ fact, finding }: { fact: FactRow; finding: FactFinding }): string[] {
  const [low, middle, high] = finding.simulated;
  return [
    escape(fact.title),
    `${fact.relation === '>' ? 'above ' : ''}${amount(fact.value, fact.unit)}`,
    `${amount(middle, fact.unit)} (${range([low, high], fact.unit)})`,
    finding.verdict === 'input' ? '—' : amount(finding.percentile, 'share'),
    finding.verdict === 'input' ? 'input, not a check' : finding.verdict,
    escape(fact.source),
  ];
}
