/** Costs that the ledger knows, in the order of their indexes. */
export const COSTS = [
  'equipment',
  'facility',
  'team',
  'operation',
  'trial',
  'production',
  'licence',
  'patent-sale',
] as const;
