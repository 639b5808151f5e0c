import type { VarianceSplit } from '#analysis';
import { intervalCell, PER_CENT, withheldWords } from '../columns.ts';
import { decisionOf, ranked, shownOf } from '../context.ts';
import { outcomeOf } from '../words/say.ts';
import type { Context } from '../context.ts';
import { bullets, details, escape, table } from '../markdown.ts';
import { mirroredWords } from '../mirrored.ts';
import { amount, NO_NUMBER } from '../numbers.ts';

/** What the spread of outcomes is due to: inputs that could be known better, or luck that nobody can know. */
export function varianceSection(context: Context): string {
  const heading = '## How much is uncertainty, how much luck';
  const { variance } = context.findings;
  const { title } = decisionOf(context);
  if (variance.length === 0)
    return `${heading}\n\nThe decision outcome is a ratio of means, which no single replication has, so its spread is not split.`;
  const shown = shownOf(context).policy;
  return [
    heading,
    "Replications differ for two reasons: each draws its own numbers for the uncertain inputs, and each has its own luck. Knowing the inputs better would narrow the first; nothing narrows the second. Here the variance, the square of the standard deviation, is parted between the two. Each draw of the inputs is run with two lucks: what the two have in common is the inputs', what sets them apart is luck's.",
    `Under *${escape(shown)}*:`,
    splitTable(
      'Outcome',
      variance.filter(({ policy, less }) => policy === shown && less === undefined),
      ({ outcome }) => escape(outcomeOf(outcome).title),
    ),
    ...notes(variance, mirroredWords(context, 'how much of the spread is uncertainty and how much luck')),
    details(`${escape(title)} under every policy, and its difference from the policy at the top`, byPolicy(context)),
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
    splitTable('Policy', own, ({ policy }) => escape(policy)),
    'How much better the policy at the top is than each other, replication by replication on the same luck: what both owe to the same inputs and the same luck is taken out.',
    splitTable('Policy at the top less', gaps, ({ policy }) => escape(policy)),
  ].join('\n\n');
}

function splitTable(first: string, splits: readonly VarianceSplit[], nameOf: (split: VarianceSplit) => string): string {
  return table(
    [first, 'Standard deviation', 'Due to uncertain inputs (%)', 'Due to luck (%)'],
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
    'In brackets stands the 95 % interval, by leaving out one block of replications after the other. It assumes that no few replications carry the variance; where the mean of an outcome lies far above its median, they may.',
    ...words,
    ...mirrored,
    ...(none && mirrored.length === 0 ? ['A dash: nothing varies, or too little was run to tell.'] : []),
  ];
  return [bullets(points)];
}
