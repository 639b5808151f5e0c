import { CHINESE_PARTS } from './path-parts.ts';

/** 各模型通用的状态图标签。 */
const LABELS: Readonly<Record<string, string | undefined>> = {
  technology: '技术',
  line: '中试线',
  firm: '企业',
  else: '否则',
  unused: '不使用',
  'line granted': '获得工位',
  'line refused': '未获工位',
  'line closed': '中试线关闭',
  'line filled': '工位占用',
  'line freed': '工位空出',
  'line emptied': '工位全部空出',
  'money committed': '资金落实',
  'programme ended': '项目结束',
};

/** 状态图标签的样式：其中的活动、关口或上限另行翻译。 */
const PATTERNS: readonly (readonly [pattern: RegExp, words: (name: string) => string])[] = [
  [/^after (.+)$/, (name) => `${name}结束`],
  [/^passes (.+)$/, (name) => `通过${name}关口`],
  [/^(.+) left$/, (name) => `${name}次数未用尽`],
];

/** 状态图中一个标签的中文写法，其中的状态与活动先按`known`、再按输入路径各段的名称翻译。 */
export function label(text: string, known: (name: string) => string | undefined): string {
  const named = (name: string): string | undefined => known(name) ?? CHINESE_PARTS.get(name.replaceAll(' ', '-'));
  const whole = known(text) ?? LABELS[text] ?? named(text);
  if (whole !== undefined) return whole;
  for (const [pattern, words] of PATTERNS) {
    const name = pattern.exec(text)?.[1];
    if (name !== undefined) return words(named(name) ?? name);
  }
  return text;
}
