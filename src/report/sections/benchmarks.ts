import { estimateOf, shownOf, withInterval } from '../context.ts';
import type { Context } from '../context.ts';
import type { BenchmarkRow } from '../description.ts';
import { escape, table } from '../markdown.ts';
import { NO_NUMBER, range, stated } from '../numbers.ts';
import { gradeWords } from '../words/grade.ts';
import { outcomesNow, say } from '../words/say.ts';

/** Reported numbers of other cases beside what the study comes to; nothing where the scenario states none. */
export function benchmarksSection(context: Context): string {
  const { benchmarks } = context.study;
  if (benchmarks.length === 0) return '';
  const policy = escape(shownOf(context).policy);
  const headers = [
    say('benchmarks.case'),
    say('benchmarks.outcome'),
    say('benchmarks.reported'),
    say('benchmarks.simulated', { policy }),
    say('benchmarks.range'),
    say('benchmarks.use'),
    say('benchmarks.grade'),
    say('benchmarks.source'),
  ];
  return [
    `## ${say('benchmarks.heading')}`,
    say('benchmarks.intro', { policy }),
    table(
      headers,
      benchmarks.map((row) => cellsOf(context, row)),
      ['left', 'left', 'right', 'right', 'right', 'left', 'left', 'left'],
    ),
  ].join('\n\n');
}

function cellsOf(context: Context, { title, outcome, value, use, grade, source, note }: BenchmarkRow): string[] {
  const { title: named = outcome, unit = '' } = outcomesNow().find(({ name }) => name === outcome) ?? {};
  const { policies } = context.findings.asStated;
  const means = policies.filter(({ exempt }) => !exempt).map((policy) => estimateOf(policy, outcome).mean);
  const known = means.filter((mean) => !Number.isNaN(mean));
  const evidence = [source === '' ? say('benchmarks.noSource') : source, note].filter((text) => text !== '');
  return [
    escape(title),
    escape(named),
    stated(value, unit),
    withInterval(estimateOf(shownOf(context), outcome), unit),
    known.length === 0 ? NO_NUMBER : range([Math.min(...known), Math.max(...known)], unit),
    say('benchmarks.uses', { use }),
    gradeWords(grade),
    evidence.map(escape).join(say('assumptions.dash')),
  ];
}
