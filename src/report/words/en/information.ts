/** The section of its name. */
export const information = {
  heading: 'What would be worth measuring',
} as const;
