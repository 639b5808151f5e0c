import type { Messages } from '../catalogue.ts';

/** 同名部分。 */
export const information: Messages<'information'> = {
  heading: '哪些信息值得测算',
};
