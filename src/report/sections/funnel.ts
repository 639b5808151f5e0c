import type { PolicyFinding } from '#analysis';
import { CHART } from '../charts/files.ts';
import { estimateOf, outcomeOf, shownAndExempt, shownOf, withInterval } from '../context.ts';
import type { Context } from '../context.ts';
import { escape, picture, table } from '../markdown.ts';
import { amount, number, NO_NUMBER } from '../numbers.ts';

const ENTERED = 'technologies-entered';

/** Where a technology may end, in the order of the stages; the last is success. */
const ENDS = [
  'left-proof-of-concept',
  'left-contracting',
  'left-waiting',
  'left-pilot',
  'left-production',
  'unfinished',
  'technologies-commercialised',
] as const;

/** Technologies at one step of the funnel: how many of them stood before it, and how many remain after. */
export interface FunnelStep {
  readonly title: string;
  readonly kind: 'entered' | 'left' | 'unfinished' | 'commercialised';
  readonly from: number;
  readonly to: number;
}

/** The funnel of a policy, in means: what entered, what left at each gate, and what was commercialised. */
export function funnelOf(policy: PolicyFinding): readonly FunnelStep[] {
  const mean = (name: string): number => estimateOf(policy, name).mean;
  const entered = mean(ENTERED);
  const steps: FunnelStep[] = [{ title: outcomeOf(ENTERED).title, kind: 'entered', from: 0, to: entered }];
  let left = entered;
  for (const name of ENDS.slice(0, -1)) {
    const kind = name === 'unfinished' ? name : 'left';
    steps.push({ title: outcomeOf(name).title, kind, from: left - mean(name), to: left });
    left -= mean(name);
  }
  const last = ENDS[ENDS.length - 1];
  return [...steps, { title: outcomeOf(last).title, kind: 'commercialised', from: 0, to: mean(last) }];
}

/** The funnel, and the odds of being industrialised as simulated. */
export function funnelSection(context: Context): string {
  const policies = shownAndExempt(context);
  const rows = [ENTERED, ...ENDS].map((name) => [
    outcomeOf(name).title,
    ...policies.flatMap((policy) => {
      const mean = estimateOf(policy, name).mean;
      return [number(mean), shareOf(mean, estimateOf(policy, ENTERED).mean)];
    }),
  ]);
  const chart = context.drawn.has(CHART.funnel.file)
    ? [picture(CHART.funnel.file, `Where technologies leave under ${shownOf(context).policy}`)]
    : [];
  return [
    '## The funnel',
    `How many technologies leave at which gate: means per replication, and in per cent of those that entered. Every technology is in exactly one line, so the lines add up to those that entered. What is still under way at the end of ${context.study.evaluationYear - 1} is counted as unfinished, never as failed.`,
    table(['Technologies', ...policies.flatMap(({ policy }) => [escape(policy), '%'])], rows),
    ...chart,
    ...oddsPart(policies),
  ].join('\n\n');
}

function shareOf(part: number, whole: number): string {
  return whole > 0 ? number((100 * part) / whole) : NO_NUMBER;
}

function oddsPart(policies: readonly PolicyFinding[]): readonly string[] {
  const rows = ['odds-piloted', 'odds-unpiloted'].map((name) => [
    outcomeOf(name).title,
    ...policies.map((policy) => withInterval(estimateOf(policy, name), 'share')),
  ]);
  const known = policies.some((policy) => !Number.isNaN(estimateOf(policy, 'odds-piloted').mean));
  if (!known) return [];
  return [
    '**What piloting does to the odds.** The widely repeated "80 % succeed with a pilot, 30 % without" has no primary source, so both are wide uncertainties here. Of the technologies whose verdict is known, this share was industrialised in the simulation:',
    table(['As simulated', ...policies.map(({ policy }) => escape(policy))], rows),
    truncationWords(policies[0]),
  ];
}

function truncationWords(policy: PolicyFinding): string {
  const { mean } = estimateOf(policy, 'truncations');
  const how =
    'The stated odds and the stated accuracy of the gates together fix two hidden probabilities in each field: that a technology can work at scale at all, and that a pilot mends one that cannot.';
  if (!(mean > 0)) return `${how} In no draw of the uncertain inputs did they ask for a probability outside 0 to 1.`;
  return `${how} Where they ask for less than 0 or more than 1, the probability is cut to that bound, and the odds as simulated then differ from the odds as stated. This happened in ${amount(mean, 'fields')} per draw of the uncertain inputs, on average.`;
}
