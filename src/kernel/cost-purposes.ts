import { COSTS } from '#compile';
import { purposeOf } from '#random';

/** Purpose of each cost's luck, by cost index. */
export const COST_PURPOSES = COSTS.map((cost) => purposeOf(`cost:${cost}`));
