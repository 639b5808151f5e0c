import type { PolicyFinding } from '#analysis';
import { CHART } from '../charts/files.ts';
import { decisionOf, exemptOf, shownAndExempt, shownOf } from '../context.ts';
import type { Context } from '../context.ts';
import { escape, picture } from '../markdown.ts';
import { amount, range } from '../numbers.ts';

/** Firms and output by year, for the policy at the top and without the platform. */
export function yearsSection(context: Context): string {
  const heading = '## Firms and output by year';
  const shown = shownOf(context);
  const pictures = [...pictureOf(context, shown, CHART.firms), ...pictureOf(context, shown, CHART.output)];
  if (pictures.length === 0) return `${heading}\n\nThe runs recorded no firms and no output by year.`;
  const beside =
    shownAndExempt(context).length === 1
      ? ''
      : ' The dashed line is the median without the platform, the dotted lines its 5 and 95 % points.';
  return [
    heading,
    `Under *${escape(shown.policy)}*. In each year half of the replications lie above the line and half below; the dark band holds the middle half of them, the pale band 90 %. Bands show uncertainty and luck together, and each year stands alone: no single replication follows a band's edge.${beside}`,
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
  const words = `${chart.title} under ${policy}: in ${fan.years[fan.years.length - 1]} ${amount(middle, fan.unit)} in the median, ${range([low, high], fan.unit)} in 90 % of the replications`;
  return [picture(chart.file, words)];
}

/** The decision outcome by policy. */
export function spreadSection(context: Context): string {
  const { title } = decisionOf(context);
  const heading = `## ${escape(title)} by policy`;
  if (!context.drawn.has(CHART.spread.file))
    return `${heading}\n\nThis outcome has no distribution over replications (a ratio is formed from means only, and what has no finished replication has no number), so none is drawn.`;
  const exempt = exemptOf(context) === undefined ? '' : ', with the run without the platform last';
  return [
    heading,
    `From top to bottom as ranked${exempt}. The thin line holds 90 % of the replications, the thick bar the middle half; the upright stroke is the median, the dot the mean. The bars of two policies overlap even where one is better, because both meet the same good and bad luck; the comparison in the table above takes that out.`,
    picture(CHART.spread.file, `${title} by policy: ranges of 90 and 50 %, medians and means`),
  ].join('\n\n');
}
