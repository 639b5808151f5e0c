import type { Messages } from '../catalogue.ts';

/** 利用率、等待时间，以及资金未及之处。 */
export const capacity: Messages<'capacity'> = {
  heading: '中试线利用率与等待时间',
  reading:
    '自决策日起，全部领域与中试线的利用程度，以及技术等待中试线的时间。利用率、等待时间与上市时间均为均值之比。中试线自投入运行至退役均计为开放，故障停机也计入，因此不可能达到100%。预算用尽后，中试线与补助申请得不到资金；被上限削减的部分不计为申请。',
  picture: '各方案的中试线利用率与等待时间',
};
