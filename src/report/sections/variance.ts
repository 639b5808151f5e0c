import type { VarianceSplit } from '#analysis';
import { intervalCell, PER_CENT, withheldWords } from '../columns.ts';
import { decisionOf, ranked, shownOf } from '../context.ts';
import type { Context } from '../context.ts';
import { bullets, details, escape, table } from '../markdown.ts';
import { mirroredWords } from '../mirrored.ts';
import { amount, NO_NUMBER } from '../numbers.ts';
import { policyName } from '../words/policy-name.ts';
import { outcomeOf, say } from '../words/say.ts';

/** What the spread of outcomes is due to: inputs that could be known better, or luck that nobody can know. */
export function varianceSection(context: Context): string {
  const heading = `## ${say('variance.heading')}`;
  const { variance } = context.findings;
  const { title } = decisionOf(context);
  if (variance.length === 0) return `${heading}\n\n${say('variance.ratio')}`;
  const shown = shownOf(context).policy;
  return [
    heading,
    say('variance.intro'),
    say('variance.under', { policy: policyName(shown) }),
    splitTable(
      say('variance.outcome'),
      variance.filter(({ policy, less }) => policy === shown && less === undefined),
      ({ outcome }) => escape(outcomeOf(outcome).title),
    ),
    ...notes(variance, mirroredWords(context, say('variance.unknown'))),
    details(say('variance.everyPolicy', { title: escape(title) }), byPolicy(context)),
  ].join('\n\n');
}

function byPolicy(context: Context): string {
  const { variance, decision } = context.findings;
  const decided = variance.filter(({ outcome }) => outcome === decision.outcome);
  const own = ranked(
    context,
    decided.filter(({ less }) => less === undefined),
  );
  const gaps = ranked(
    context,
    decided.flatMap((split) => (split.less === undefined ? [] : [{ ...split, policy: split.less }])),
  );
  return [
    splitTable(say('variance.policy'), own, ({ policy }) => escape(policy)),
    say('variance.gaps'),
    splitTable(say('variance.topLess'), gaps, ({ policy }) => escape(policy)),
  ].join('\n\n');
}

function splitTable(first: string, splits: readonly VarianceSplit[], nameOf: (split: VarianceSplit) => string): string {
  return table(
    [first, say('variance.deviation'), say('variance.uncertainty'), say('variance.luck')],
    splits.map((split) => {
      const { deviation, outcome, uncertainty } = split;
      return [
        nameOf(split),
        Number.isFinite(deviation) ? amount(deviation, outcomeOf(outcome).unit) : NO_NUMBER,
        intervalCell(uncertainty, PER_CENT),
        intervalCell(restOf(uncertainty), PER_CENT),
      ];
    }),
  );
}

/** What is left of the whole. */
function restOf({
  mean,
  interval,
}: VarianceSplit['uncertainty']): Pick<VarianceSplit['uncertainty'], 'mean' | 'interval'> {
  return { mean: 1 - mean, interval: interval && [1 - interval[1], 1 - interval[0]] };
}

function notes(variance: readonly VarianceSplit[], mirrored: readonly string[]): readonly string[] {
  const words = withheldWords(variance.map(({ uncertainty }) => uncertainty));
  const none = variance.some(({ uncertainty }) => Number.isNaN(uncertainty.mean));
  const points = [
    say('variance.intervals'),
    ...words,
    ...mirrored,
    ...(none && mirrored.length === 0 ? [say('variance.dash')] : []),
  ];
  return [bullets(points)];
}
