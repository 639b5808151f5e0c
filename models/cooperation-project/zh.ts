/** 模型“合作项目”中各文本的中文写法。 */
export const chinese: Readonly<Record<string, string>> = {
  'Cooperation project': '境外合作项目',
  'Projects abroad are signed, financed, built and operated, or delayed and cancelled on the way.':
    '境外项目经签约、融资、建设后投入运营，其间可能延期或取消。',
  'A technology is a project, and commercialised means in operation.': '“技术”即项目，“商业化”即投入运营。',
  'In the funnel, withdrawn without a partner means not financed, and left at the pilot gate means cancelled while it was built.':
    '漏斗中，“未找到合作方而退出”指未获融资，“止于中试关口”指建设期间取消。',
  'Projects neither compete for money or engineers nor for the same users.':
    '项目之间不争夺资金、工程力量，也不争夺同一批用户。',
  'What a project adds is what its users save or gain, and output value is that and no sales; nothing is said of what its builders or lenders earn.':
    '项目的增量是其用户节省或获得的收益，“产值”即此，并非销售额；建设方与贷款方的收益不在其内。',
  'What users save and gain': '用户节省与获得的收益',
  'Nothing is said of the risks of currency and of war.': '未考虑汇率与战争风险。',
  'Projects financed': '已融资项目',
  'Projects that found their money by the evaluation date.': '至评估日已落实资金的项目。',
  'Projects delayed': '延期项目',
  'Projects whose building was interrupted at least once.': '建设至少中断过一次的项目。',
  'Months to operation': '投运所需月数',
  'Mean months from the signature to the start of operation, of projects that operate.':
    '投入运营的项目从签约到投运的平均月数。',
  'Projects signed': '已签约项目',
  'Projects in operation': '已投运项目',
  project: '个',
  projects: '个',
  Signed: '已签约',
  Building: '建设',
  'First half': '前半程',
  Interrupted: '中断',
  'Second half': '后半程',
  Operating: '运营中',
  Unfinanced: '未获融资',
  Cancelled: '已取消',
  Unused: '未使用',
  Financing: '融资',
  'Is financed': '获得融资',
  'Half building': '半程建设',
  'Is interrupted': '建设中断',
  Interruption: '中断期',
  'Is cancelled': '被取消',
};
