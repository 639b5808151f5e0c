import type { Messages } from '../catalogue.ts';

/** 被要求签约的各方是否都愿意签约。 */
export const consent: Messages<'consent'> = {
  yes: '是',
  no: '否',
  cannotBeTold: '无法判断',
  nobodyAsked: '无人须签约',
};
