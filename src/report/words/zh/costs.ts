import type { Messages } from '../catalogue.ts';

/** 各项支出。 */
export const costs: Messages<'costs'> = {
  equipment: '设备',
  facility: '场地',
  team: '团队',
  operation: '运行',
  trial: '中试试验',
  production: '首次投产',
  overrun: '超支',
  other: '其他',
};
