import { compareRuns } from '#analysis';
import type { ComparedRun, ComparisonFindings } from '#analysis';
import { WITHOUT_PLATFORM } from '#compile';
import type { Study } from '#compile';
import { inLanguage, renderComparison } from '#report';
import type { RenderedReport } from '#report';
import { questionOf } from './describe.ts';
import { inEnglish } from './telling.ts';

/** A run of which policies are compared, with its study. */
export interface RunToCompare extends ComparedRun {
  readonly study: Study;
}

/** What a user asks of a comparison. */
export interface ComparisonOptions {
  readonly outcome: string;
  readonly better: 'more' | 'less';
  /** Smallest difference that matters, in the outcome's unit. */
  readonly within: number;
  /** Only these policies; undefined: all. */
  readonly policies: readonly string[] | undefined;
}

/** Outcome tables -> ComparisonFindings -> Markdown and chart. `commands` are how to get the numbers again. */
export async function reportComparison(
  runs: readonly RunToCompare[],
  options: ComparisonOptions,
  commands: readonly string[],
): Promise<{ findings: ComparisonFindings; rendered: RenderedReport }> {
  const shares = runs.map(({ study }) => {
    const { assumed, uncertain } = questionOf(study);
    return uncertain > 0 ? assumed / uncertain : 0;
  });
  const findings = compareRuns(runs, { ...options, exempt: [WITHOUT_PLATFORM], assumedShare: Math.max(...shares) });
  return { findings, rendered: await inLanguage(inEnglish(runs[0].study), () => renderComparison(findings, commands)) };
}
