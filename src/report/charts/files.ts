/** The charts: their files, titles, and the yearly series of those by year. */
export const CHART = {
  firms: { file: 'firms-by-year.svg', title: 'Incubated firms alive', series: 'firms-alive' },
  output: { file: 'output-by-year.svg', title: 'Output value', series: 'output' },
  spread: { file: 'decision-by-policy.svg' },
  funnel: { file: 'funnel.svg' },
  money: { file: 'money-by-party.svg' },
  capacity: { file: 'utilisation-and-waiting.svg' },
} as const;
