/** The section of its name. */
export const sensitivity = {
  heading: 'What drives the answer',
} as const;
