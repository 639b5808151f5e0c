import type { Messages } from '../catalogue.ts';

/** 自行决定何时结束的运行的结局。 */
export const stopping: Messages<'stopping'> = {
  look: '第{looks}次检视，{replications}：尚余{left}个方案可选',
  lookWithWidths: '第{looks}次检视，{replications}：尚余{left}个方案可选；{targets}个半宽要求中已达到{reached}个',
  settled: '所有要求均已有定论',
  unknowable: '凡增加模拟次数可以解决的，均已有定论',
  mostReplications: '已达到{replications}的上限，尚有未定之处',
  mostMinutes: '{minutes}的时限已到，尚有未定之处',
  choiceUnknowable: '方案的选择未有定论：{why}。',
  onlyOne: '只有一个方案，无须选择。',
  tooLittle: '模拟次数太少，不足以选择方案。',
  open: '方案的选择未有定论：尚余{left}个方案。对其中何者最优，不作判断。',
  claim: '只余一个方案：{policy}。在95%的置信水平下，没有其他方案能优出{zone}或更多（“{outcome}”）。',
  noAdvice: '由于本报告仅供示例，这不构成建议。',
  ended: '在{looks}、{replications}后结束：{why}。',
  widthsOpen: '未达到的半宽要求：{targets}个中有{open}个；详见报告。',
  widthsBarred: '无法判断的半宽要求：{targets}个中有{barred}个；原因见报告。',
  clock: '因时限到达而结束。可用以下命令得出相同的数值：{command}',
};
