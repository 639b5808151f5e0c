/** What is recorded by year, for the fan charts. */
export const YEARLY_SERIES = [
  { name: 'firms-alive', title: 'Incubated firms alive', unit: 'firms' },
  { name: 'output', title: 'Output value of the year', unit: 'RMB' },
  { name: 'fiscal-outlay', title: 'Treasury appropriations of the year', unit: 'RMB' },
] as const;
