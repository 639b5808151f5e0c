/** The section of its name. */
export const participation = {
  heading: 'Would every party sign?',
} as const;
