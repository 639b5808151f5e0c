import { escape } from '../markdown.ts';
import { stated } from '../numbers.ts';
import { smallestWords } from './words.ts';
import type { Telling } from './words.ts';

/** How the numbers were worked out, and what that assumes: one point for each idea. */
export function methodPoints(telling: Telling): readonly string[] {
  return [...luckPoints(telling), ...bestPoints(telling), ...sharePoints(telling), ...smallestPoints(telling)];
}

function luckPoints({ findings: { runs } }: Telling): readonly string[] {
  const [{ used, blocks }] = runs;
  const shared = runs.some((run, at) => runs.slice(0, at).some(({ luck }) => luck === run.luck));
  const independent = runs.some(({ luck }) => luck !== runs[0].luck);
  return [
    ...(runs.length === 1
      ? [
          `Every policy met the same inputs and the same chances in ${stated(used, 'replications')}, so policies are compared replication by replication. The unit of every interval is the block of ${used / blocks} replications: blocks are independent, replications inside a block are not.`,
        ]
      : [
          `The unit of every interval is the block of replications: blocks are independent, replications inside a block are not. ${runs.map(({ label, used: of, replications }) => `${escape(label)}: ${stated(of, 'replications')}${of === replications ? '' : ` of its ${stated(replications, 'replications')}, as many as the runs on its luck have in common`}`).join('; ')}.`,
        ]),
    ...(shared && runs.length > 1
      ? ['Runs with the same seed share their luck and are compared replication by replication.']
      : []),
    ...(independent
      ? [
          'Runs with different seeds have no luck in common: their means are compared as independent ones (Welch), so what single replications say of a pair does not exist.',
        ]
      : []),
    '"Behind the top by" looks at one pair at a time, so 5 % of its intervals miss, and the policy at the top owes its place partly to luck. The interval is Student\'s t on blocks; it assumes that their means are near enough normal, which a few very large replications may spoil.',
  ];
}

function bestPoints({ findings: { asStated } }: Telling): readonly string[] {
  if (asStated.contenders < 2) return [];
  return [
    `"At most behind the best of the others" and who is ruled out hold for all ${asStated.contenders} policies at once with 95 %, whichever is truly the best (multiple comparisons with the best: Edwards and Hsu, 1983; on common luck Nelson and Matejcik, 1995, with Bonferroni's bounds for ${asStated.contenders - 1}). Policies that ran identically count as one. Without the platform stands beside and is never the best.`,
  ];
}

function sharePoints({ outcome }: Telling): readonly string[] {
  if (outcome.ratio !== undefined)
    return [
      'The outcome is a ratio of means. No single replication or draw has one, so there is no share of replications or draws in which one policy is better. Its intervals leave out one block after the other (jackknife).',
    ];
  return [
    'Two shares say how often the top is better. Over replications, with the luck of each as it falls: what one city may live through. Over draws, what is expected once luck is averaged out: how far what we do not know about the inputs may turn the answer. Ties count half. Two lucks a draw cannot show an expectation, so the difference is regressed on the uncertain inputs, each block told by the others; that assumes that it follows the inputs and their squares closely enough.',
    'Replications saved by common luck: the variances of the two means, added, over the variance of their difference, by blocks (interval: Pitman, 1939).',
  ];
}

function smallestPoints(telling: Telling): readonly string[] {
  const smallest = smallestWords(telling);
  if (smallest === undefined)
    return ['No smallest difference that matters is stated (`--within`), so none is called too little to matter.'];
  return [
    `"Not distinguishable within ${smallest}" and "too little to matter": the whole interval of the difference lies within ${smallest}, the smallest difference that matters. "Not settled": it does not, and it holds zero.`,
  ];
}
