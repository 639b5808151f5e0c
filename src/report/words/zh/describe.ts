import type { Messages } from '../catalogue.ts';

/** 由共建模式与资助方式所载内容组成的方案与条款说明。 */
export const describe: Messages<'describe'> = {
  withoutContinue: '既有中试线继续运行，不再获得财政资金。',
  withoutClose: '既有中试线在决策日关停。',
  noNewMoney: '不新建公共中试线，不新增财政资金。',
  titled: '{title}：{summary}',
  settlement:
    '成果结算：{settlement, select, equity {技术入股} patent {转让专利} royalty {按销售额的{rate}支付许可费，为期{years}年} fee {每次中试收取服务费{fee}} other {无}}。',
  inventors: '发明人获得许可净收入的{inventors}（发明人应得一半，依据{law}）。',
  clause: '{title}（{details}）',
  rate: '{base, select, whole {全部成本的{rate}} nonFiscal {财政以外支出的{rate}} transfer {技术许可或转让金额的{rate}} other {{rate}}}：{grade}',
  cap: '{scope, select, item {每个单项} project {每个项目} platform {每个平台} platformYear {每个平台每年} year {每年} other {整个计划}}{base, select, cost {计入成本至多{most}} other {至多{most}}}：{grade}',
  loan: '贷款期{years}年，利率{interest}',
  security: '至多为{years}年使用权价值的{share}',
  risk: '每年有{share}的借款方停止还款，其余额可收回{recovered}',
  grade: '{grade, select, reported {公开报道} literature {文献} assumption {假设} other {}}',
};
