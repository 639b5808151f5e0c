import { headOf } from '#table';
import type { OutcomeTable } from '#table';
import { additionalityFindings } from './additionality.ts';
import { MOST_FITTED } from './expectations.ts';
import { factFinding } from './fact.ts';
import { failedRowsOf } from './failed-rows.ts';
import { fansOf } from './fan.ts';
import type { Findings } from './findings.ts';
import { assumedOf, isIllustration } from './illustration.ts';
import { informationFindings } from './information/information.ts';
import { inputFindings } from './inputs.ts';
import { participationFindings } from './participation.ts';
import { partyFindings } from './party-money.ts';
import type { Question } from './question.ts';
import { estimatesByRun, rankPolicies } from './ranking.ts';
import { sensitivityOf } from './sensitivity/sensitivity.ts';
import { spreadsOf } from './spread.ts';
import { stoppingFinding } from './stopping/stopping.ts';
import { tailFindings } from './tails/tails.ts';
import { varianceSplits } from './variance-split.ts';

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
  const head = headOf(table, MOST_FITTED);
  const material = { table, question, estimatesOf: estimatesByRun(table) };
  const sensitivity = sensitivityOf(head, question, rankPolicies(material, 'as stated', true));
  const assumed = assumedOf(question, sensitivity.matter);
  const illustrationOnly = isIllustration(assumed.assumedShare);
  const money = partyFindings(table);
  const asStated = rankPolicies(material, 'as stated', !illustrationOnly);
  return Object.freeze({
    decision: Object.freeze({ ...question.decision }),
    replications: table.replications,
    blocks: table.replications / table.blockSize,
    fitted: head.replications,
    ...(question.precision && { stopping: stoppingFinding(table, question, question.precision) }),
    asStated,
    withoutEffects: rankPolicies(material, 'effects set to 1', !illustrationOnly),
    fans: fansOf(table),
    spreads: spreadsOf(asStated, question.decision.outcome),
    variance: varianceSplits(table, question, asStated),
    tails: tailFindings(table),
    sensitivity,
    information: informationFindings(head, question),
    facts: Object.freeze(question.facts.map((fact) => factFinding(table, fact))),
    inputs: inputFindings(head, question),
    parties: money,
    participation: participationFindings(head, question, money),
    additionality: additionalityFindings(table, question),
    failedRows: failedRowsOf(table),
    ...assumed,
    illustrationOnly,
  });
}
