import { OUTCOMES } from '#table';
import { CHINESE_OUTCOMES } from './outcomes.ts';
import { REASONS } from './reasons.ts';

/** 以某项结果作除数而无法计算的理由。 */
const DIVISORS: Readonly<Record<string, string>> = {
  'has a mean that is not above zero': '的均值不高于零',
  'comes from one block alone': '只来自一组模拟',
};

/** 程序自身给出的英文短语的中文写法；没有则为 undefined。 */
export function phrased(text: string): string | undefined {
  for (const [pattern, words] of REASONS) if (pattern.test(text)) return text.replace(pattern, words);
  return divisorIn(text);
}

function divisorIn(text: string): string | undefined {
  const [, title, trouble] = /^"(.+)" (has a mean that is not above zero|comes from one block alone)$/.exec(text) ?? [];
  if (title === undefined) return undefined;
  const name = OUTCOMES.find((outcome) => outcome.title === title)?.name ?? '';
  const words = Object.hasOwn(CHINESE_OUTCOMES, name) ? CHINESE_OUTCOMES[name].title : title;
  return `“${words}”${DIVISORS[trouble]}`;
}
