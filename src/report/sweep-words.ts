import type { LeverEffect, PointFinding, SweepFindings, SweptLever } from '#analysis';
import { withInterval } from './context.ts';
import { outcomeOf } from './words/say.ts';
import { levelWords, pointWords } from './level-words.ts';
import { amount, roundTogether, stated } from './numbers.ts';

/** Marks up the words of the answer: a report writes in bold what a terminal writes plainly. */
export type Strong = (text: string) => string;

/** The answer of a sweep, sentence by sentence, as plain words. */
export function sweepWords(findings: SweepFindings, strong: Strong): readonly string[] {
  const { decision, points, leader, replications } = findings;
  const top = points.find(({ policy }) => policy === leader);
  const { title } = outcomeOf(decision.outcome);
  if (top === undefined) return [`No point could be ranked: none has a mean of ${lower(title)}.`];
  return [
    leading(findings, top, strong),
    `Its public cost is ${withInterval(top.publicCost, 'RMB', top.outcome.withheld)}.`,
    ...alike(findings, top),
    effectWords(findings),
    `Every point was run in ${stated(replications, 'replications')}, all points on the same luck.`,
  ];
}

function lower(title: string): string {
  return title.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
}

function leading(findings: SweepFindings, top: PointFinding, strong: Strong): string {
  const { decision, points, decides, illustrationOnly } = findings;
  const { title, unit } = outcomeOf(decision.outcome);
  const most = decision.better === 'more' ? 'highest' : 'lowest';
  const best = decides && !illustrationOnly ? 'is best: it' : '';
  const has = `has the ${most} mean of ${lower(title)} among ${stated(points.length, 'points')}`;
  return `${strong(pointWords(findings, top.at))} ${best === '' ? has : `${best} ${has}`}, ${withInterval(top.outcome, unit)}.`;
}

/** Which points could be as good as the one at the top, and which of them costs least. */
function alike({ decision, points, levers }: SweepFindings, top: PointFinding): readonly string[] {
  const others = points.filter((point) => point !== top);
  const same = others.filter(({ comparison }) => comparison.verdict === 'not distinguishable');
  const withheld = others.find(({ comparison }) => comparison.verdict === 'withheld');
  if (others.length > 0 && withheld !== undefined)
    return [`Whether others differ from it cannot be told: ${withheld.comparison.note ?? 'too few replications'}.`];
  if (others.length === 0) return [];
  const near = others.filter(({ comparison }) => comparison.withinSmallest);
  const alikes =
    same.length === 0
      ? 'All others are distinguishably behind it'
      : `${same.length} of the ${others.length} others cannot be told apart from it`;
  const { unit } = outcomeOf(decision.outcome);
  const within =
    decision.smallestDifference > 0
      ? `; ${near.length === 0 ? 'none is' : `${near.length} ${near.length === 1 ? 'is' : 'are'}`} shown to lie within ${stated(decision.smallestDifference, unit)} of it, too little to matter`
      : '';
  return [`${alikes}${within}.`, ...cheapestWords([...new Set([...same, ...near])], top, { levers, unit })];
}

/** The cheapest of the points that are as good, where it is cheaper than the one at the top. */
function cheapestWords(
  asGood: readonly PointFinding[],
  top: PointFinding,
  { levers, unit }: { readonly levers: readonly SweptLever[]; readonly unit: string },
): readonly string[] {
  const costOf = ({ publicCost: { mean } }: PointFinding): number => (Number.isFinite(mean) ? mean : Infinity);
  const cheapest = asGood.reduce((least, point) => (costOf(point) < costOf(least) ? point : least), top);
  if (cheapest === top) return [];
  return [
    `The cheapest of these is ${pointWords({ levers }, cheapest.at)}, at ${withInterval(cheapest.publicCost, 'RMB', top.outcome.withheld)} of public cost and with ${amount(cheapest.outcome.mean, unit)}.`,
  ];
}

function effectWords(findings: SweepFindings): string {
  const { effects, levers, firstIsSettled } = findings;
  const [first] = effects;
  if (Number.isNaN(first.difference)) return `Which lever matters most cannot be told: ${first.withheld ?? ''}.`;
  const moved = `${leverOf(levers, first).label} (${differenceWords(findings, first)})`;
  if (levers.length === 1) return `What its levels change: ${moved}.`;
  const settled = firstIsSettled ? '' : '; that it moves more than every other lever is not settled';
  return `The lever that moves the outcome most is ${moved}${settled}.`;
}

/** From which level to which, and by how much. */
function differenceWords({ decision, levers }: SweepFindings, effect: LeverEffect): string {
  const { unit } = outcomeOf(decision.outcome);
  const lever = leverOf(levers, effect);
  return `from ${levelWords(effect.from, lever)} to ${levelWords(effect.to, lever)}: ${signed(effect, unit)}`;
}

/** A difference with its sign and its interval. */
function signed({ difference, interval, withheld }: LeverEffect, unit: string): string {
  const sign = difference > 0 ? '+' : '';
  if (interval === undefined) return `${sign}${amount(difference, unit)}, interval withheld: ${withheld ?? ''}`;
  const rounded = roundTogether(difference, interval, unit);
  return `${sign}${rounded.mean}, 95 % interval ${rounded.interval}`;
}

/** The lever that an effect is of. */
export function leverOf(levers: readonly SweptLever[], { path }: Pick<LeverEffect, 'path'>): SweptLever {
  const lever = levers.find((each) => each.path === path);
  if (lever === undefined) throw new RangeError(`no lever ${path}`);
  return lever;
}
