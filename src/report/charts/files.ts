/** Files of the charts. */
export const CHART = {
  firms: 'firms-by-year.svg',
  output: 'output-by-year.svg',
  spread: 'decision-by-policy.svg',
  funnel: 'funnel.svg',
  money: 'money-by-party.svg',
} as const;
