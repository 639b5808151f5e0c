/** 分析部分给出的理由：英文样式与中文写法（`$1` 为其中的数值）。 */
export const REASONS: readonly (readonly [pattern: RegExp, words: string])[] = [
  [/^every block of replications gave the same value$/, '各组模拟的结果完全相同'],
];
