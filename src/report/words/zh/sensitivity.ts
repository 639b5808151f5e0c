import type { Messages } from '../catalogue.ts';

/** 同名部分。 */
export const sensitivity: Messages<'sensitivity'> = {
  heading: '哪些因素决定结论',
};
