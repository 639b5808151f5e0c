import type { ComparisonFindings } from '#analysis';
import { comparisonChart } from '../charts/comparison.ts';
import { draw } from '../charts/draw.ts';
import { CHART } from '../charts/files.ts';
import type { RenderedReport } from '../description.ts';
import { bullets, details, escape, fenced, picture } from '../markdown.ts';
import { amount } from '../numbers.ts';
import { methodPoints } from './method.ts';
import { pairTable, policyTable, withheldOf } from './tables.ts';
import { answerWords, pairWithTop, savedWords, tellingOf } from './words.ts';
import type { Telling } from './words.ts';

/**
 * A comparison of policies, as a Markdown page with its chart. The same findings, the same bytes. `commands` are how to
 * get them again.
 */
export async function renderComparison(
  findings: ComparisonFindings,
  commands: readonly string[],
): Promise<RenderedReport> {
  const telling = tellingOf(findings, {
    name: (policy) => `*${escape(policy)}*`,
    strong: (words) => `**${words}**`,
  });
  const { asStated } = findings;
  const chart = comparisonChart(findings);
  const sections = [
    `# Which policy is better, and is the difference real?`,
    ...illustration(findings),
    `${telling.outcome.title}: ${answerWords(asStated, telling)}`,
    policyTable(asStated, telling, true),
    ...withheldOf(asStated),
    ...(chart === undefined
      ? []
      : [picture(CHART.comparison.file, `How far each policy is behind ${asStated.leader ?? 'the top'}`)]),
    ...savedPart(telling),
    details('Every two policies', pairTable(asStated, telling)),
    '## With the assumed effects set to 1',
    effectsWords(telling),
    '## How this was worked out',
    bullets(methodPoints(telling)),
    '## How to get these numbers again',
    fenced('sh', commands.join('\n')),
  ];
  const charts = new Map(chart === undefined ? [] : [[CHART.comparison.file, await draw(chart)]]);
  return { markdown: `${sections.join('\n\n')}\n`, charts };
}

function illustration({ illustrationOnly, assumedShare }: ComparisonFindings): readonly string[] {
  return illustrationOnly
    ? [
        `**Illustration, not advice**: ${amount(assumedShare, 'share')} of the uncertain inputs are assumptions, so no policy is marked best.`,
      ]
    : [];
}

/** What common luck spared, for the two policies that lead. */
function savedPart({ findings: { asStated }, name }: Telling): readonly string[] {
  const next = asStated.policies.find(
    ({ policy, exempt }) => !exempt && pairWithTop(asStated, policy)?.identical === false,
  );
  const pair = next && pairWithTop(asStated, next.policy);
  if (next === undefined || pair === undefined || Number.isNaN(pair.savedByLuck.mean)) return [];
  return [
    `What common luck is worth for the difference between ${name(pair.first)} and ${name(next.policy)}: ${savedWords(pair.savedByLuck)}.`,
  ];
}

function effectsWords(telling: Telling): string {
  const { asStated, withoutEffects } = telling.findings;
  const means = ({ policies }: typeof asStated): string =>
    JSON.stringify(policies.map(({ policy, estimate }) => [policy, estimate.mean]));
  if (withoutEffects.policies.every(({ exempt }) => exempt)) return 'No policy was run with its effects set to 1.';
  if (means(asStated) === means(withoutEffects))
    return 'Contracts and instruments are assumed to change odds and durations. With every such effect set to 1, every mean stays the same to the last digit.';
  return [
    `Contracts and instruments are assumed to change odds and durations, and such an assumption must not decide silently. With every such effect set to 1 (no effect), on the same luck: ${answerWords(withoutEffects, telling)}`,
    details('Every policy with its effects set to 1', policyTable(withoutEffects, telling, false)),
  ].join('\n\n');
}
