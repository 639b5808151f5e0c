/** 模型各文本的中文写法，按英文原文编排。 */
export const chinese: Readonly<Record<string, string>> = {
  'Queue laboratory': '排队实验室',
  'Technologies of each field queue for the lines of that field, which may break down; some give up waiting.':
    '各领域的技术排队等待本领域的中试线；中试线可能发生故障，部分技术放弃等待。',
  Wait: '等待时间',
  Lost: '流失技术数',
  'Mean months from arrival to the beginning of service, of technologies that entered since the decision date.':
    '决策日之后进入的技术，从到达到开始服务的平均月数。',
  'Wait of insiders': '共建方等待时间',
  'Wait of others': '其他技术等待时间',
  'Mean months from arrival to the beginning of service, of technologies of the co-building party that entered since the decision date.':
    '决策日之后进入的共建方技术，从到达到开始服务的平均月数。',
  'Mean months from arrival to the beginning of service, of the other technologies that entered since the decision date.':
    '决策日之后进入的其他技术，从到达到开始服务的平均月数。',
  'Technologies that entered since the decision date and were turned away or gave up waiting.':
    '决策日之后进入、被拒绝或放弃等待的技术数。',
  'Nothing but waiting is modelled.': '除等待之外，模型不涉及其他内容。',
  'A technology that gives up, or finds the waiting room full, does not come back.':
    '放弃等待或遇等候位已满的技术不再返回。',
  'Closed forms hold in the long run; what is measured begins at the decision, when the past has filled the queues.':
    '闭式解适用于长期稳态；统计自决策日开始，此时队列已由此前时期充分形成。',
  Waiting: '等待',
  'In service': '接受服务',
  Service: '服务',
  Served: '开始服务',
  Patience: '等待期限',
  Done: '完成',
  'Turned away': '被拒绝',
  Planned: '规划',
  Operating: '运行',
  Working: '正常',
  Down: '故障',
  Breakdown: '发生故障',
  Repair: '修复',
  Unused: '未使用',
};
