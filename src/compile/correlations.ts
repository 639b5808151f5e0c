import { didYouMean } from '#common/suggest.ts';
import { areConsistent } from '#random';
import type { Finding, Scenario } from '#scenario';
import { nearestRanks } from './nearest-ranks.ts';
import type { CorrelatedInputs, Input } from './study.ts';

type Correlation = Scenario['correlations'][number];

/** Inputs that a block can correlate with each other: fewer than the rows of the smallest. */
const MOST_CORRELATED = 24;

/**
 * The uncertain inputs that are correlated, by groups that have nothing to do with each other. Pairs of which an input is
 * not part of the study are left out; pairs of a group that are not stated have rank correlation 0.
 */
export function correlatedInputs(correlations: readonly Correlation[], inputs: readonly Input[]): CorrelatedInputs[] {
  const paths = inputs.map(({ path }) => path);
  const present = correlations.filter(({ between }) => between.every((path) => paths.includes(path)));
  return groupsOf(present).map((members) => {
    const names = paths.filter((path) => members.has(path));
    return { names, columns: names.map((name) => paths.indexOf(name)), ranks: ranksOf(present, names) };
  });
}

/** What is wrong with the correlations of a scenario, given the uncertain inputs of its study. */
export function correlationFindings(correlations: readonly Correlation[], inputs: readonly Input[]): Finding[] {
  const paths = inputs.map(({ path }) => path);
  const places = correlations.flatMap(({ between }, at) =>
    between.flatMap((path, end): Finding[] => {
      if (paths.includes(path)) return [];
      const what = `there is no uncertain number \`${path}\` in this study`;
      return [{ path: ['correlations', at, 'between', end], what, remedy: didYouMean(path, paths) }];
    }),
  );
  const pairs = repeated(correlations);
  return places.length + pairs.length > 0
    ? [...places, ...pairs]
    : groupsOf(correlations).flatMap((members) =>
        contradiction(
          correlations,
          paths.filter((path) => members.has(path)),
        ),
      );
}

function repeated(correlations: readonly Correlation[]): Finding[] {
  return correlations.flatMap(({ between }, at): Finding[] => {
    const path = ['correlations', at, 'between'] as const;
    if (between[0] === between[1])
      return [{ path, what: `\`${between[0]}\` stands here twice`, remedy: 'name two different numbers' }];
    const first = correlations.findIndex((other) => between.every((name) => other.between.includes(name)));
    if (first === at) return [];
    const what = `the correlation between \`${between[0]}\` and \`${between[1]}\` is stated twice`;
    return [{ path, what, remedy: `remove it here or in entry ${first + 1}` }];
  });
}

function contradiction(correlations: readonly Correlation[], names: readonly string[]): Finding[] {
  const path = ['correlations'] as const;
  if (names.length > MOST_CORRELATED) {
    const what = `${names.length} numbers are correlated with each other, directly or through others, and a block of draws can do that for at most ${MOST_CORRELATED}`;
    return [{ path, at: 'key', what, remedy: 'leave out the correlations that matter least' }];
  }
  const ranks = ranksOf(correlations, names);
  if (areConsistent(ranks)) return [];
  const nearest = nearestRanks(ranks);
  const entries = names.flatMap((one, row) =>
    names.slice(0, row).flatMap((other, column) => {
      const stated = correlations.some(({ between }) => between.includes(one) && between.includes(other));
      const rank = nearest[row][column];
      return stated || rank !== 0 ? [`- { between: [${other}, ${one}], rank: ${rank} }`] : [];
    }),
  );
  const what = `the rank correlations between ${names.map((name) => `\`${name}\``).join(', ')} contradict each other: no numbers can have them all`;
  return [{ path, at: 'key', what, remedy: `write the nearest that fit together:\n    ${entries.join('\n    ')}` }];
}

/** Names that are linked, directly or through others. */
function groupsOf(correlations: readonly Correlation[]): ReadonlySet<string>[] {
  let groups: Set<string>[] = [];
  for (const { between } of correlations) {
    const [linked, others] = [true, false].map((is) =>
      groups.filter((group) => between.some((name) => group.has(name)) === is),
    );
    groups = [...others, new Set([...linked.flatMap((group) => [...group]), ...between])];
  }
  return groups;
}

function ranksOf(correlations: readonly Correlation[], names: readonly string[]): number[][] {
  const rankOf = (one: string, other: string): number =>
    correlations.find(({ between }) => between.includes(one) && between.includes(other))?.rank ?? 0;
  return names.map((one) => names.map((other) => (one === other ? 1 : rankOf(one, other))));
}
