/** What is paid for. */
export const costs = {
  equipment: 'equipment',
  facility: 'facility',
  team: 'team',
  operation: 'operation',
  trial: 'trial',
  production: 'production',
  overrun: 'overrun',
  other: 'other',
} as const;
