import { PARTIES } from '#common/parties.ts';
import { replicationsOf, type OutcomeTable } from '#table';
import { acceptShare } from './accept-share.ts';
import { baselineRun, comparedRuns } from './baseline.ts';
import { FEWEST_BLOCKS } from './block-interval.ts';
import { blockMean } from './block-mean.ts';
import { expectationsByDraw, whyDependent, type Expect } from './expectations.ts';
import { toEstimate } from './estimates.ts';
import type { Estimate, ParticipationFinding, PartyFinding, PartyVerdict } from './findings.ts';
import { gainOf } from './gain.ts';
import { marginOf } from './margin.ts';
import { fivePoints } from './percentiles.ts';
import type { Question } from './question.ts';
import { hasOutcomes, usableValues } from './sample.ts';

/**
 * Who would sign each policy as stated that is not exempt, in the order of the runs. Ex ante: a party accepts if its mean
 * gain over draws and luck exceeds its risk allowance, and the interval of the difference says whether that can be told.
 * One number at a time: 5 % of the intervals miss. `money` holds what parties pay, by policy; a policy that is not in it
 * is left out.
 */
export function participationFindings(
  table: OutcomeTable,
  question: Question,
  money: ReadonlyMap<string, readonly PartyFinding[]>,
): readonly ParticipationFinding[] {
  const stored = hasOutcomes(table, ['incubated-firms', 'public-cost', 'local-tax']);
  const runs = comparedRuns(table, question).filter((run) => stored && money.has(table.runs[run].policy));
  const without = baselineRun(table, question);
  const enough = runs.length > 0 && table.replications / table.blockSize >= FEWEST_BLOCKS;
  const dependent = whyDependent(table);
  const expectFor = expectationsByLength(table);
  const findings = runs.map((run): ParticipationFinding => {
    const { policy } = table.runs[run];
    const asked = question.participation.asked.get(policy) ?? [];
    const stances = PARTIES.map((party) => {
      const gain = gainOf(table, { run, without }, party, question.participation);
      const { allowance, margin } = marginOf(gain, question.participation.riskAllowance[party]);
      return { party, gain, allowance, margin: toEstimate(margin, undefined), asked: asked.includes(party) };
    });
    const parties = stances.map(({ gain, ...stance }): PartyVerdict => {
      const estimate = toEstimate(blockMean(gain), fivePoints(usableValues(gain)));
      return Object.freeze({
        ...stance,
        gain: estimate,
        verdict: stance.asked ? verdictOf(stance.margin) : 'not asked',
      });
    });
    return Object.freeze({
      policy,
      parties: Object.freeze(parties),
      firstRefusal: firstRefusal(parties, money.get(policy) ?? []),
      acceptShare: acceptShare(
        stances.filter((stance) => stance.asked),
        dependent ?? (enough ? expectFor(replicationsOf(table, run)) : undefined),
      ),
    });
  });
  return Object.freeze(findings);
}

/** Expectations over so many first replications, each number of them fitted once. */
function expectationsByLength(table: OutcomeTable): (replications: number) => Expect {
  const known = new Map<number, Expect>();
  return (replications) => {
    const expect = known.get(replications) ?? expectationsByDraw({ ...table, replications });
    known.set(replications, expect);
    return expect;
  };
}

function verdictOf({ interval }: Estimate): PartyVerdict['verdict'] {
  if (interval === undefined) return 'cannot be told';
  if (interval[0] > 0) return 'accepts';
  return interval[1] < 0 ? 'refuses' : 'cannot be told';
}

/** Relative to what it pays: whoever pays nothing and would still lose refuses before all others. */
function firstRefusal(
  parties: readonly PartyVerdict[],
  money: readonly PartyFinding[],
): ParticipationFinding['firstRefusal'] {
  const refusals = parties
    .filter(({ verdict }) => verdict === 'refuses')
    .map(({ party, margin }) => {
      const pays = money.find((one) => one.party === party)?.contribution.mean ?? 0;
      return { party, by: -margin.mean, relative: pays > 0 ? -margin.mean / pays : Infinity };
    })
    .sort((one, other) => (one.relative === other.relative ? other.by - one.by : other.relative - one.relative));
  return refusals.length === 0 ? undefined : Object.freeze({ party: refusals[0].party, by: refusals[0].by });
}
