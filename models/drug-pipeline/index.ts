import type { Model } from '#model';
import { unusedFirm, unusedLine } from '../shared/unused.ts';
import { technology } from './technology.ts';
import { chinese } from './zh.ts';

/** Eight stages from target to launch: what one new drug costs, failures included. */
export const drugPipeline: Model = {
  name: 'drug-pipeline',
  title: 'Drug pipeline',
  summary: 'Drug candidates pass eight stages from target to launch; each costs money, and many end there.',
  charts: { technology, line: unusedLine, firm: unusedFirm },
  limits: [
    'A technology is a drug candidate, and commercialised means launched.',
    'In the funnel, proof of concept stands for the four stages before trials in humans, the pilot gate for phases 1 to 3, and the production gate for submission to launch.',
    'Every candidate of a stage takes the same time and costs the same: only whether it passes is left to luck.',
    'Candidates wait for nothing and do not affect each other; nothing is said of sales or of costs after launch.',
  ],
  translations: { zh: chinese },
};
