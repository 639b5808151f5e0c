/** The charts: their files, titles, and the yearly series of those by year. */
export const CHART = {
  firms: { file: 'firms-by-year.svg', title: 'Incubated firms alive', series: 'firms-alive' },
  output: { file: 'output-by-year.svg', title: 'Output value', series: 'output' },
  spread: { file: 'decision-by-policy.svg' },
  drivers: { file: 'what-drives-the-outcome.svg' },
  lead: { file: 'what-drives-the-difference.svg' },
  funnel: { file: 'funnel.svg' },
  money: { file: 'money-by-party.svg' },
  npv: { file: 'net-present-value-by-party.svg' },
  fiscal: { file: 'treasury-by-year.svg', title: 'Treasury appropriations', series: 'fiscal-outlay' },
  worlds: { file: 'with-and-without.svg' },
  comparison: { file: 'differences.svg' },
  deal: { file: 'acceptance.svg' },
  global: { file: 'drivers.svg' },
  sweep: { file: 'points.svg' },
  goal: { file: 'share-by-level.svg' },
  capacity: { file: 'utilisation-and-waiting.svg' },
} as const;
