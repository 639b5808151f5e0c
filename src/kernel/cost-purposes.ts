import { purposeOf } from '#random';

/** Purpose of each cost's luck, by cost index. */
export const COST_PURPOSES = [
  'equipment',
  'facility',
  'team',
  'operation',
  'trial',
  'production',
  'licence',
  'patent-sale',
].map((cost) => purposeOf(`cost:${cost}`));
