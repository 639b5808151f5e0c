/** 由模型指标拼成的文本：英文样式与中文写法（`$1`等为其中的文本，各自另行翻译）。 */
export const COMPOSED: readonly (readonly [pattern: RegExp, words: string])[] = [
  [/^(.+), all together$/, '$1，合计'],
  [/^(.+), counted$/, '$1，计数'],
  [/^The sum behind "(.+)"\.$/, '“$1”的总和。'],
  [/^The number behind "(.+)"\.$/, '“$1”的计数。'],
  [/^(.+\.) In the field (.+) only\.$/, '$1仅限“$2”。'],
  [/^([^:]+): (.+)$/, '$1：$2'],
];
