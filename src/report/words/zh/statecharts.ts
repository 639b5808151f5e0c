import type { Messages } from '../catalogue.ts';

/** 所运行的状态图。 */
export const statecharts: Messages<'statecharts'> = {
  heading: '状态图',
  intro:
    '状态图说明一个对象可能处于哪些状态，以及什么使它从一个状态转到下一个：经过一段时间（图中“……结束”）、通过关口（方括号内）或发生事件。所模拟的正是这些状态机本身。',
};
