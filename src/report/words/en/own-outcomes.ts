/** Outcomes that the model defines itself. */
export const ownOutcomes = {
  heading: "What this system's own measures say",
  intro:
    'Outcomes that only the model of this study has, beside those that every model has: means, and in brackets below each its 95 % interval. The definitions stand at the end.',
  outcome: 'Outcome',
} as const;
