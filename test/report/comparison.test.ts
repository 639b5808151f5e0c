import { describe, expect, test } from 'vitest';
import { compareRuns, type ComparisonFindings, type ComparisonQuestion } from '#analysis';
import { comparisonTable, renderComparison } from '#report';
import { asStated, aTable } from '../analysis/a-table.ts';
import { drawn, inkIn, sizeOf, textsOf } from './support/read-chart.ts';
import { picturesOf, tablesOf } from './support/read-markdown.ts';

/** Ten blocks of two replications that deviate by these times so much from a centre. */
const deviations = [1, -1, 2, -2, 3, -3, 1, -1, 2, -2];
const around = (centre: number, times: number): readonly number[] =>
  deviations.flatMap((deviation) => [centre + times * deviation, centre + times * deviation]);

/** A comparison of policies of which only the firms are known. */
function theComparison(
  firms: Readonly<Record<string, readonly number[]>>,
  parts: Partial<ComparisonQuestion> = {},
): ComparisonFindings {
  const values = Object.values(firms).map((each) => ({ 'incubated-firms': each }));
  const table = aTable({ runs: asStated(...Object.keys(firms)), values });
  return compareRuns([{ table, label: 'a run', luck: 'seed' }], {
    outcome: 'incubated-firms',
    better: 'more',
    within: 1,
    exempt: ['without the platform'],
    policies: undefined,
    assumedShare: 0.2,
    ...parts,
  });
}

const page = async (findings: ComparisonFindings): Promise<string> =>
  (await renderComparison(findings, ['npx pilotline compare x.yaml'])).markdown;

/** `b` is a little behind `a`, `c` far; without the platform there are more than anywhere. */
const open = {
  a: around(20, 1),
  'b * [x]': around(19.5, 2),
  c: around(4, 0),
  'without the platform': around(90, 3),
};

describe('the first line of a comparison', () => {
  const first = async (findings: ComparisonFindings): Promise<string> => (await page(findings)).split('\n\n')[1];

  test('says what is settled', async () => {
    const far = { a: around(50, 1), b: around(30, 2), c: around(4, 0) };

    expect(await first(theComparison(far))).toBe(
      'Incubated firms: **Settled: *a* is the best.** Its lead over the next, *b*, is 20.0 firms (95 % interval 18.5 to 21.5).',
    );
  });

  test('says so where what is settled is too little to matter', async () => {
    const near = { a: around(20, 1), b: around(19.5, 1.1) };

    expect(await first(theComparison(near))).toContain(
      'is 0.50 firms (95 % interval 0.35 to 0.65): real, but under 1 firm, which is too little to matter.',
    );
  });

  test('says what is not settled, what is ruled out, and what the wrong choice costs at most', async () => {
    expect(await first(theComparison(open, { within: 0.1 }))).toBe(
      String.raw`Incubated firms: **Not settled which policy is the best**: it may be *a* or *b \* \[x\]*. One other is ruled out. *a*, which has the highest mean, is at most 0.97 firms behind the best of the others.`,
    );
    expect(await first(theComparison(open))).toMatch(
      /It hardly matters: \*a\*, .*, and what is under 1 firm is too little to matter\.$/,
    );
  });

  test('marks no best where most inputs are assumptions', async () => {
    const text = await page(theComparison(open, { assumedShare: 0.8 }));

    expect(text.split('\n\n')[1]).toBe(
      '**Illustration, not advice**: 80 % of the uncertain inputs are assumptions, so no policy is marked best.',
    );
    expect(text.split('\n\n')[2]).toContain('Not settled which policy is at the top');
    expect(text).not.toMatch(/may be the best|is the best\./);
  });

  test('says why nothing can be told', async () => {
    const few = { a: around(20, 1).slice(0, 18), b: around(10, 2).slice(0, 18) };

    expect(await first(theComparison(few))).toBe(
      'Incubated firms: **Not settled**: *a* has the highest mean, but whether that is more than luck cannot be told: 18 replications were run, and an interval needs at least 20.',
    );
  });
});

describe('the page of a comparison', () => {
  test('has whole tables, its chart, the assumptions and the command', async () => {
    const { markdown, charts } = await renderComparison(theComparison(open), ['npx pilotline compare x.yaml']);

    for (const { cells } of tablesOf(markdown)) expect(new Set(cells).size).toBe(1);
    expect(picturesOf(markdown)).toEqual(['differences.svg']);
    expect([...charts.keys()]).toEqual(['differences.svg']);
    expect(markdown).toContain('*without the platform*');
    expect(markdown).toContain('Edwards and Hsu, 1983');
    expect(markdown).toContain('```sh\nnpx pilotline compare x.yaml\n```');
    expect(markdown).not.toMatch(/undefined|NaN|Infinity/);
  });

  test('says what common luck saves, and where that is not settled', async () => {
    // Deviations of one are half of those of the other: (1 + 4) / 1.
    expect(await page(theComparison(open))).toMatch(
      /What common luck is worth for the difference between \*a\* and .*: without common luck, 5 .*times as many/,
    );
    const other = {
      a: around(20, 1),
      b: around(9, 0).map((centre, k) => centre + 2 * Math.sin((k - (k % 2)) ** 2 + 1)),
    };
    expect(await page(theComparison(other))).toContain('so whether common luck helps here is not settled');
  });

  test('says of a ratio that no replication has one', async () => {
    const values = [3, 2].map((times) => ({
      'private-money': around(50 * times, 1).map((value, k) => value + Math.cos(k)),
      'fiscal-outlay': around(50, 0.3),
    }));
    const table = aTable({ runs: asStated('a', 'b'), values });
    const asked = { outcome: 'leverage', better: 'more', within: 0, exempt: [], policies: undefined } as const;
    const text = await page(compareRuns([{ table, label: 'r', luck: 's' }], { ...asked, assumedShare: 0 }));

    expect(text).toContain('The outcome is a ratio of means. No single replication or draw has one');
    expect(text).not.toContain('Top better in % of replications');
    expect(text).toContain('No smallest difference that matters is stated');
  });
});

describe('the chart of differences', () => {
  test('names policies and units, and stays inside its picture', async () => {
    const { charts } = await renderComparison(theComparison(open), []);
    const svg = charts.get('differences.svg')!;
    const texts = textsOf(svg);

    expect(texts).toEqual(expect.arrayContaining(['b * [x]', 'c', 'Incubated firms: behind by']));
    expect(texts.join(' ')).toContain('shaded: within 1 firm, too little to matter');
    expect(texts).not.toContain('without the platform');
    const [width, height] = sizeOf(svg);
    expect(inkIn(drawn(svg), (x, y) => x < 6 || y < 6 || x > width - 6 || y > height - 6)).toBe(0);
  });
});

describe('a comparison on a terminal', () => {
  test('is the answer and a row for each policy', () => {
    const text = comparisonTable(theComparison(open));

    expect(text.replaceAll('\n', ' ')).toMatch(
      /^Incubated firms: Not settled which policy is the best: it may be "a" or "b \* \[x\]"\./,
    );
    expect(text).toMatch(/^c +4 +16.0 ± 1.5 +100 +ruled out$/m);
    expect(text).toMatch(/^without the platform +90 +/m);
    expect(Math.max(...text.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(100);
  });
});
