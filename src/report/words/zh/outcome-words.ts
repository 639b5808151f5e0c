/** 结果的中文名称与定义，按其名称编排。 */
export type OutcomeWords = Readonly<Record<string, { readonly title: string; readonly definition: string }>>;

/** 结果的一行：名称、中文名称、中文定义。 */
export type WordsRow = readonly [name: string, title: string, definition: string];

/** 各行按名称编排。 */
export function wordsOf(rows: readonly WordsRow[]): OutcomeWords {
  return Object.fromEntries(rows.map(([name, title, definition]) => [name, { title, definition }]));
}

/** 多数合计的时段。 */
export const FROM_DECISION = '自决策日至评价日';
