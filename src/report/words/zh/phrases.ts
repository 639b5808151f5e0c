import { REASONS } from './reasons.ts';

/** 程序自身给出的英文短语的中文写法；没有则为 undefined。 */
export function phrased(text: string): string | undefined {
  for (const [pattern, words] of REASONS) if (pattern.test(text)) return text.replace(pattern, words);
  return undefined;
}
