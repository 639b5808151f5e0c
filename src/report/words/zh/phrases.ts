import { OUTCOMES } from '#table';
import { COMPOSED } from './composed.ts';
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

/** 某个名称或文本的译文。 */
type Known = (name: string) => string | undefined;

/** 程序自身给出的英文短语的中文写法，其中的名称按`known`翻译；没有则为undefined。 */
export function phrased(text: string, known: Known = () => undefined): string | undefined {
  return reasonIn(text, known) ?? composedIn(text, known);
}

function reasonIn(text: string, known: Known): string | undefined {
  const named = (name: string): string =>
    name
      .split(' or ')
      .map((each) => known(each) ?? NAMES[each] ?? outcomeTitle(each) ?? each)
      .join('或');
  const filled = fill(REASONS, text);
  return filled && filled.words.replace(/\$(\d)/g, (_, place: string) => named(filled.parts[Number(place) - 1]));
}

/** 由模型的文本拼成的文本；其中任何一部分没有译文则为undefined。 */
function composedIn(text: string, known: Known): string | undefined {
  const filled = fill(COMPOSED, text);
  const parts = filled?.parts.map((part) => known(part) ?? composedIn(part, known));
  if (filled === undefined || parts?.includes(undefined) !== false) return undefined;
  return filled.words.replace(/\$(\d)/g, (_, place: string) => parts[Number(place) - 1] ?? '');
}

function fill(
  patterns: typeof REASONS,
  text: string,
): { readonly words: string; readonly parts: readonly string[] } | undefined {
  const found = patterns.find(([pattern]) => pattern.test(text));
  if (found === undefined) return undefined;
  const [pattern, words] = found;
  const [, ...parts] = pattern.exec(text) ?? [];
  return { words, parts };
}

function outcomeTitle(title: string): string | undefined {
  const name = OUTCOMES.find((outcome) => outcome.title === title)?.name ?? '';
  return Object.hasOwn(CHINESE_OUTCOMES, name) ? CHINESE_OUTCOMES[name].title : undefined;
}
