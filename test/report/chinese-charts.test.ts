import { beforeAll, describe, expect, test } from 'vitest';
import type { RenderedReport } from '#report';
import { renderReport } from '#report';
import { textWidth } from '../../src/report/charts/text-width.ts';
import { IN_ENGLISH } from '../../src/report/words/say.ts';
import { THE_PROVENANCE, theFindings, theStudy } from './support/a-report.ts';
import { latinInChart } from '../docs/support/latin.ts';
import { sizeOf, textsOf } from './support/read-chart.ts';

/** Words that must be readable in each chart. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  'decision-by-policy.svg': ['各方案的孵化企业', '孵化企业（家）', '公共中试线 + 补助', '无平台情形'],
  'firms-by-year.svg': [
    '历年存续孵化企业',
    '存续孵化企业（家）',
    '年份',
    '中位数',
    '90%的模拟结果',
    '无平台情形：中位数',
  ],
  'output-by-year.svg': ['历年产值', '产值（亿元）'],
  'treasury-by-year.svg': ['历年财政拨款', '财政拨款（亿元）'],
  'funnel.svg': ['技术在何处退出', '技术（项，每次模拟的均值）', '止于中试关口', '仍在进行'],
  'money-by-party.svg': ['各方的支出与收入', '支出（左）与收入（右），亿元', '政府', '支出', '收入'],
  'net-present-value-by-party.svg': ['各方的净现值', '政府', '亿元'],
  'with-and-without.svg': ['同一批技术在无平台与有平台时的去向', '无平台：3项实现产业化', '仅在有平台时：3项'],
  'utilisation-and-waiting.svg': ['中试线利用率与等待时间', '利用率（%）', '等待中试线的时间（个月）'],
};

const PHRASES = new Map([
  ['public-line + grant', '公共中试线 + 补助'],
  ['lab-enterprise + grant', '实验室与企业共建 + 补助'],
  ['without the platform', '无平台情形'],
]);

interface Extent {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Where each text of a picture begins and ends, by the place that it is drawn at; turned texts are left out. */
function extentsOf(svg: string): readonly Extent[] {
  const found: Extent[] = [];
  const places = [0];
  for (const [tag] of svg.matchAll(/<\/?(?:g|text)\b[^>]*>[^<]*/g)) {
    const place = places[places.length - 1];
    if (tag.startsWith('</g')) places.pop();
    else if (/^<g\b(?![^>]*\/>)/.test(tag)) places.push(place + shiftOf(tag));
    else if (tag.startsWith('<text') && !tag.includes('rotate(')) found.push(extentOf(tag, place));
  }
  return found;
}

function extentOf(tag: string, place: number): Extent {
  const text = tag.slice(tag.indexOf('>') + 1);
  const width = textWidth(text, Number(/font-size="([\d.]+)px"/.exec(tag)?.[1]));
  const anchor = /text-anchor="(\w+)"/.exec(tag)?.[1];
  const before = anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0;
  const from = place + shiftOf(tag) - before;
  return { text, from, to: from + width };
}

function shiftOf(tag: string): number {
  return Number(/translate\(([-\d.]+),/.exec(tag)?.[1] ?? 0);
}

describe('the charts in Chinese', () => {
  let report: RenderedReport;

  beforeAll(async () => {
    report = await renderReport(theFindings(), theStudy(), THE_PROVENANCE, {
      ...IN_ENGLISH,
      language: 'zh',
      phrases: PHRASES,
    });
  });

  test.each(Object.entries(WORDS))('%s says what it shows', (file, words) => {
    const texts = textsOf(report.charts.get(file) ?? '').map((text) => text.trim());

    for (const word of words) expect(texts).toContain(word);
  });

  test('have no English in them', () => {
    const texts = [...report.charts.values()].flatMap(textsOf);

    expect(texts.filter((text) => /[A-Za-z]{2}/.test(text))).toEqual([]);
  });

  test('say what they are as a whole, in Chinese, and nothing of their parts', () => {
    for (const [file, svg] of report.charts) {
      const described = [...svg.matchAll(/(?:aria-[a-z]+|role)="([^"]*)"/g)].map(([, value]) => value);
      const [title] = WORDS[file];

      expect(described).toEqual(['img', expect.stringContaining(title)]);
      expect(latinInChart(svg)).toEqual([]);
    }
  });

  test('are drawn in Chinese typefaces', () => {
    for (const svg of report.charts.values()) {
      expect(svg).toContain('Noto Sans CJK SC');
      expect(svg).toContain('Microsoft YaHei');
      expect(svg).toContain('PingFang SC');
      expect(svg).not.toContain('Inter');
    }
  });

  test('hold every text inside the picture', () => {
    for (const [file, svg] of report.charts) {
      const [width] = sizeOf(svg);
      const extents = extentsOf(svg);
      const outside = extents.filter(({ from, to }) => from < 0 || to > width);

      expect(extents.length).toBeGreaterThan(5);
      expect([file, outside]).toEqual([file, []]);
    }
  });
});
