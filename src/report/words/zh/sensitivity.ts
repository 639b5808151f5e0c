import type { Messages } from '../catalogue.ts';

/** 结论取决于哪些不确定输入。 */
export const sensitivity: Messages<'sensitivity'> = {
  heading: '哪些因素决定结论',
  untold: '无法判断哪些不确定输入决定结论：{reason}。',
  intro:
    '这里利用已完成的模拟，逐一考察每个不确定输入单独产生多大影响，并与“虚设输入”（模拟中从不使用的虚构输入）对照。若某个输入的影响超出虚设输入，且超出幅度无法用偶然来解释，就称其“有影响”。',
  allOfOutcome: '全部{inputs}：对结果',
  allOfDifference: '全部{inputs}：对差值',
  askedOutcome: '**{policy}之下的{title}**',
  askedDifference: '**{policy}比{other}好多少（后者是与前者有差别的方案中最优的一个）**',
  pictureOutcome: '{title}：输入处于低位和高位时的均值，列出占比最大的{count}个输入',
  pictureDifference: '差值：输入处于低位和高位时的均值，列出占比最大的{count}个输入',
  noneMatters: '{inputs}中，没有一个能与毫无作用的输入区分开来。这并不表明它们都没有影响：增加模拟次数或可分辨。',
  matter: '{inputs}中有{matter}个有影响。',
  noAssumption: '其中没有假设。',
  allAssumptions: '{count, plural, =1 {该输入属于假设} other {它们全部属于假设}}。',
  someAssumptions: '其中{assumed}个属于假设。',
  others: '其余输入也可能有影响，但影响太小，在现有模拟次数下无法与噪声区分。',
  first: '前{told}个是：',
  told: '**{input}**（{path}，{grade}）：{direction}从{kind, select, number {最低五分之一} other {最低值}}（{low}）到{kind, select, number {最高五分之一} other {最高值}}（{high}），{of, select, difference {差值} other {均值}}由{from}变为{to}。它单独解释方差的{share}。',
  more: '越高，结果越大。',
  less: '越高，结果越小。',
  notOneWay: '并非始终朝一个方向变化。',
  input: '输入',
  grade: '依据等级',
  alone: '单独解释的方差（%）',
  rank: '秩相关系数',
  pawn: 'PAWN指数',
  whereLow: '低位时',
  whereHigh: '高位时',
  matters: '有无影响',
  yes: '有',
  notTold: '无法判断',
  aboutAlone:
    '“单独解释的方差”：如果只有这一输入变为已知，各次模拟之间的方差（含随机因素）会减少的比例。{dummies}中95%的数值在{range}之间。该输入只有与其他输入共同作用才产生的影响不在其内；呈阶跃或细密起伏的影响也未全部计入。',
  aboutRank:
    '“秩相关系数”：介于−1（越高，结果越小）与1（越高，结果越大）之间。“PAWN指数”：把该输入的取值分为五段，各段内结果分布偏离总体分布的最大程度，介于0与1之间；虚设输入中95%的数值在{range}之间。数值更大的输入即使不影响均值，也可能影响离散程度。',
  aboutMatters:
    '“有无影响”：其解释力超出虚设输入；在全部输入和两个问题上合计，误把毫无作用的输入判为有影响的风险不超过5%（Holm法）。括号内为95%置信区间，各自只针对单个数值。',
  aboutEnds:
    '“低位时”“高位时”：该输入的抽样处于最低、最高五分之一时的均值，其他输入不加控制。如果某些输入按相关关系抽样，则该输入的数值也反映了与之相关的输入的作用。',
};
