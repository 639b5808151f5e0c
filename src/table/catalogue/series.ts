import { PARTIES } from '#common/parties.ts';

/** What is recorded by year. */
export const YEARLY_SERIES = [
  { name: 'firms-alive', title: 'Incubated firms alive', unit: 'firms' },
  { name: 'output', title: 'Output value of the year', unit: 'RMB' },
  { name: 'fiscal-outlay', title: 'Treasury appropriations of the year', unit: 'RMB' },
  ...PARTIES.map((party) => ({
    name: `net-${party}` as const,
    title: `Receipts of ${party} less its contributions in the year`,
    unit: 'RMB',
  })),
] as const;
