/** Costs and prices that the kernel knows by name, in the order of their indexes; those that a chart names itself follow. */
export const COSTS = [
  'equipment',
  'facility',
  'team',
  'operation',
  'trial',
  'production',
  'overrun',
  'licence',
  'patent-sale',
] as const;
