/** The section of its name. */
export const reproduce = {
  heading: 'How to reproduce it',
} as const;
