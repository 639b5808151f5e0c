import type { Messages } from '../catalogue.ts';

/** 声明、问题与结论。 */
export const answer: Messages<'answer'> = {
  questionHeading: '问题',
  heading: '结论',
  illustration:
    '**仅供示例，不构成建议**。{among, select, uncertain {不确定输入} other {对结论有影响的不确定输入}}中有{share}为假设。各表只说明由这些假设可推得的结果，不评定最优方案。',
  stopped: '**{stopped}因达到事件上限而中止**，未计入均值。凡须以其为依据的区间，均不给出。',
  unranked: '没有任何方案可以排名：均无{outcome}的均值。',
  leading: '在{replications}中，“**{policy}**”之下，{outcome}的均值{most, select, more {最高} other {最低}}：{mean}。',
  leadingWithMedian:
    '在{replications}中，“**{policy}**”之下，{outcome}的均值{most, select, more {最高} other {最低}}：{mean}；中位数为{median}。',
  alone: '未模拟其他方案。',
  untold:
    '{others, plural, =1 {{policy}与其是否有差异} other {其他{others}个方案中是否有任何一个与其有差异}}，无法判断：{reason}。',
  tooFew: '模拟次数太少',
  same: '其与{policies}无法区分',
  someBehind: '其他{others}个方案中有{behind}个明显落后',
  allBehind: '{behind, plural, =1 {唯一的其他方案明显落后} other {其他{behind}个方案全部明显落后}}',
  withheld: '对{policies}无从判断',
  clauses: '{clauses}。',
  tooLittle:
    '与次优的{policy}相差{difference}{interval, select, no {} other {（95%置信区间为{interval}）}}，小于有意义的最小差异{smallest}{surely, select, yes {：差异过小，无关紧要} other {；但区间超出该差异}}。',
  price:
    '{free, select, yes {该方案无需财政资金} other {该方案的财政资金成本按现值计为{cost}}}{drawn, select, none {} some {，每1元财政资金带动社会资本{leverage}} anyway {，每1元财政资金带动社会资本{leverage}，这些社会资本即使没有平台也会全部投入} other {，每1元财政资金带动社会资本{leverage}，其中{anyway}即使没有平台也会投入}}{compared, select, none {} more {；与{without}相比，孵化企业增加{gain}} other {；与{without}相比，孵化企业减少{gain}}}。',
  privateUnit: '元',
  moreFirms: '家',
  fewerFirms: '家',
  allSign: '所涉各方均愿意签约。',
  signingUntold: '所涉各方是否都愿意签约，无法判断。',
  refused:
    '**该方案无法签约**：最先拒绝的是{party}，尚缺{lacking}{others, plural, =0 {} other {，另有{others}方也会拒绝}}。',
};
