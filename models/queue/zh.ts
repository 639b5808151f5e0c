import { chineseOf } from '../shared/zh.ts';

/** 模型各文本的中文写法，按英文原文编排。 */
export const chinese: Readonly<Record<string, string>> = {
  ...chineseOf.endlessLine,
  'Plain queue': '简单排队',
  'Technologies arrive, wait for one of c slots, are served, and leave.': '技术到达，等待c个工位之一，接受服务后离开。',
  'Nothing but waiting is modelled.': '除等待之外，模型不涉及其他内容。',
  Waiting: '等待',
  Served: '接受服务',
  Service: '服务',
  Done: '完成',
  'Turned away': '被拒绝',
};
