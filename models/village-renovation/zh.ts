/** 模型“古村修缮”中各文本的中文写法。 */
export const chinese: Readonly<Record<string, string>> = {
  'Village renovation': '古村修缮',
  'Historic buildings keep their owners; the rights to use them are registered, pledged, and let to operators.':
    '古建筑产权不变；使用权经确权登记后可抵押，并租给经营者。',
  'A technology is an operator, a line the historic buildings of one village, a slot one building, and commercialised means that an operator is established.':
    '“技术”即经营者，“线”即一个村的古建筑，“工位”即一栋建筑，“商业化”指经营者站稳脚跟。',
  'An operator that fails gives its rights back; the building is let again, and its owner has neither lost nor gained.':
    '经营失败者交回使用权；建筑重新出租，产权人既无损失也无所得。',
  'Operators do not compete for visitors: what one sells depends neither on its neighbours nor on how many villages there are.':
    '经营者之间不争夺游客：一家的销售既不取决于邻居，也不取决于村落数量。',
  'An established operator stays to the evaluation date, and buildings need no second renovation.':
    '站稳脚跟的经营者一直经营到评估日，建筑无需再次修缮。',
  'A refusal to sign changes nothing: every contract is carried out as stated.':
    '拒绝签约不改变任何结果：各合同均按所列条款执行。',
  'Villages brought back': '盘活的村落',
  'Villages whose buildings are renovated and at least half of them in use at the evaluation date, those of the past included.':
    '建筑已修缮、且评估日至少一半建筑在用的村落，含此前已有的。',
  'Buildings in use': '在用建筑',
  'Renovated buildings that an operator uses at the evaluation date, those of the past included.':
    '评估日由经营者使用的已修缮建筑，含此前已有的。',
  'Buildings renovated': '已修缮建筑',
  'Buildings that are renovated at the evaluation date, in use or empty, those of the past included.':
    '评估日已修缮的建筑，不论在用或空置，含此前已有的。',
  'Villages renovated': '已修缮村落',
  villages: '个村',
  buildings: '栋',
  'Rights given back': '交回使用权',
  'Operators that failed and gave the rights to their building back.': '经营失败并交回建筑使用权的经营者。',
  'Operators that look for a building': '寻找建筑的经营者',
  'Operators established': '站稳脚跟的经营者',
  operator: '家',
  operators: '家',
  Planning: '筹划',
  'Awaiting building': '等待建筑',
  'Gone elsewhere': '去往别处',
  Patience: '等待期限',
  Lease: '租用',
  'Fitting out': '装修',
  Proving: '试经营',
  'Keeps up': '站稳脚跟',
  Established: '已站稳',
  'Moved out': '已迁出',
  Defaulted: '已违约',
  Identified: '已认定',
  Registering: '确权登记',
  Registered: '已登记',
  Renovating: '修缮',
  Let: '出租',
  Ended: '已结束',
  Unused: '未使用',
};
