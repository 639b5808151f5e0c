import type { PolicyFinding, TailFinding } from '#analysis';
import { intervalCell } from '../columns.ts';
import type { OutcomeColumn } from '../columns.ts';
import { ranked, withInterval } from '../context.ts';
import type { Context } from '../context.ts';
import { details, escape, table } from '../markdown.ts';
import { amount, scaleOf, stated } from '../numbers.ts';
import { outcomeOf, say } from '../words/say.ts';

/** Stands after a mean whose interval cannot be trusted. */
const MARK = '†';

/** A column with every mean marked that a few replications carry. */
export function markedColumn({ findings: { tails } }: Context, outcome: string, column: OutcomeColumn): OutcomeColumn {
  const marked = new Set(tails.filter((tail) => tail.outcome === outcome).map(({ policy }) => policy));
  const cell = (policy: PolicyFinding): string => {
    const [mean, ...rest] = column.cell(policy).split('<br>');
    return [marked.has(policy.policy) ? `${mean} ${MARK}` : mean, ...rest].join('<br>');
  };
  return { ...column, cell };
}

/** What the mark means, and numbers that do not hang on a few replications; nothing where nothing is marked. */
export function tailNotes(
  context: Context,
  outcomes: readonly string[],
): { readonly words: readonly string[]; readonly numbers: readonly string[] } {
  const { findings } = context;
  const tails = ranked(
    context,
    findings.tails.filter(({ outcome }) => outcomes.includes(outcome)),
  );
  if (tails.length === 0) return { words: [], numbers: [] };
  const most = Math.max(...tails.map(({ needed }) => needed));
  return {
    words: [
      say('tails.meaning', {
        mark: MARK,
        replications: stated(findings.replications, 'replications'),
        needed: amount(most, 'replications'),
      }),
    ],
    numbers: [details(say('tails.details', { mark: MARK }), robustTable(tails))],
  };
}

function robustTable(tails: readonly TailFinding[]): string {
  const cells = ({ policy, outcome, median, trimmedMean, topShare }: TailFinding): string[] => {
    const { title, unit } = outcomeOf(outcome);
    const scale = scaleOf([trimmedMean.mean], unit);
    return [
      escape(policy),
      escape(title),
      scale.unit,
      intervalCell(median, scale),
      intervalCell(trimmedMean, scale),
      amount(topShare, 'share'),
    ];
  };
  return [
    say('tails.trimmed'),
    table(
      [
        say('policies.policy'),
        say('tails.outcome'),
        say('tails.unit'),
        say('tails.median'),
        say('tails.trimmedMean'),
        say('tails.topShare'),
      ],
      tails.map(cells),
      ['left', 'left', 'left', 'right', 'right', 'right'],
    ),
  ].join('\n\n');
}

/** A warning beside the mean in the answer; nothing where its interval can be trusted. */
export function tailSentence({ findings }: Context, { policy }: PolicyFinding): readonly string[] {
  const { outcome } = findings.decision;
  const tail = findings.tails.find((each) => each.policy === policy && each.outcome === outcome);
  if (tail === undefined) return [];
  const { unit } = outcomeOf(outcome);
  return [say('tails.warning', { mean: withInterval(tail.trimmedMean, unit) })];
}
