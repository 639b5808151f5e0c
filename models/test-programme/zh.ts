import { chineseOf } from '../shared/zh.ts';

/** 模型各文本的中文写法，按英文原文编排。 */
export const chinese: Readonly<Record<string, string>> = {
  ...chineseOf.endlessLine,
  'Test programme': '测试项目',
  'Driving functions are tested in simulation, on a closed course and on the road, and released.':
    '自动驾驶功能依次经过仿真、封闭场地和道路测试，然后发布。',
  'A technology is a driving function; commercialised means that operation has shown no fault in it.':
    '“技术”指一项自动驾驶功能；“实现产业化”指运行中未发现缺陷。',
  'In the funnel, proof of concept stands for simulation, the pilot gate for closed course and road, and the production gate for service.':
    '漏斗中，概念验证对应仿真，中试关口对应封闭场地和道路测试，量产关口对应投入运行。',
  'A faulty function has one fault, in one type of test scenario; after a rework it has none, or one drawn anew.':
    '有缺陷的功能只有一个缺陷，位于某一类测试场景；返工之后缺陷消除，或重新抽取一个缺陷。',
  'Every fault that is released shows itself in service in the end; how much harm it does before is not simulated, only the cost of the recall.':
    '随功能发布的缺陷终将在运行中暴露；此前造成的损害不作模拟，只计召回费用。',
  'Test cases are independent of each other, and a mode is blind to a fault or not, whatever the type.':
    '测试用例相互独立；一种测试方式能否显现某一缺陷，与场景类无关。',
  'Nobody learns from the faults of other functions, and catalogues do not grow.':
    '各功能之间不共享缺陷经验，场景目录不扩充。',
  'Functions entered': '进入的功能',
  'Sound functions in service': '投入运行且无缺陷的功能',
  'Functions tested on a closed course': '经封闭场地测试的功能',
  'Functions released': '发布的功能',
  'Functions that entered since the decision and passed all three stages of tests, sound or not.':
    '决策日以来进入、并通过全部三个测试阶段的功能，无论有无缺陷。',
  'Faulty functions released': '带缺陷发布的功能',
  'Released functions in which operation shows a fault that no test has found; they are recalled.':
    '已发布、但在运行中暴露出测试未能发现的缺陷的功能；予以召回。',
  'Months to release': '至发布的月数',
  'From entry to release: months of released functions over their number.':
    '自进入至发布：已发布功能的月数合计除以其数量。',
  'Functions that failed in simulation': '仿真中未通过的功能',
  'Functions that failed in simulation at least once, by a fault or by a false alarm.':
    '因缺陷或误报，在仿真中至少一次未通过的功能。',
  'Functions that failed on the closed course': '封闭场地测试未通过的功能',
  'Functions that failed on the closed course at least once, by a fault or by a false alarm.':
    '因缺陷或误报，在封闭场地测试中至少一次未通过的功能。',
  'Functions that failed on the road': '道路测试未通过的功能',
  'Functions that failed on the road at least once, by a fault or by a false alarm.':
    '因缺陷或误报，在道路测试中至少一次未通过的功能。',
  function: '项',
  functions: '项',
  Designing: '设计',
  Design: '设计',
  Simulating: '仿真测试',
  Simulation: '仿真',
  simulation: '仿真',
  production: '量产',
  'Awaiting course': '等待场地',
  'On course': '封闭场地测试',
  'Closed course': '封闭场地',
  'closed-course': '封闭场地',
  'On road': '道路测试',
  Road: '道路',
  road: '道路',
  Reworking: '返工',
  Rework: '返工',
  'In service': '投入运行',
  Service: '运行',
  Sound: '无缺陷',
  Recalled: '召回',
  Abandoned: '终止',
};
