/** 目录中各项结果的中文名称与定义，按其名称编排。 */
export const CHINESE_OUTCOMES: Readonly<Record<string, { readonly title: string; readonly definition: string }>> = {
  'incubated-firms': {
    title: '孵化企业数',
    definition: '由评价窗口内进入的技术孵化、在评价日仍存续的企业。',
  },
};
