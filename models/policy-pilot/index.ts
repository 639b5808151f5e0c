import type { Model } from '#model';
import { unusedFirm, unusedLine } from '../shared/unused.ts';
import { outcomes } from './outcomes.ts';
import { technology } from './technology.ts';
import { chinese } from './zh.ts';

/** Policy measures are tried in one zone, evaluated, and become the rule of other zones or of the whole country. */
export const policyPilot: Model = {
  name: 'policy-pilot',
  title: 'Policy pilot',
  summary:
    'Policy measures are tried in one zone, evaluated, checked for risks, extended to other zones or the whole country, and rolled back where they do harm.',
  charts: { technology, line: unusedLine, firm: unusedFirm },
  limits: [
    'A technology is a policy measure, viable means that it does good wherever it is in force, and commercialised means that it stands: experience after the extension has shown no harm.',
    'In the funnel, the pilot gate stands for evaluation and risk check, and the production gate for experience after the extension.',
    'A measure does good or harm, and as much of it everywhere; one that does good in one zone and harm in another cannot be stated.',
    'Harm shows itself in the end; only what it costs to undo a measure is counted, and the good that a measure does is not valued.',
    'Measures neither depend on each other nor compete for evaluators, and nobody learns from the measures of others.',
    'A measure that was rolled back is not tried again.',
    'In the tables of costs, trial stands for trials with their evaluation, team for risk checks, equipment for extension, operation for undoing a measure whose harm a check found, and facility for undoing one whose harm came out later.',
  ],
  facts: ['extended', 'extended-nationwide', 'extended-to-zones', 'rolled-back', 'given-up'],
  outcomes,
  titles: {
    'technologies-entered': 'Measures put to trial',
    'technologies-commercialised': 'Measures that stand',
  },
  thing: { one: 'measure', many: 'measures' },
  translations: { zh: chinese },
};
