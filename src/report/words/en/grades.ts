/** How well a number is founded. */
export const grades = {
  reported: 'reported',
  literature: 'literature',
  assumption: 'assumption',
} as const;
