/** 程序自身给出的文本：英文样式与中文写法（`$1`等为其中的数值或名称，名称另行翻译）。 */
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
  [/^"(.+)" has a mean that is not above zero$/, '“$1”的均值不高于零'],
  [/^"(.+)" comes from one block alone$/, '“$1”只来自一组模拟'],
  // 分析部分的其他理由
  [/^(\d+) replications were run, and it needs at least (\d+)$/, '只模拟了$1次，而至少需要$2次'],
  [
    /^(\d+) replications were run of every policy, and at least (\d+) are needed$/,
    '每个方案只模拟了$1次，而至少需要$2次',
  ],
  [/^(.+) has a mean that is not above zero$/, '$1的均值不高于零'],
  [/^(.+) comes from one block alone$/, '$1只来自一组模拟'],
  [/^the two policies ran identically$/, '两个方案的运行过程完全相同'],
  [/^the two policies gave the same value in every block$/, '两个方案在各组模拟中的结果完全相同'],
  [/^the two runs have no luck in common$/, '两次运行没有共同的随机因素'],
  [/^(.+) is a ratio of means, which no single replication has$/, '$1是两个均值之比，单次模拟没有这一数值'],
  [/^the difference is the same in every block$/, '各组模拟的差值完全相同'],
  [/^the sum is the same in every block$/, '各组模拟的总和完全相同'],
  [/^expectations in one block need another to tell them$/, '一组模拟中的期望须由另一组模拟估计'],
  [/^its mean is 0, of which a percentage is nothing$/, '其均值为0，无从计算百分比'],
  [
    /^the decision outcome is a ratio of means, whose blocks change as others are added; the elimination needs blocks that do not$/,
    '决策指标是两个均值之比，各组的数值随新增模拟而变；逐步淘汰要求各组数值不变',
  ],
  [
    /^`decision\.smallest-difference` is 0, so that policies which are as good as each other could never be told apart$/,
    '`decision.smallest-difference`为0，因此同样好的方案永远无法区分',
  ],
  [/^no variance due to the inputs was found$/, '未发现由输入引起的方差'],
  [/^the points are too few, or too much alike, to tell the levers apart$/, '取值点过少或过于相近，无法区分各项设定'],
  // 各图的标题
  [/^Incubated firms alive$/, '存续孵化企业'],
  [/^Output value$/, '产值'],
  [/^Treasury appropriations$/, '财政拨款'],
  // 方案与情景
  [
    /^Law on Promoting the Transformation of Scientific and Technological Achievements \(2015\), art\. 45$/,
    '《促进科技成果转化法》（2015年修正）第四十五条',
  ],
  [/^without the platform$/, '无平台情形'],
  [/^as is$/, '维持现状'],
  [/^No further instrument$/, '不另设资助'],
  [/^No public money beyond what the contract itself states\.$/, '除合同本身所列之外，没有其他财政资金。'],
  [/^not stated in the scenario$/, '情景中未说明'],
  [
    /^(\S+) needs the (\S+) to pay for (\S+), and under (\S+) it pays nothing$/,
    '“$1”须由$2承担$3费用，而在“$4”之下其无须承担',
  ],
  [
    /^(\S+) needs technologies to go the way of (.+), and under (\S+) none does$/,
    '“$1”须有技术以$2的方式转化，而在“$3”之下没有',
  ],
];
