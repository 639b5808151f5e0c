import type { Model } from '#model';
import { unusedFirm } from '../shared/unused.ts';
import { technology } from './technology.ts';
import { line } from './line.ts';
import { chinese } from './zh.ts';

/** Queues side by side, each with a closed form: every field is a queue of its own. */
export const queueLaboratory: Model = {
  name: 'queue-laboratory',
  title: 'Queue laboratory',
  summary: 'Technologies of each field queue for the lines of that field, which may break down; some give up waiting.',
  charts: { technology, line, firm: unusedFirm },
  facts: ['served'],
  outcomes: [
    {
      name: 'wait',
      title: 'Wait',
      unit: 'months',
      better: 'less',
      definition:
        'Mean months from arrival to the beginning of service, of technologies that entered since the decision date.',
      of: { 'months-to': 'served' },
      fields: 'each',
    },
    {
      name: 'insiders-wait',
      title: 'Wait of insiders',
      unit: 'months',
      better: 'less',
      definition:
        'Mean months from arrival to the beginning of service, of technologies of the co-building party that entered since the decision date.',
      of: { 'months-to': 'served' },
      fields: 'each',
      who: 'insiders',
    },
    {
      name: 'others-wait',
      title: 'Wait of others',
      unit: 'months',
      better: 'less',
      definition:
        'Mean months from arrival to the beginning of service, of the other technologies that entered since the decision date.',
      of: { 'months-to': 'served' },
      fields: 'each',
      who: 'others',
    },
    {
      name: 'turned-away',
      title: 'Lost',
      unit: 'technologies',
      better: 'less',
      definition: 'Technologies that entered since the decision date and were turned away or gave up waiting.',
      of: { count: 'left-waiting' },
      fields: 'each',
    },
  ],
  limits: [
    'Nothing but waiting is modelled.',
    'A technology that gives up, or finds the waiting room full, does not come back.',
    'Closed forms hold in the long run; what is measured begins at the decision, when the past has filled the queues.',
  ],
  translations: { zh: chinese },
};
