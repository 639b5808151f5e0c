/** The charts that ran. */
export const statecharts = {
  heading: 'The statecharts',
  intro:
    'A statechart says which states a thing can be in and what moves it from one to the next: a time that passes ("after"), a gate (in brackets), or an event. These are the very machines that were simulated.',
} as const;
