import type { Model } from '#model';
import { unusedFirm, unusedLine } from '../shared/unused.ts';
import { technology } from './technology.ts';
import { chinese } from './zh.ts';

/** Projects abroad from their signature to operation, with delays and cancellations on the way. */
export const cooperationProject: Model = {
  name: 'cooperation-project',
  title: 'Cooperation project',
  summary: 'Projects abroad are signed, financed, built and operated, or delayed and cancelled on the way.',
  charts: { technology, line: unusedLine, firm: unusedFirm },
  limits: [
    'A technology is a project, and commercialised means in operation.',
    'In the funnel, withdrawn without a partner means not financed, and left at the pilot gate means cancelled while it was built.',
    'Projects neither compete for money or engineers nor for the same users.',
    'What a project adds is what its users save or gain, and output value is that and no sales; nothing is said of what its builders or lenders earn.',
    'Nothing is said of the risks of currency and of war.',
  ],
  facts: ['financed', 'delayed'],
  outcomes: [
    {
      name: 'projects-financed',
      title: 'Projects financed',
      unit: 'projects',
      better: 'more',
      definition: 'Projects that found their money by the evaluation date.',
      of: { count: 'financed' },
    },
    {
      name: 'projects-delayed',
      title: 'Projects delayed',
      unit: 'projects',
      better: 'less',
      definition: 'Projects whose building was interrupted at least once.',
      of: { count: 'delayed' },
    },
    {
      name: 'months-to-operation',
      title: 'Months to operation',
      unit: 'months',
      better: 'less',
      definition: 'Mean months from the signature to the start of operation, of projects that operate.',
      of: { 'months-to': 'commercialised' },
    },
  ],
  titles: {
    'output-value': 'What users save and gain',
    'technologies-entered': 'Projects signed',
    'technologies-commercialised': 'Projects in operation',
  },
  thing: { one: 'project', many: 'projects' },
  translations: { zh: chinese },
};
