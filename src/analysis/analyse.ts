import type { OutcomeTable } from '#table';
import { additionalityFindings } from './additionality.ts';
import { factFinding } from './fact.ts';
import { fansOf } from './fan.ts';
import type { Findings } from './findings.ts';
import { participationFindings } from './participation.ts';
import { partyFindings } from './party-money.ts';
import type { Question } from './question.ts';
import { estimatesByRun, rankPolicies } from './ranking.ts';
import { statusOf } from './sample.ts';
import { sensitivityOf } from './sensitivity/sensitivity.ts';
import { spreadsOf } from './spread.ts';
import { varianceSplits } from './variance-split.ts';

/** Above this share of assumptions among the uncertain inputs, a report is an illustration. */
export const MOST_ASSUMED = 0.5;

/**
 * Everything that the report says about the runs: rankings, intervals, fans, facts. Pure and deterministic: equal
 * tables give equal findings. What cannot be answered (too few blocks, failed rows, no denominator) is a finding that
 * says why. A table that does not fit the question (unknown outcome or fact, no whole blocks) is our mistake, and a
 * RangeError. Replications that stopped at the event limit leave means, and withhold every interval they touch.
 */
export function analyse(table: OutcomeTable, question: Question): Findings {
  if (!(table.blockSize >= 1) || table.replications % table.blockSize !== 0) {
    throw new RangeError(`${table.replications} replications are not whole blocks of ${table.blockSize}`);
  }
  const material = { table, question, estimatesOf: estimatesByRun(table) };
  const sensitivity = sensitivityOf(table, question, rankPolicies(material, 'as stated', true));
  const assumed = assumedOf(question, sensitivity.matter);
  const illustrationOnly = assumed.assumedShare > MOST_ASSUMED;
  const money = partyFindings(table);
  const asStated = rankPolicies(material, 'as stated', !illustrationOnly);
  return Object.freeze({
    decision: Object.freeze({ ...question.decision }),
    replications: table.replications,
    blocks: table.replications / table.blockSize,
    asStated,
    withoutEffects: rankPolicies(material, 'effects set to 1', !illustrationOnly),
    fans: fansOf(table),
    spreads: spreadsOf(asStated, question.decision.outcome),
    variance: varianceSplits(table, question, asStated),
    sensitivity,
    facts: Object.freeze(question.facts.map((fact) => factFinding(table, fact))),
    parties: money,
    participation: participationFindings(table, question, money),
    additionality: additionalityFindings(table, question),
    failedRows: failedRows(table),
    ...assumed,
    illustrationOnly,
  });
}

/** How much of what the answer rests on is assumed: of the inputs known to matter or, where none is, of all. */
function assumedOf(
  { assumptions, assumed, uncertain }: Question,
  matter: readonly string[],
): Pick<Findings, 'assumedShare' | 'assumedAmong'> {
  if (matter.length === 0)
    return { assumedShare: uncertain > 0 ? assumed / uncertain : 0, assumedAmong: 'uncertain inputs' };
  const those = matter.filter((path) => assumptions.has(path)).length;
  return { assumedShare: those / matter.length, assumedAmong: 'inputs that matter' };
}

/** Replications that stopped at the event limit, those of a run under two names counted once. */
function failedRows(table: OutcomeTable): number {
  let failed = 0;
  table.runs.forEach(({ sameAs }, run) => {
    if (sameAs !== undefined) return;
    for (const status of statusOf(table, run)) failed += Number(status !== 0);
  });
  return failed;
}
