import { OUTCOMES } from '#table';
import { COSTS } from './money-outcomes.ts';
import { CHINESE_OUTCOMES } from './outcomes.ts';
import { parties } from './parties.ts';
import { REASONS } from './reasons.ts';

/** 文本中所含名称的中文写法。 */
const NAMES: Readonly<Record<string, string | undefined>> = {
  ...parties,
  ...COSTS,
  firm: '创办企业',
  licence: '许可',
  adoption: '企业承接',
  'patent-sale': '专利转让',
  'what is divided by': '除数',
  'the number of draws': '抽样次数',
  'the number of technologies commercialised': '实现产业化的技术数',
  'the decision outcome': '决策指标',
};

/** 程序自身给出的英文短语的中文写法，其中的名称按`known`翻译；没有则为undefined。 */
export function phrased(
  text: string,
  known: (name: string) => string | undefined = () => undefined,
): string | undefined {
  const found = REASONS.find(([pattern]) => pattern.test(text));
  if (found === undefined) return undefined;
  const [pattern, words] = found;
  const [, ...parts] = pattern.exec(text) ?? [];
  const named = (name: string): string =>
    name
      .split(' or ')
      .map((each) => known(each) ?? NAMES[each] ?? outcomeTitle(each) ?? each)
      .join('或');
  return words.replace(/\$(\d)/g, (_, place: string) => named(parts[Number(place) - 1]));
}

function outcomeTitle(title: string): string | undefined {
  const name = OUTCOMES.find((outcome) => outcome.title === title)?.name ?? '';
  return Object.hasOwn(CHINESE_OUTCOMES, name) ? CHINESE_OUTCOMES[name].title : undefined;
}
