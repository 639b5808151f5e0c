import { describe, expect, test } from 'vitest';
import {
  aComparison,
  aPolicy,
  aRanking,
  aRatio,
  constant,
  TOP,
  theFindings,
  theReport,
  theSection,
  theStudy,
} from './support/a-report.ts';
import type { ReportParts } from './support/a-report.ts';
import { anAdditionality } from './support/the-parties.ts';

const reason = '200 replications were run, and an interval needs at least 500';

/** A policy that is not at the top, with this verdict. */
function other(name: string, verdict: 'distinguishable' | 'not distinguishable' | 'withheld', note?: string) {
  return aPolicy(name, { rank: 2, comparison: aComparison(verdict, note === undefined ? {} : { note }) });
}

async function answer(parts?: ReportParts): Promise<string> {
  return theSection('The answer', parts);
}

/** The second sentence, for these policies beside the one at the top. */
async function second(...others: ReturnType<typeof aPolicy>[]): Promise<string> {
  const text = await answer({ findings: { asStated: aRanking([TOP, ...others]) } });
  return text.slice(text.indexOf('31') + 1).split(/(?<=[a-z*)0-9]\.) /)[1];
}

describe('the answer', () => {
  test('is four sentences with intervals', async () => {
    expect(await answer()).toBe(
      'Over 500 replications, **public-line + grant** has the highest mean of incubated firms: 12.34 firms (95 % interval 11.90 to 12.78), and a median of 10 firms. ' +
        'It cannot be told apart from *lab-enterprise + grant*. ' +
        'It costs 113.4 million RMB (95 % interval 112.9 to 113.9) of public money at its present value and draws in 9.88 private RMB per public RMB (95 % interval 9.65 to 10.10), of which 53 % would have come without it; against the run *without the platform* it brings 4.50 more firms (95 % interval 4.10 to 4.90). ' +
        'Every party that it asks would sign it.',
    );
  });

  test('says where the next policy is behind by too little to matter, or perhaps by that', async () => {
    const behind = (interval: [number, number], withinSmallest: boolean) =>
      aPolicy('b', {
        rank: 1,
        comparison: aComparison('distinguishable', { difference: 0.5, interval, withinSmallest }),
      });
    const told = async (policy: ReturnType<typeof aPolicy>): Promise<string> =>
      answer({ findings: { asStated: aRanking([TOP, policy]) } });

    expect(await told(behind([0.2, 0.8], true))).toContain(
      'The difference from the next, *b*, is 0.50 firms (95 % interval 0.20 to 0.80), less than the smallest difference of interest, 1 firm: too little to matter.',
    );
    expect(await told(behind([0.1, 1.2], false))).toContain('1 firm; but the interval reaches beyond it.');
    expect(await answer()).not.toContain('smallest difference');
  });

  test('names the lowest where less is better', async () => {
    const decision = { outcome: 'public-cost', better: 'less', smallestDifference: 1e6 } as const;
    expect(await answer({ findings: { decision } })).toContain(
      '**public-line + grant** has the lowest mean of public cost: 113.4 million RMB (95 % interval 112.9 to 113.9), and a median of 113 million RMB.',
    );
  });

  test('has no median for a ratio', async () => {
    const decision = { outcome: 'waiting', better: 'less', smallestDifference: 1 } as const;
    expect(await answer({ findings: { decision, spreads: [] } })).toContain(
      'has the lowest mean of waiting for a line: 6.60 months (95 % interval 6.30 to 6.90). It cannot',
    );
  });

  test('tells losses against no platform apart from gains', async () => {
    const worse = aPolicy(TOP.policy, {
      estimates: { ...Object.fromEntries(TOP.estimates), 'net-firms': aRatio(-4.5, [-4.9, -4.1]) },
    });
    const without = theFindings().asStated.policies[2];
    expect(await answer({ findings: { asStated: aRanking([worse, without]) } })).toContain(
      'it brings 4.50 fewer firms (95 % interval 4.10 to 4.90).',
    );
  });

  test('says nothing of no platform where that was not run, and nothing of leverage without public money', async () => {
    const free = aPolicy(TOP.policy, { estimates: { ...Object.fromEntries(TOP.estimates), leverage: aRatio(NaN) } });
    expect(await answer({ findings: { asStated: aRanking([free]) } })).toMatch(
      /It costs 113\.4 million RMB \(95 % interval 112\.9 to 113\.9\) of public money at its present value\. Every party that it asks would sign it\.$/,
    );
  });

  test.each([1, 1.01])('says that all private money would have come, where it is %d of it', async (share) => {
    const additionality = [anAdditionality(TOP.policy, { privateAnyway: aRatio(share) })];
    expect(await answer({ findings: { additionality } })).toContain(
      '10.10), all of which would have come without it; against',
    );
  });

  test('says nothing of leverage where private money never comes', async () => {
    const estimates = { ...Object.fromEntries(TOP.estimates), leverage: constant(0) };
    expect(await answer({ findings: { asStated: aRanking([aPolicy(TOP.policy, { estimates })]) } })).toMatch(
      /of public money at its present value\. Every party/,
    );
  });

  test('says in words that no public money is spent', async () => {
    const estimates = { ...Object.fromEntries(TOP.estimates), 'public-cost': constant(0), leverage: aRatio(NaN) };
    const alone = aPolicy(TOP.policy, { estimates });
    expect(await answer({ findings: { asStated: aRanking([alone]) } })).toMatch(
      / It costs no public money\. Every party/,
    );
  });

  test('gives the reason for withheld intervals once, in words that read', async () => {
    const short = (mean: number) => ({ mean, interval: undefined, withheld: reason, percentiles: undefined, n: 200 });
    const top = aPolicy('a', {
      estimates: { 'incubated-firms': short(2.77), 'public-cost': short(116e6), leverage: short(9.67) },
    });
    const text = await answer({ findings: { asStated: aRanking([top, other('b', 'withheld', reason)]) } });
    expect(text).toBe(
      `Over 500 replications, **a** has the highest mean of incubated firms: 2.77 firms (95 % interval withheld: ${reason}). ` +
        `Whether *b* differs from it cannot be told: ${reason}. ` +
        'It costs 116 million RMB (95 % interval withheld) of public money at its present value and draws in 9.67 private RMB per public RMB (95 % interval withheld). ' +
        'Every party that it asks would sign it.',
    );
  });

  test.each<[string, ReturnType<typeof aPolicy>[], string]>([
    ['no other', [], 'No other policy was run.'],
    ['one behind', [other('b', 'distinguishable')], 'The only other policy is distinguishably behind it.'],
    [
      'all behind',
      ['b', 'c'].map((name) => other(name, 'distinguishable')),
      'All 2 others are distinguishably behind it.',
    ],
    [
      'one alike of two',
      [other('b', 'not distinguishable'), other('c', 'distinguishable')],
      'It cannot be told apart from *b*; 1 of the 2 others is distinguishably behind.',
    ],
    [
      'two alike',
      ['b', 'c'].map((name) => other(name, 'not distinguishable')),
      'It cannot be told apart from *b* and *c*.',
    ],
    [
      'five alike',
      ['b', 'c', 'd', 'e', 'f'].map((name) => other(name, 'not distinguishable')),
      'It cannot be told apart from *b*, *c*, *d*, *e* and *f*.',
    ],
    [
      'six alike',
      ['b', 'c', 'd', 'e', 'f', 'g'].map((name) => other(name, 'not distinguishable')),
      'It cannot be told apart from *b*, *c*, *d*, *e* and 2 more.',
    ],
    [
      'some withheld',
      [other('b', 'distinguishable'), other('c', 'withheld', 'x')],
      '1 of the 2 others is distinguishably behind; nothing can be said of *c*.',
    ],
    [
      'two withheld',
      ['b', 'c'].map((name) => other(name, 'withheld', 'too few')),
      'Whether any of the 2 other policies differs from it cannot be told: too few.',
    ],
  ])('with %s compares in one sentence', async (_, others, sentence) => {
    expect(await second(...others)).toBe(sentence);
  });

  test('says so where nothing can be ranked', async () => {
    const nothing = aPolicy('a', {
      rank: undefined,
      comparison: aComparison('withheld'),
      estimates: { 'incubated-firms': aRatio(NaN) },
    });
    expect(await answer({ findings: { asStated: aRanking([nothing], { leader: undefined }) } })).toBe(
      'No policy could be ranked: none has a mean of incubated firms.',
    );
  });
});

describe('the first lines', () => {
  test('are title and question', async () => {
    const { markdown } = await theReport();
    expect(markdown.split('\n').slice(0, 5)).toEqual(['# A small city', '', '## The question', '', 'Who should pay?']);
  });

  test('open with "Illustration, not advice" where most uncertain inputs are assumptions', async () => {
    const { markdown } = await theReport({ findings: { illustrationOnly: true, assumedShare: 5 / 6 } });
    expect(markdown.split('\n').slice(0, 3)).toEqual([
      '> **Illustration, not advice.** 83.3 % of the uncertain inputs are assumptions. The tables show what would follow from them; no policy is marked best.',
      '',
      '# A small city',
    ]);
  });

  test.each([
    [
      1,
      '> **1 replication stopped at the event limit** and is left out of the means. Every interval that would rest on it is withheld.',
    ],
    [
      7,
      '> **7 replications stopped at the event limit** and are left out of the means. Every interval that would rest on them is withheld.',
    ],
  ])('own up to %d stopped', async (failedRows, notice) => {
    const { markdown } = await theReport({ findings: { failedRows } });
    expect(markdown.startsWith(`${notice}\n\n# A small city\n`)).toBe(true);
  });

  test('cannot be forged by a title', async () => {
    const { markdown } = await theReport({ study: theStudy({ title: 'x\n\n# y <b>', question: '# z' }) });
    expect(markdown.split('\n')[0]).toBe('# x # y &lt;b&gt;');
    expect(markdown).toContain(String.raw`\# z`);
  });
});
