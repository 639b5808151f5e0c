import type { AdditionalityFinding, Estimate } from '#analysis';
import { CHART } from '../charts/files.ts';
import { WAYS } from '../charts/worlds.ts';
import { intervalColumn, withheldWords } from '../columns.ts';
import { additionalityOf, ranked, shownOf, withInterval } from '../context.ts';
import type { Context } from '../context.ts';
import { bullets, escape, picture, table } from '../markdown.ts';
import { oddsTable } from './by-odds.ts';
import { otherPolicies } from './other-policies.ts';

/** The columns of the table of policies. */
const COLUMNS: readonly {
  readonly title: string;
  readonly unit: string;
  readonly of: (finding: AdditionalityFinding) => Estimate;
}[] = [
  { title: 'Net firms', unit: 'firms', of: ({ netFirms }) => netFirms },
  { title: 'Net output value', unit: 'RMB', of: ({ netOutput }) => netOutput },
  { title: 'Net private money', unit: 'RMB', of: ({ netPrivate }) => netPrivate },
  { title: 'Deadweight of firms', unit: 'share', of: ({ deadweightFirms }) => deadweightFirms },
  { title: 'Deadweight of output', unit: 'share', of: ({ deadweightOutput }) => deadweightOutput },
  {
    title: 'Deadweight, technology by technology',
    unit: 'share',
    of: ({ deadweightTechnologies }) => deadweightTechnologies,
  },
  { title: 'Private money anyway', unit: 'share', of: ({ privateAnyway }) => privateAnyway },
  { title: 'Local output displaced', unit: 'RMB', of: ({ displaced }) => displaced },
];

/** What each policy adds to what would have come without the platform. */
export function additionalitySection(context: Context): string {
  const heading = '## What would have happened anyway';
  const additionality = ranked(context, context.findings.additionality);
  if (additionality.length === 0)
    return `${heading}\n\nThe study has no run without the platform beside a policy, so what would have happened anyway cannot be told.`;
  return [
    heading,
    'Every policy beside the run without the platform, replication by replication on the same luck. *Net* is with less without. *Deadweight* is what would have come anyway, in per cent of what comes with the platform; *private money anyway* is the same of the private money that is drawn in, and what it leaves of 100 % is what the policy drew in itself. *Displaced* is the output of other local producers that adopters of new technologies push out; net output has it taken off already. In brackets below a mean stands its 95 % interval.',
    policyTable(additionality),
    bullets([
      'Net effects and the first two deadweights compare means, and hold however luck is shared between the two worlds. Deadweight technology by technology asks of each commercialised technology whether the very same one would have made it without the platform: that holds only under shared luck, which is an assumption of this comparison and nothing that could be observed.',
      ...withheldWords(additionality.flatMap((finding) => COLUMNS.map(({ of }) => of(finding)))),
    ]),
    ...worldsPart(context),
    ...oddsPart(context, additionality),
  ].join('\n\n');
}

function policyTable(additionality: readonly AdditionalityFinding[]): string {
  const columns = COLUMNS.map(({ title, unit, of }) => intervalColumn(title, unit, additionality.map(of)));
  return table(
    ['Policy', ...columns.map(({ header }) => header)],
    additionality.map(({ policy }, at) => [escape(policy), ...columns.map(({ cells }) => cells[at])]),
  );
}

function worldsPart(context: Context): readonly string[] {
  const found = additionalityOf(context);
  if (found === undefined || !context.drawn.has(CHART.worlds.file)) return [];
  const { both, onlyWith, onlyWithout, neither } = found.flow;
  const ways = [
    [WAYS.both.words, both],
    [WAYS.onlyWith.words, onlyWith],
    [WAYS.onlyWithout.words, onlyWithout],
    ['in neither world, of those that enter with the platform', neither],
  ] as const;
  return [
    `**The same technologies in two worlds**, under *${escape(found.policy)}*, in means per replication; this too holds only under shared luck. Technologies that the platform attracted do not enter without it, and so count as not commercialised there.`,
    bullets(
      ways.map(([words, estimate]) => `${capital(words)}: ${withInterval(estimate, 'technologies', both.withheld)}`),
    ),
    picture(CHART.worlds.file, `Technologies commercialised without and with the platform under ${found.policy}`),
  ];
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What the wide priors on the odds do; the policy at the top in view, the others folded away. */
function oddsPart(context: Context, additionality: readonly AdditionalityFinding[]): readonly string[] {
  const known = additionality.filter(({ byOdds }) => byOdds.length > 0);
  if (known.length === 0) return [];
  const shown = known.find(({ policy }) => policy === shownOf(context).policy) ?? known[0];
  const others = known.filter((finding) => finding !== shown);
  return [
    `**What the wide priors on "80 % with, 30 % without" do**, under *${escape(shown.policy)}*. The draws are parted into thirds by each input in turn, from its lowest values to its highest; everything else varies in each third as before.`,
    oddsTable(shown),
    ...withheldWords(
      shown.byOdds.flatMap(({ thirds }) => thirds.flatMap(({ netFirms, netOutput }) => [netFirms, netOutput])),
    ),
    ...otherPolicies(others.map((finding) => ({ policy: finding.policy, text: oddsTable(finding) }))),
  ];
}
