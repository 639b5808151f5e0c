import { CHINESE_MONEY_OUTCOMES } from './money-outcomes.ts';
import type { OutcomeWords } from './outcome-words.ts';
import { CHINESE_TECHNOLOGY_OUTCOMES } from './technology-outcomes.ts';

/** 目录中各项结果的中文名称与定义，按其名称编排。 */
export const CHINESE_OUTCOMES: OutcomeWords = { ...CHINESE_TECHNOLOGY_OUTCOMES, ...CHINESE_MONEY_OUTCOMES };
