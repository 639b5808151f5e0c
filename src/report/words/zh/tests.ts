import type { Messages } from '../catalogue.ts';

/** 关口测试什么、效果如何。 */
export const tests: Messages<'tests'> = {
  heading: '测试如何发现缺陷',
  reading:
    '以下各值由公式在各不确定输入的均值处算得；模拟中各输入另行抽样。有缺陷的技术在目录的某一类场景中存在缺陷，该类用例一旦使其显现，缺陷即被发现。没有用例的场景类即为盲区：*未覆盖的运行*是运行中落入盲区的比例。*多样性*是同等测试时具有相同多样性的场景类数；*与实际运行的距离*是用例分布相对实际运行分布的KL散度（0表示用例与运行一致）。*合格者通过*是扣除误报之后的比例。前一关口漏过的缺陷更难发现，*缺陷者被拦下*按到达本关口者计算。*剩余风险*是带着本关口及之前各关口均未发现的缺陷运行的风险，以未经测试时的风险为100%。',
  gate: '关口',
  policies: '方案',
  field: '领域',
  cases: '用例数',
  types: '覆盖的场景类',
  uncovered: '未覆盖的运行',
  diversity: '多样性（类）',
  divergence: '与实际运行的距离',
  sensitivity: '合格者通过',
  specificity: '缺陷者被拦下',
  residual: '剩余风险',
  mode: '测试方式',
  strategy: '用例生成',
  fidelity: '显现缺陷的概率',
  blind: '无法显现的缺陷',
  cost: '每项费用（{unit}）',
  months: '每项月数',
  ofTypes: '{types}类中的{covered}类',
  all: '全部',
  made: '{strategy, select, random {按暴露率随机} coverage {按覆盖度} diversity {按多样性} other {按风险}}',
  modes:
    '每项技术的测试所需，按测试方式列出。*显现缺陷的概率*指对应场景类的一个用例使缺陷显现的概率，*无法显现的缺陷*指无论用例多少该方式都无法显现的缺陷比例。',
  picture: '各关口的覆盖度、检出率与剩余风险随用例数的变化',
  residualReading:
    '覆盖一定比例的运行之后剩余多少风险：沿一条线只改变一个关口的用例数，之前各关口按计划测试；圆点为计划值。线在右端陡降之处，表示已有用例的场景类再增加用例仍能发现缺陷。没有用例的关口不画线。{left, select, none {} other {只画出排名居前的{most}个方案。}}',
  residualPicture: '各关口、各方案的剩余风险与已覆盖运行的关系',
  residualTitle: '不同覆盖度下剩余多少风险',
  residualKey: '按关口与方案；圆点为计划用例数',
  coverage: '已覆盖的运行',
  chartTitle: '增加用例能多发现什么',
  chartCases: '每项技术的用例数（对数刻度）',
  chartShare: '比例',
  chartCoverage: '{gate}：已覆盖的运行',
  chartResidual: '{gate}：剩余风险',
  chartDetected: '{gate}：发现的缺陷',
};
