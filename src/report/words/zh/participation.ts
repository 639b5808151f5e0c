import type { Messages } from '../catalogue.ts';

/** 同名部分。 */
export const participation: Messages<'participation'> = {
  heading: '各方是否愿意签约',
};
