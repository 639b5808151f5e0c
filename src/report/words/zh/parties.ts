import type { Messages } from '../catalogue.ts';

/** 六类参与方。 */
export const parties: Messages<'parties'> = {
  government: '政府',
  enterprise: '共建企业',
  university: '高校院所',
  inventors: '发明人',
  investor: '投资机构',
  platform: '中试平台',
};
