import { tooFew, type BlockEstimate } from '../block-interval.ts';
import { toEstimate } from '../estimates.ts';
import type { Ranking } from '../findings.ts';
import { placesOf, type Place } from './best-of-all.ts';
import type { ComparedPolicy, ComparedVariant, PolicyPair } from './comparison-findings.ts';
import type { ComparisonQuestion } from './comparison-question.ts';
import { comparePair } from './compare-pair.ts';
import { contendersOf, isSame, type Contender, type UsedRun } from './contenders.ts';
import { gapBetween } from './gap.ts';
import { expectationsOfRuns } from './shares.ts';

/** Compares the policies of one variant with the best of them, and every two of them with each other. */
export function comparePolicies(
  runs: readonly UsedRun[],
  question: ComparisonQuestion,
  variant: Ranking['variant'],
): ComparedVariant {
  const entries = contendersOf(runs, question, variant).toSorted((a, b) => order(a, b, question.better));
  const stage = standings(entries, question);
  const expectOf = expectationsOfRuns();
  const pairs = entries.flatMap((first, at) =>
    entries.slice(at + 1).map((second): PolicyPair => comparePair(first, second, question, expectOf)),
  );
  return Object.freeze({
    variant,
    policies: Object.freeze(entries.map((entry) => policyOf(entry, stage))),
    leader: entries.find((entry) => !entry.exempt && hasMean(entry))?.name,
    pairs: Object.freeze(pairs),
    contenders: stage.contenders.length,
  });
}

/** Who could be the best, policies that ran identically once, and where each of them stands. */
interface Standings {
  readonly contenders: readonly Contender[];
  readonly places: readonly Place[];
}

function standings(entries: readonly Contender[], { better }: ComparisonQuestion): Standings {
  const able = entries.filter((entry) => !entry.exempt && whyWithheld(entry.decision) === undefined);
  const contenders = able.filter((entry, at) => !able.slice(0, at).some((before) => isSame(entry, before)));
  const places = placesOf(contenders.length, (one, other) => gapBetween(contenders[one], contenders[other], better));
  return { contenders, places };
}

function policyOf(entry: Contender, { contenders, places }: Standings): ComparedPolicy {
  const { name: policy, exempt, decision, percentiles } = entry;
  const said = { policy, exempt, estimate: toEstimate(decision, percentiles) };
  const unplaced = { ...said, atMostBehind: undefined, atMostAhead: undefined };
  if (exempt) return Object.freeze({ ...unplaced, standing: 'exempt' });
  const note = whyWithheld(decision);
  if (note !== undefined) return Object.freeze({ ...unplaced, standing: 'withheld', note });
  const at = contenders.findIndex((contender) => contender === entry || isSame(contender, entry));
  const [lower, upper] = places[at].interval;
  const several = places.filter(({ mayBeBest }) => mayBeBest).length > 1;
  const twin = contenders[at].name;
  return Object.freeze({
    ...said,
    standing: !places[at].mayBeBest ? 'ruled out' : several ? 'may be best' : 'best',
    atMostBehind: lower === -Infinity ? undefined : Math.abs(lower),
    atMostAhead: upper === Infinity ? undefined : upper,
    ...(twin === policy ? {} : { sameAs: twin }),
  });
}

function whyWithheld(decision: BlockEstimate): string | undefined {
  return decision.withheld ?? tooFew(decision);
}

function hasMean({ decision }: Contender): boolean {
  return !Number.isNaN(decision.estimate);
}

/** Best mean first, those without one and exempt ones last; ties by name, so that the order of runs is irrelevant. */
function order(a: Contender, b: Contender, better: 'more' | 'less'): number {
  if (a.exempt !== b.exempt) return a.exempt ? 1 : -1;
  if (hasMean(a) !== hasMean(b)) return hasMean(a) ? -1 : 1;
  const difference =
    better === 'more' ? b.decision.estimate - a.decision.estimate : a.decision.estimate - b.decision.estimate;
  if (difference !== 0 && !Number.isNaN(difference)) return difference;
  return a.name < b.name ? -1 : 1;
}
