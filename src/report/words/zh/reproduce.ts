import type { Messages } from '../catalogue.ts';

/** 如何重新运行。 */
export const reproduce: Messages<'reproduce'> = {
  heading: '如何复现',
  clone: '在pilotline的克隆中执行`npm ci`之后运行：',
  what: '项目',
  value: '内容',
  scenario: '情景',
  hash: '输入和代码的哈希值',
  seed: '随机种子',
  replications: '模拟次数',
  program: '程序',
  interpreter:
    'pilotline {version}，{interpreter, select, compiled {编译式} reference {参照} other {{interpreter}}}解释器',
  everyPolicy: '每个方案{replications}次，每组{blocks}',
  stopped: '仍在比选之列的每个方案{run}次（上限{replications}次），每组{blocks}',
  blocks:
    '{size}次（不确定输入抽样{draws}次{sampled, select, sobol {，采用随机化Sobol序列} other {}}，{lucks, select, antithetic {每次抽样配两组随机因素，第二组是第一组的镜像} other {每次抽样配两组随机因素}}）',
  fitted: '{told}；是否愿意签约、哪些因素决定结论、哪些信息值得测算，均按前{fitted}次模拟得出',
  same: '相同的命令和相同的代码，无论使用多少个工作进程，得到的数值都完全相同。`outcomes.parquet`保存每次模拟，`yearly.parquet`保存每个年份，`summary.csv`可用电子表格打开；运行`npx pilotline report`并给出该文件夹，即可重新生成本页，无须再次模拟。',
};
