import { describe, expect, test } from 'vitest';
import { anEstimate, aPolicy, aRanking, constant, TOP, theReport } from './support/a-report.ts';
import { labelsOf, textsOf } from './support/read-chart.ts';
import { anAdditionality } from './support/the-parties.ts';

/** A policy under which the enterprise pays this. */
function paying(policy: string, paid: number) {
  return aPolicy(policy, {
    estimates: {
      'paid-enterprise': constant(paid),
      'npv-enterprise': anEstimate(-paid, [-paid, -paid], [-2 * paid, -paid, -paid, -paid, 0.5 * paid]),
      'npv-university': constant(3e6),
    },
  });
}

async function chart(file: string, ...policies: readonly ReturnType<typeof aPolicy>[]): Promise<string> {
  const { charts } = await theReport({ findings: { asStated: aRanking(policies) } });
  return charts.get(file) ?? '';
}

describe('who pays and who receives', () => {
  const FILE = 'money-by-party.svg';

  test('has a panel for each policy, all on one scale', async () => {
    const svg = await chart(FILE, paying('a', 10e6), paying('b', 40e6));
    expect(textsOf(svg)).toEqual(expect.arrayContaining(['a', 'b', 'Paid (left) and received (right), million RMB']));
    const bars = [
      ...svg.matchAll(
        /party: enterprise; flow: pays" role="graphics-symbol" aria-roledescription="bar" d="M[\d.]+,[\d.]+h([\d.]+)/g,
      ),
    ];
    const [small, large] = bars.map(([, width]) => Number(width));
    expect(large / small).toBeCloseTo(4, 6);
    expect(textsOf(svg).filter((text) => text === 'pays')).toHaveLength(1);
  });

  test('draws policies whose amounts are about the same once, and names them all', async () => {
    const svg = await chart(FILE, paying('a', 10e6), paying('b', 10.4e6), paying('c', 10.6e6));
    expect(textsOf(svg)).toEqual(expect.arrayContaining(['a', 'b', 'c']));
    expect(labelsOf(svg, 'enterprise', 'party').filter((label) => label.endsWith('; flow: pays'))).toEqual([
      'Paid (left) and received (right), million RMB: −10; flow: pays',
      'Paid (left) and received (right), million RMB: −10.6; flow: pays',
    ]);
  });

  test('leaves policies without money out', async () => {
    const svg = await chart(FILE, paying('a', 10e6), aPolicy('nothing'));
    expect(textsOf(svg)).not.toContain('nothing');
    expect(textsOf(svg)).toContain('a');
  });
});

describe('net present value by party', () => {
  const FILE = 'net-present-value-by-party.svg';

  test('has a panel with a scale of its own for each party that has any', async () => {
    const svg = await chart(FILE, paying('a', 2e9), paying('b', 4e9));
    expect(textsOf(svg)).toEqual(expect.arrayContaining(['enterprise', 'billion RMB', 'university', 'million RMB']));
    expect(textsOf(svg)).not.toContain('investor');
  });

  test('places range, median and mean of each policy', async () => {
    expect(labelsOf(await chart(FILE, paying('a', 2e9), paying('b', 4e9)), 'b')).toEqual([
      'billion RMB: −8; p95: 2',
      'billion RMB: −4',
      'billion RMB: −4',
      'million RMB: 3; p95: 3',
      'million RMB: 3',
      'million RMB: 3',
    ]);
  });

  test('names the policies beside the first panel of a row only', async () => {
    const svg = await chart(FILE, paying('a', 2e9), paying('b', 4e9));
    expect(textsOf(svg).filter((text) => text === 'a')).toHaveLength(1);
  });
});

describe('the two worlds', () => {
  /** The heights of a band at its left and right end, in technologies. */
  async function bands(): Promise<readonly (readonly number[])[]> {
    const { charts } = await theReport({ findings: { additionality: [anAdditionality(TOP.policy)] } });
    const svg = charts.get('with-and-without.svg') ?? '';
    return [...svg.matchAll(/aria-roledescription="area mark" d="([^"]+)"/g)].map(([, path]) => {
      const points = path
        .split(/[MLZ]/)
        .filter((each) => each !== '')
        .map((each) => each.split(',').map(Number));
      const heights = (side: number) =>
        points
          .filter(([x]) => x === side)
          .map(([, y]) => 6 * (1 - y / 320))
          .toSorted((a, b) => a - b);
      return [...heights(0), ...heights(520)].map((height) => Number(height.toFixed(3)));
    });
  }

  test('are joined by bands as thick as the technologies they stand for, the thickest drawn first', async () => {
    // Left from the bottom: both 0 to 2, only without 2 to 3, only with 3 to 6; right: both, only with 2 to 5, only without 5 to 6.
    expect(await bands()).toEqual([
      [3, 6, 2, 5],
      [0, 2, 0, 2],
      [2, 3, 5, 6],
    ]);
  });
});
