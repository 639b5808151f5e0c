import type { PolicyFinding } from '#analysis';
import { CHART } from '../charts/files.ts';
import { decisionOf, exemptOf, shownAndExempt, shownOf } from '../context.ts';
import type { Context } from '../context.ts';
import { escape, picture } from '../markdown.ts';
import { amount, range } from '../numbers.ts';
import { policyName } from '../words/policy-name.ts';
import { phrase, say, sentences } from '../words/say.ts';

/** Firms and output by year, for the policy at the top and without the platform. */
export function yearsSection(context: Context): string {
  const heading = `## ${say('years.heading')}`;
  const shown = shownOf(context);
  const pictures = [...pictureOf(context, shown, CHART.firms), ...pictureOf(context, shown, CHART.output)];
  if (pictures.length === 0) return `${heading}\n\n${say('years.none')}`;
  const beside = shownAndExempt(context).length === 1 ? [] : [say('years.beside')];
  return [
    heading,
    sentences([say('years.reading', { policy: policyName(shown.policy) }), ...beside]),
    ...pictures,
  ].join('\n\n');
}

function pictureOf(
  { findings, drawn }: Context,
  { policy }: PolicyFinding,
  chart: typeof CHART.firms | typeof CHART.output,
): readonly string[] {
  const fan = findings.fans.find((each) => each.policy === policy && each.series === chart.series);
  if (fan === undefined || !drawn.has(chart.file)) return [];
  const [low, , middle, , high] = fan.quantiles[fan.quantiles.length - 1];
  const words = say('years.picture', {
    title: phrase(chart.title),
    policy,
    year: fan.years[fan.years.length - 1],
    median: amount(middle, fan.unit),
    ends: range([low, high], fan.unit),
  });
  return [picture(chart.file, words)];
}

/** The decision outcome by policy. */
export function spreadSection(context: Context): string {
  const { title: outcome } = decisionOf(context);
  const heading = `## ${say('spread.heading', { outcome: escape(outcome) })}`;
  if (!context.drawn.has(CHART.spread.file)) return `${heading}\n\n${say('spread.none')}`;
  return [
    heading,
    say('spread.reading', { exempt: exemptOf(context) === undefined ? 'no' : 'yes' }),
    picture(CHART.spread.file, say('spread.picture', { outcome })),
  ].join('\n\n');
}
