import type { PolicyFinding } from '#analysis';
import { CHART } from '../charts/files.ts';
import { estimateOf, shownAndExempt, shownOf, withInterval } from '../context.ts';
import { outcomeOf } from '../words/say.ts';
import type { Context } from '../context.ts';
import { escape, picture, table } from '../markdown.ts';
import { alike, amount, NO_NUMBER } from '../numbers.ts';

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

/** What left where the model notes no gate: a technology of the plain queue that is done, for instance. */
const OTHERWISE = 'Left elsewhere, at no gate of these';

/** Means of counts: with fewer decimals, the lines would visibly not add up. */
export const DECIMALS = 1;

/** Less than this is rounding: means of counts over at most a million replications. */
const NOBODY = 1e-6;

/** Where the technologies of a policy are at the end, in means; together they are those that entered. */
function endsOf(
  policy: PolicyFinding,
): readonly { readonly title: string; readonly mean: number; readonly name: string }[] {
  const ends = ENDS.map((name) => ({ name, title: outcomeOf(name).title, mean: estimateOf(policy, name).mean }));
  const known = ends.reduce((sum, { mean }) => sum + mean, 0);
  const rest = estimateOf(policy, ENTERED).mean - known;
  const otherwise = { name: 'left-otherwise', title: OTHERWISE, mean: rest > NOBODY ? rest : 0 };
  return [...ends.slice(0, -2), otherwise, ...ends.slice(-2)];
}

/** The funnel of a policy, in means: what entered, what left at each gate, and what was commercialised. */
export function funnelOf(policy: PolicyFinding): readonly FunnelStep[] {
  const entered = estimateOf(policy, ENTERED).mean;
  const steps: FunnelStep[] = [{ title: outcomeOf(ENTERED).title, kind: 'entered', from: 0, to: entered }];
  const ends = endsOf(policy);
  let left = entered;
  for (const { name, title, mean } of ends.slice(0, -1)) {
    if (name === 'left-otherwise' && mean === 0) continue;
    steps.push({ title, kind: name === 'unfinished' ? name : 'left', from: left - mean, to: left });
    left -= mean;
  }
  const { title, mean } = ends[ends.length - 1];
  return [...steps, { title, kind: 'commercialised', from: 0, to: mean }];
}

/** The funnel, and the odds of being industrialised as simulated. */
export function funnelSection(context: Context): string {
  const policies = shownAndExempt(context);
  const chart = context.drawn.has(CHART.funnel.file)
    ? [picture(CHART.funnel.file, `Where technologies leave under ${shownOf(context).policy}`)]
    : [];
  return [
    '## The funnel',
    `How many technologies leave at which gate: means per replication, and in per cent of those that entered. Every technology is in exactly one line below the first, so these lines add up to those that entered, but for rounding. What is still under way at the end of ${context.study.evaluationYear - 1} is counted as unfinished, never as failed.`,
    table(['Technologies', ...policies.flatMap(({ policy }) => [escape(policy), '%'])], rowsOf(policies)),
    ...chart,
    ...oddsPart(policies),
  ].join('\n\n');
}

/** The line of those that left otherwise stands only where there are any. */
function rowsOf(policies: readonly PolicyFinding[]): readonly (readonly string[])[] {
  const columns = policies.map((policy) => {
    const entered = estimateOf(policy, ENTERED).mean;
    const means = [entered, ...endsOf(policy).map(({ mean }) => mean)];
    const show = alike(means, DECIMALS);
    const share = alike(
      means.map((mean) => (100 * mean) / entered),
      DECIMALS,
    );
    return means.map((mean) => ({
      mean,
      cells: [show(mean), entered > 0 ? share((100 * mean) / entered) : NO_NUMBER],
    }));
  });
  const titles = [outcomeOf(ENTERED).title, ...endsOf(policies[0]).map(({ title }) => title)];
  return titles.flatMap((title, line) => {
    const empty = title === OTHERWISE && columns.every((column) => column[line].mean === 0);
    return empty ? [] : [[title, ...columns.flatMap((column) => column[line].cells)]];
  });
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
