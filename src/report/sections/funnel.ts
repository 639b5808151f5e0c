import type { PolicyFinding } from '#analysis';
import { CHART } from '../charts/files.ts';
import { estimateOf, shownAndExempt, shownOf, withInterval } from '../context.ts';
import type { Context } from '../context.ts';
import { escape, picture, table } from '../markdown.ts';
import { alike, amount, NO_NUMBER } from '../numbers.ts';
import { outcomeOf, say, sentences } from '../words/say.ts';

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
const OTHERWISE = 'left-otherwise';

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
  const otherwise = { name: OTHERWISE, title: say('funnel.otherwise'), mean: rest > NOBODY ? rest : 0 };
  return [...ends.slice(0, -2), otherwise, ...ends.slice(-2)];
}

/** The funnel of a policy, in means: what entered, what left at each gate, and what was commercialised. */
export function funnelOf(policy: PolicyFinding): readonly FunnelStep[] {
  const entered = estimateOf(policy, ENTERED).mean;
  const steps: FunnelStep[] = [{ title: outcomeOf(ENTERED).title, kind: 'entered', from: 0, to: entered }];
  const ends = endsOf(policy);
  let left = entered;
  for (const { name, title, mean } of ends.slice(0, -1)) {
    if (name === OTHERWISE && mean === 0) continue;
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
    ? [picture(CHART.funnel.file, say('funnel.picture', { policy: shownOf(context).policy }))]
    : [];
  return [
    `## ${say('funnel.heading')}`,
    say('funnel.reading', { year: context.study.evaluationYear - 1 }),
    table([say('funnel.technologies'), ...policies.flatMap(({ policy }) => [escape(policy), '%'])], rowsOf(policies)),
    ...chart,
    ...oddsPart(context, policies),
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
  const lines = [outcomeOf(ENTERED), ...endsOf(policies[0])];
  return lines.flatMap(({ name, title }, line) => {
    const empty = name === OTHERWISE && columns.every((column) => column[line].mean === 0);
    return empty ? [] : [[title, ...columns.flatMap((column) => column[line].cells)]];
  });
}

/** What stated odds come to, and what they hide; where viability is stated itself, only the shares that follow from it. */
function oddsPart({ study }: Context, policies: readonly PolicyFinding[]): readonly string[] {
  const known = (name: string): boolean => policies.some((policy) => isKnown(policy, name));
  if (!known('odds-piloted')) return [];
  const rows = ['odds-piloted', 'odds-unpiloted']
    .filter((name) => study.statesOdds || known(name))
    .map((name) => [
      outcomeOf(name).title,
      ...policies.map((policy) => withInterval(estimateOf(policy, name), 'share')),
    ]);
  return [
    say(study.statesOdds ? 'funnel.odds' : 'funnel.shares'),
    table([say('funnel.asSimulated'), ...policies.map(({ policy }) => escape(policy))], rows),
    ...(study.statesOdds ? [truncationWords(policies[0])] : []),
  ];
}

function isKnown(policy: PolicyFinding, name: string): boolean {
  return !Number.isNaN(estimateOf(policy, name).mean);
}

function truncationWords(policy: PolicyFinding): string {
  const { mean } = estimateOf(policy, 'truncations');
  return sentences([
    say('funnel.hidden'),
    mean > 0 ? say('funnel.cut', { fields: amount(mean, 'fields') }) : say('funnel.uncut'),
  ]);
}
