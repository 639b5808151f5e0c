/** 分析部分给出的理由：英文样式与中文写法（`$1` 为其中的数值）。 */
export const REASONS: readonly (readonly [pattern: RegExp, words: string])[] = [
  [/^every block of replications gave the same value$/, '各组模拟的结果完全相同'],
  // 资金、签约意愿、方差、影响因素与信息价值
  [/^no party is asked$/, '无人须签约'],
  [/^no replication finished$/, '没有一次模拟完成'],
  [/^in no year does it receive more than it pays$/, '没有任何一年所得多于支出'],
  [/^in no year does it pay more than it receives$/, '没有任何一年支出多于所得'],
  [
    /^its net present value is above zero at every rate from −99 % to 1000 % a year$/,
    '年利率从−99%到1000%，其净现值都高于零',
  ],
  [
    /^its net present value is below zero at every rate from −99 % to 1000 % a year$/,
    '年利率从−99%到1000%，其净现值都低于零',
  ],
  [/^every replication gave the same value$/, '各次模拟的结果完全相同'],
  [/^only one block of replications varies$/, '只有一组模拟的结果有变化'],
  [
    /^the decision outcome is a ratio of means, which no single replication has$/,
    '决策指标是两个均值之比，单次模拟没有这一数值',
  ],
  [/^no input is uncertain$/, '没有不确定输入'],
  [
    /^the second luck of a draw mirrors the first, and only independent lucks tell uncertainty from luck$/,
    '每次抽样的第二组随机因素是第一组的镜像，只有相互独立的随机因素才能区分不确定性与随机因素',
  ],
  [/^no draw that was judged showed a gain or a loss by it$/, '所检验的抽样中，没有一次因此出现收益或损失'],
  [/^a ratio of means has no value in a single draw$/, '两个均值之比在单次抽样中没有数值'],
  [/^fewer than two policies can be chosen from$/, '可供选择的方案不足两个'],
  [/^(\d+) replications were run, and an interval needs at least (\d+)$/, '只模拟了$1次，而给出区间至少需要$2次'],
  [/^(\d+) of (\d+) replications stopped at the event limit$/, '$2次模拟中有$1次因达到事件数上限而中止'],
  [/^(\d+) of (\d+) replications gave no number$/, '$2次模拟中有$1次没有得出数值'],
  [/^what is divided by has a mean that is not above zero$/, '除数的均值不高于零'],
  [/^what is divided by comes from one block alone$/, '除数只来自一组模拟'],
  [/^the number of draws has a mean that is not above zero$/, '抽样次数的均值不高于零'],
  [/^the number of draws comes from one block alone$/, '抽样只来自一组模拟'],
  [/^the number of technologies commercialised has a mean that is not above zero$/, '产业化技术数的均值不高于零'],
  [/^the number of technologies commercialised comes from one block alone$/, '产业化技术只来自一组模拟'],
  [/^"(.+)" has a mean that is not above zero$/, '“$1”的均值不高于零'],
  [/^"(.+)" comes from one block alone$/, '“$1”只来自一组模拟'],
  // 共建模式的说明与逐年图
  [
    /^Law on Promoting the Transformation of Scientific and Technological Achievements \(2015\), art\. 45$/,
    '《促进科技成果转化法》（2015年修正）第四十五条',
  ],
  [/^Incubated firms alive$/, '存续的孵化企业'],
  [/^Output value$/, '产值'],
];
