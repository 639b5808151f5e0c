import type { Messages } from '../catalogue.ts';

/** 数值的依据等级。 */
export const grades: Messages<'grades'> = {
  reported: '公开报道',
  literature: '文献',
  assumption: '假设',
};
