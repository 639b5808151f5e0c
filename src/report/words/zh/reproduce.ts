import type { Messages } from '../catalogue.ts';

/** 同名部分。 */
export const reproduce: Messages<'reproduce'> = {
  heading: '如何重现',
};
