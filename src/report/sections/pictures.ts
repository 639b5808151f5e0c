import { exemptOf, leaderOf, outcomeOf } from '../context.ts';
import type { Context } from '../context.ts';
import { CHART } from '../charts/files.ts';
import { escape, picture } from '../markdown.ts';
import { amount } from '../numbers.ts';

/** Firms and output by year, for the policy at the top and without the platform. */
export function yearsSection(context: Context): string {
  const leader = leaderOf(context);
  const fan = context.findings.fans.find(({ policy, series }) => policy === leader?.policy && series === 'firms-alive');
  if (leader === undefined || fan === undefined) return '';
  const [low, , middle, , high] = fan.quantiles[fan.quantiles.length - 1];
  const last = fan.years[fan.years.length - 1];
  const beside = exemptOf(context) === undefined ? '' : ' and without the platform (dashed)';
  const words = `${leader.policy}: ${amount(middle, 'firms')} alive at the end of ${last} in the median, ${amount(low, '')} to ${amount(high, '')} in 90 % of replications`;
  return [
    '## Firms and output by year',
    `Under *${escape(leader.policy)}*${beside}. Bands show uncertainty and luck together.`,
    picture(CHART.firms, words),
    picture(CHART.output, `Output value by year under ${leader.policy}`),
  ].join('\n\n');
}

/** The decision outcome by policy. */
export function spreadSection({ findings }: Context): string {
  const outcome = outcomeOf(findings.decision.outcome);
  if (findings.spreads.length === 0)
    return `## ${outcome.title} by policy\n\nA ratio of means has no distribution over replications, so none is drawn.`;
  return [
    `## ${outcome.title} by policy`,
    'The ranges overlap because every policy meets the same good and bad draws; the paired comparison in the table above takes that out.',
    picture(CHART.spread, `${outcome.title} by policy: ranges of 90 and 50 %, medians and means`),
  ].join('\n\n');
}
