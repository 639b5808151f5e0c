import { describe, expect, test } from 'vitest';
import { renderDeal } from '#report';
import { theDeal } from './support/a-deal.ts';
import { drawn, inkIn, sizeOf, textsOf } from './support/read-chart.ts';
import { picturesOf, tablesOf } from './support/read-markdown.ts';

describe('the page of a deal', () => {
  test('says where all accept, and where bargaining ends', async () => {
    const { markdown } = await renderDeal(theDeal());
    expect(markdown).toContain(
      'a level that every party accepts with a probability of at least 90 %. **All accept from 27 to 42 %**.',
    );
    expect(markdown).toContain(
      'The Nash bargaining point, at which the product of the gains is largest, is 35 %; there the mean gains are: enterprise 80 million RMB, university 37.5 million RMB.',
    );
  });

  test('says where they come nearest, if nowhere all accept', async () => {
    const { markdown, charts } = await renderDeal(theDeal({ probability: 0.99, range: undefined, nash: undefined }));
    expect(markdown).toContain(
      '**There is no such level.** They come nearest to it at 30 %, where the least willing, enterprise, accepts with a probability of 95 %.',
    );
    expect(markdown).not.toContain('Nash');
    expect([...charts.values()].join('')).not.toContain('Nash');
  });

  test('gives the intervals of the ends, what all have together, and the command', async () => {
    const { markdown } = await renderDeal(
      theDeal({
        ends: [
          [0.25, 0.3],
          [0.4, 0.43],
        ],
        joint: { value: 117e6 },
      }),
      'npx pilotline deal x.yaml',
    );

    expect(markdown).toContain(
      '**All accept from 27 to 42 %** (95 % interval of the lower end: 25 to 30 %, of the upper end: 40 to 43 %).',
    );
    expect(markdown).toContain('All of them together have 117 million RMB');
    expect(markdown).not.toContain('no surplus');
    expect(markdown).toContain('```sh\nnpx pilotline deal x.yaml\n```');
    expect((await renderDeal(theDeal({ joint: { value: -1e6 } }))).markdown).toContain(
      "have −1 million RMB, as a present value at government's rate, over having no deal. That is no surplus",
    );
  });

  test('may find one level alone, and units of money', async () => {
    const one = theDeal({ range: [5e6, 5e6], unit: 'RMB' });
    expect((await renderDeal(one)).markdown).toContain('**All accept at 5 million RMB** alone.');
  });

  test('shows acceptance and gain at every level', async () => {
    const { markdown } = await renderDeal(theDeal());
    const term = '<code>co-construction.lab-enterprise.returns.equity.enterprise</code> (%)';
    expect(markdown).toContain(
      [
        `| ${term} | enterprise | university |`,
        '| :-- | --: | --: |',
        '| 0 | 10<br>(5 to 15) | 100.0<br>(95.0 to 100.0) |',
      ].join('\n'),
    );
    expect(markdown).toContain(
      [`| ${term} | enterprise | university |`, '| :-- | --: | --: |', '| 0 | −60<br>(−70 to −50) | 90 |'].join('\n'),
    );
    for (const { cells } of tablesOf(markdown)) expect(new Set(cells).size).toBe(1);
  });

  test('shows what each party brings, and what groups could do alone', async () => {
    const { markdown } = await renderDeal(theDeal());
    expect(markdown).toContain('| enterprise | 72<br>(65 to 79) |\n| university | 45<br>(40 to 50) |');
    expect(markdown).toContain(
      '| nobody | 0 |\n| enterprise | 12 |\n| university | −15 |\n| enterprise, university | 117 |',
    );
    expect((await renderDeal(theDeal({ shapley: {}, coalitions: [] }))).markdown).not.toContain('Shapley');
  });

  test('ends with what must be known besides', async () => {
    expect((await renderDeal(theDeal())).markdown).toMatch(/\n- Everything else stays as the scenario states it\.\n$/);
    expect((await renderDeal(theDeal({ notes: [] }))).markdown).not.toContain('What must be known');
  });

  test('owns up to asking nobody', async () => {
    const levels = theDeal().levels.map(({ value }) => ({ value, acceptance: {}, gains: {} }));
    const { markdown, charts } = await renderDeal(theDeal({ levels, shapley: {} }));
    expect(markdown).toContain('No party is asked, so none can refuse.');
    expect(picturesOf(markdown)).toEqual([...charts.keys()]);
    expect(charts.size).toBe(0);
  });

  test('keeps names from becoming markup', async () => {
    const { markdown } = await renderDeal(theDeal({ policy: 'a | *b*', notes: ['<script>'] }));
    expect(markdown).toContain(String.raw`*a &#124; \*b\**`);
    expect(markdown).not.toContain('<script>');
  });
});

describe('the chart of a deal', () => {
  async function chart(parts: Parameters<typeof theDeal>[0] = {}): Promise<string> {
    const { markdown, charts } = await renderDeal(theDeal(parts));
    expect(picturesOf(markdown)).toEqual(['acceptance.svg']);
    return charts.get('acceptance.svg') ?? '';
  }

  /** What marks stand for whose label starts like this. */
  function marks(svg: string, start: string): readonly string[] {
    return [...svg.matchAll(/aria-label="([^"]+)"/g)]
      .map(([, label]) => label)
      .filter((label) => label.startsWith(start));
  }

  test('has a panel for each party, with its unit', async () => {
    expect(textsOf(await chart())).toEqual(
      expect.arrayContaining([
        'enterprise',
        'university',
        'Accepts (%)',
        'co-construction.lab-enterprise.returns.equity.enterprise (%)',
      ]),
    );
  });

  test('places acceptance, the range and the point where they belong', async () => {
    const svg = await chart();
    // 520 pixels are 60 %, 64 are from 0 to 100 % acceptance.
    const lines = [...svg.matchAll(/aria-roledescription="line mark" d="([^"]+)"/g)].map(([, path]) => path);
    expect(lines.map((path) => path.split('L')[0])).toEqual(['M0,57.6', 'M0,0']);
    expect(lines.map((path) => path.split('L').at(-1))).toEqual(['520,0', '520,44.8']);
    const ranges = [...svg.matchAll(/aria-roledescription="rect mark" d="M([\d.]+),0h([\d.]+)/g)].map(
      ([, from, width]) => [Number(from), Number(width)],
    );
    expect(ranges).toEqual([
      [234, 130],
      [234, 130],
    ]);
  });

  test('shades and marks nothing where there is nothing', async () => {
    const [whole, empty] = [await chart(), await chart({ range: undefined, nash: undefined })];
    expect(empty).not.toContain('aria-roledescription="rect mark"');
    expect(whole.match(/rule mark/g)?.length).toBe(2 * (empty.match(/rule mark/g)?.length ?? 0));
    expect(marks(empty, 'NaN')).toEqual([]);
  });

  test('has the size it states, and ink inside its edges alone', async () => {
    const svg = await chart();
    const picture = drawn(svg);
    expect([picture.width, picture.height]).toEqual(sizeOf(svg).map(Math.ceil));
    expect(inkIn(picture, (x, y) => x < 4 || y < 4 || x >= picture.width - 4 || y >= picture.height - 4)).toBe(0);
    expect(inkIn(picture, () => true)).toBeGreaterThan(0.015);
  });
});
