import { beforeAll, describe, expect, test } from 'vitest';
import type { RenderedReport } from '#report';
import { COLOUR } from '../../src/report/charts/theme.ts';
import { aPolicy, aRanking, TOP, theFindings, theReport } from './support/a-report.ts';
import { drawn, endsOf, inkIn, labelsOf, lightness, sizeOf, textsOf } from './support/read-chart.ts';

const FILES = [
  'decision-by-policy.svg',
  'firms-by-year.svg',
  'funnel.svg',
  'money-by-party.svg',
  'net-present-value-by-party.svg',
  'output-by-year.svg',
  'treasury-by-year.svg',
  'utilisation-and-waiting.svg',
  'with-and-without.svg',
] as const;

/** Words that must be readable in each chart: title, axes with their units, and labels. */
const WORDS: Readonly<Record<(typeof FILES)[number], readonly string[]>> = {
  'decision-by-policy.svg': [
    'Incubated firms by policy',
    'Incubated firms',
    'public-line + grant',
    'without the platform',
  ],
  'firms-by-year.svg': [
    'Incubated firms alive by year',
    'Incubated firms alive',
    'Calendar year',
    '2027',
    'Median',
    '90 % of replications',
    'Without the platform: median',
  ],
  'funnel.svg': [
    'Where technologies leave',
    'Technologies (mean per replication)',
    'Abandoned at the pilot gate',
    'still under way',
    '20',
  ],
  'money-by-party.svg': [
    'Who pays and who receives',
    'Paid (left) and received (right), million RMB',
    'government',
    'pays',
    'receives',
    '664',
  ],
  'net-present-value-by-party.svg': ['Net present value by party', 'government', 'million RMB', 'public-line + grant'],
  'output-by-year.svg': ['Output value by year', 'Output value of the year (billion RMB)', 'Calendar year', '2025'],
  'treasury-by-year.svg': [
    'Treasury appropriations by year',
    'Treasury appropriations of the year (billion RMB)',
    'Calendar year',
    'Median',
  ],
  'with-and-without.svg': [
    'The same technologies without and with the platform',
    'Technologies (mean per replication)',
    'Without the platform: 3 commercialised',
    'With the platform: 5 commercialised',
    'commercialised in both worlds: 2',
    'only with the platform: 3',
    'only without it: 1',
  ],
  'utilisation-and-waiting.svg': [
    'Utilisation (%)',
    'Waiting for a line (months)',
    'lab-enterprise + grant',
    '88.5',
    '6.60',
  ],
};

const LONG =
  'a contract with a name that goes on and on for far longer than any reader has patience for, and then for a whole line more + 企业购买设备大学提供场地和研发团队以技术股权结算';

describe.each<[string, () => Promise<RenderedReport>]>([
  ['the small study', () => theReport()],
  [
    'a study of one policy with a long name',
    () =>
      theReport({
        findings: {
          asStated: aRanking([
            { ...TOP, policy: LONG },
            aPolicy('without the platform', { exempt: true, estimates: Object.fromEntries(TOP.estimates) }),
          ]),
        },
      }),
  ],
])('each chart of %s', (_, report) => {
  let charts: ReadonlyMap<string, string>;

  beforeAll(async () => {
    ({ charts } = await report());
  });

  test('is there', () => {
    expect([...charts.keys()].toSorted()).toEqual(FILES);
  });

  test.each(FILES)('%s has the size it states, and fits a page', (file) => {
    const svg = charts.get(file)!;
    const [width, height] = sizeOf(svg);
    const picture = drawn(svg);
    expect([picture.width, picture.height]).toEqual([Math.ceil(width), Math.ceil(height)]);
    expect(width).toBeGreaterThan(400);
    expect(width).toBeLessThan(1000);
  });

  test.each(FILES)('%s has marks and text, all inside its edges', (file) => {
    const svg = charts.get(file)!;
    const picture = drawn(svg);
    const edge = 4;
    expect(inkIn(picture, () => true)).toBeGreaterThan(0.015);
    expect(
      inkIn(picture, (x, y) => x < edge || y < edge || x >= picture.width - edge || y >= picture.height - edge),
    ).toBe(0);
    const mute = drawn(svg.replace(/<text(?:[^>]*\/>|[\s\S]*?<\/text>)/g, ''));
    const all = inkIn(picture, () => true);
    expect(inkIn(mute, () => true)).toBeGreaterThan(0.005);
    expect(inkIn(mute, () => true)).toBeLessThan(0.995 * all);
  });
});

describe('the charts of the small study', () => {
  let charts: ReadonlyMap<string, string>;

  beforeAll(async () => {
    ({ charts } = await theReport());
  });

  test.each(FILES)('%s says what it shows, in which unit', (file) => {
    expect(textsOf(charts.get(file)!)).toEqual(expect.arrayContaining([...WORDS[file]]));
  });

  test('cut no name off', async () => {
    const { charts: long } = await theReport({ findings: { asStated: aRanking([{ ...TOP, policy: LONG }]) } });
    for (const file of ['decision-by-policy.svg', 'utilisation-and-waiting.svg', 'funnel.svg']) {
      const svg = long.get(file)!;
      expect(textsOf(svg).join('')).not.toContain('…');
      expect(textsOf(svg).join('').replaceAll(' ', '')).toContain(LONG.replaceAll(' ', ''));
    }
  });

  test('put the bars of the funnel end to end, from what entered to what was commercialised', () => {
    const bars = [
      ...charts
        .get('funnel.svg')!
        .matchAll(/aria-label="Technologies \(mean per replication\): ([\d.]+); title: [^";]+; to: ([\d.]+); kind/g),
    ].map(([, from, to]) => [Number(from), Number(to)]);
    expect(bars).toEqual([
      [0, 50],
      [30, 50],
      [20, 30],
      [16, 20],
      [13, 16],
      [11, 13],
      [5, 11],
      [0, 5],
    ]);
  });

  test('by year stand only where some policy that they show has more than nothing', async () => {
    const { fans } = theFindings();
    const [top] = fans;
    const drawn = async (...idle: readonly string[]): Promise<boolean> => {
      const quantiles = top.quantiles.map(() => [0, 0, 0, 0, 0] as const);
      const changed = fans.map((fan) => (idle.includes(fan.policy) ? { ...fan, quantiles } : fan));
      return (await theReport({ findings: { fans: changed } })).charts.has('firms-by-year.svg');
    };

    expect(await drawn(top.policy)).toBe(true);
    expect(await drawn(top.policy, 'without the platform')).toBe(false);
  });

  test('place bands and lines by year at the points of the distribution', () => {
    // 2027, at the right edge: 0, 20, 40, 60, 100 firms, and without the platform 0, 16, 32, 48, 80; 300 pixels are 100.
    expect(endsOf(charts.get('firms-by-year.svg')!)).toEqual([[300, 0], [240, 120], [180], [204], [300], [60]]);
  });

  test('place what each policy came to at its points', () => {
    expect(labelsOf(charts.get('decision-by-policy.svg')!, 'public-line + grant')).toEqual([
      'Incubated firms: 2; p95: 31',
      'Incubated firms: 6; p75: 16',
      'Incubated firms: 10',
      'Incubated firms: 12.34',
    ]);
  });

  test('place payments to the left of zero and receipts to the right', () => {
    const svg = charts.get('money-by-party.svg')!;
    expect(labelsOf(svg, 'enterprise', 'party').slice(0, 2)).toEqual([
      'Paid (left) and received (right), million RMB: −664; flow: pays',
      'Paid (left) and received (right), million RMB: 67.5; flow: receives',
    ]);
    expect(svg.match(/aria-roledescription="rule mark"/g)).toHaveLength(1);
  });

  test('show utilisation in per cent and waiting in months', () => {
    expect(labelsOf(charts.get('utilisation-and-waiting.svg')!, 'lab-enterprise + grant')).toEqual([
      'Utilisation (%): 80.2',
      'Utilisation (%): 80.2; label: 80.2',
      'Waiting for a line (months): 4.1',
      'Waiting for a line (months): 4.1; label: 4.10',
    ]);
  });

  test('show one policy and no platform, not the others', () => {
    const svg = charts.get('firms-by-year.svg')!;
    expect(textsOf(svg).filter((text) => text.includes('lab-enterprise'))).toEqual([]);
  });
});

describe('the colours', () => {
  test.each<[string, keyof typeof COLOUR, keyof typeof COLOUR]>([
    ['the two bands', 'pale', 'middle'],
    ['the median on its band', 'first', 'middle'],
    ['the other median on a band', 'second', 'pale'],
    ['paid and received', 'second', 'pale'],
    ['the mean in its bar', 'second', 'middle'],
    ['left and commercialised', 'pale', 'first'],
    ['both worlds and only with', 'middle', 'second'],
    ['only with and only without', 'second', 'outline'],
    ['range and interval of a deal', 'pale', 'middle'],
  ])('of %s differ in grey print', (_, one, other) => {
    expect(Math.abs(lightness(COLOUR[one]) - lightness(COLOUR[other]))).toBeGreaterThan(12);
  });
});
