import type { AdditionalityFinding, Estimate } from '#analysis';
import { CHART } from '../charts/files.ts';
import { intervalColumn, withheldWords } from '../columns.ts';
import { additionalityOf, ranked, shownOf, withInterval } from '../context.ts';
import type { Context } from '../context.ts';
import { bullets, escape, picture, table } from '../markdown.ts';
import type { MessageId } from '../words/catalogue.ts';
import { policyName } from '../words/policy-name.ts';
import { say } from '../words/say.ts';
import { oddsTable } from './by-odds.ts';
import { otherPolicies } from './other-policies.ts';

/** The columns of the table of policies. */
const COLUMNS: readonly {
  readonly title: MessageId;
  readonly unit: string;
  readonly of: (finding: AdditionalityFinding) => Estimate;
}[] = [
  { title: 'additionality.netFirms', unit: 'firms', of: ({ netFirms }) => netFirms },
  { title: 'additionality.netOutput', unit: 'RMB', of: ({ netOutput }) => netOutput },
  { title: 'additionality.netPrivate', unit: 'RMB', of: ({ netPrivate }) => netPrivate },
  { title: 'additionality.deadweightFirms', unit: 'share', of: ({ deadweightFirms }) => deadweightFirms },
  { title: 'additionality.deadweightOutput', unit: 'share', of: ({ deadweightOutput }) => deadweightOutput },
  {
    title: 'additionality.deadweightTechnologies',
    unit: 'share',
    of: ({ deadweightTechnologies }) => deadweightTechnologies,
  },
  { title: 'additionality.privateAnyway', unit: 'share', of: ({ privateAnyway }) => privateAnyway },
  { title: 'additionality.displaced', unit: 'RMB', of: ({ displaced }) => displaced },
];

/** What each policy adds to what would have come without the platform. */
export function additionalitySection(context: Context): string {
  const heading = `## ${say('additionality.heading')}`;
  const additionality = ranked(context, context.findings.additionality);
  if (additionality.length === 0) return `${heading}\n\n${say('additionality.untold')}`;
  return [
    heading,
    say('additionality.intro'),
    policyTable(additionality),
    bullets([
      say('additionality.aboutDeadweight'),
      ...withheldWords(additionality.flatMap((finding) => COLUMNS.map(({ of }) => of(finding)))),
    ]),
    ...worldsPart(context),
    ...oddsPart(context, additionality),
  ].join('\n\n');
}

function policyTable(additionality: readonly AdditionalityFinding[]): string {
  const known = COLUMNS.filter(({ of }) => additionality.some((finding) => Number.isFinite(of(finding).mean)));
  const columns = known.map(({ title, unit, of }) => intervalColumn(say(title), unit, additionality.map(of)));
  return table(
    [say('additionality.policy'), ...columns.map(({ header }) => header)],
    additionality.map(({ policy }, at) => [escape(policy), ...columns.map(({ cells }) => cells[at])]),
  );
}

function worldsPart(context: Context): readonly string[] {
  const found = additionalityOf(context);
  if (found === undefined || !context.drawn.has(CHART.worlds.file)) return [];
  const { both, onlyWith, onlyWithout, neither } = found.flow;
  const ways = [
    ['additionality.both', both],
    ['additionality.onlyWith', onlyWith],
    ['additionality.onlyWithout', onlyWithout],
    ['additionality.neither', neither],
  ] as const;
  return [
    say('additionality.worlds', { policy: policyName(found.policy) }),
    bullets(ways.map(([way, estimate]) => say(way, { amount: withInterval(estimate, 'technologies', both.withheld) }))),
    picture(CHART.worlds.file, say('additionality.picture', { policy: found.policy })),
  ];
}

/** What the wide priors on the odds do; the policy at the top in view, the others folded away. */
function oddsPart(context: Context, additionality: readonly AdditionalityFinding[]): readonly string[] {
  const known = additionality.filter(({ byOdds }) => byOdds.length > 0);
  if (known.length === 0) return [];
  const shown = known.find(({ policy }) => policy === shownOf(context).policy) ?? known[0];
  const others = known.filter((finding) => finding !== shown);
  return [
    say('additionality.odds', { policy: policyName(shown.policy) }),
    oddsTable(shown),
    ...withheldWords(
      shown.byOdds.flatMap(({ thirds }) => thirds.flatMap(({ netFirms, netOutput }) => [netFirms, netOutput])),
    ),
    ...otherPolicies(others.map((finding) => ({ policy: finding.policy, text: oddsTable(finding) }))),
  ];
}
