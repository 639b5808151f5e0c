import type { Model } from '#model';
import { plainLine } from '../shared/plain-line.ts';
import { unusedFirm } from '../shared/unused.ts';
import { technology } from './technology.ts';
import { chinese } from './zh.ts';

/** Preparations pass from site to site on their way to the market, and every hand-over takes its time. */
export const integratedPark: Model = {
  name: 'integrated-park',
  title: 'Integrated park',
  summary:
    'Preparations go from laboratory to pilot workshop, plant and warehouse; every hand-over between sites takes time and money, and may lose what nobody wrote down.',
  charts: { technology, line: plainLine, firm: unusedFirm },
  limits: [
    'A technology is a preparation, a line the pilot workshop, a slot a place in it, and commercialised means on sale.',
    'Only the pilot workshop has limited places: laboratory, plant, authorities and warehouse take as many preparations as come.',
    'Knowledge is lost at most once in a hand-over, and what is lost is found again; a hand-over makes no preparation better or worse.',
    'No competitor comes first: a preparation that is late sells later, not less.',
    'A site is judged by time and money only; what else people learn from being together is not counted.',
  ],
  facts: ['work-repeated', 'sent-back'],
  outcomes: [
    {
      name: 'months-to-sale',
      title: 'Months to sale',
      unit: 'months',
      better: 'less',
      definition: 'Mean months from the start of development to the first sale, of preparations that are sold.',
      of: { 'months-to': 'commercialised' },
    },
    {
      name: 'months-from-pilot-to-sale',
      title: 'Months from pilot gate to sale',
      unit: 'months',
      better: 'less',
      definition: 'Mean months from the passed pilot gate to the first sale, of preparations that are sold.',
      of: { 'months-to': 'commercialised', from: 'pilot-passed' },
    },
    {
      name: 'work-repeated',
      title: 'Preparations with repeated work',
      unit: 'technologies',
      better: 'less',
      definition: 'Preparations of which knowledge was lost in a hand-over at least once, so that work was repeated.',
      of: { count: 'work-repeated' },
    },
    {
      name: 'sent-back',
      title: 'Preparations sent back',
      unit: 'technologies',
      better: 'less',
      definition: 'Preparations that went back to the laboratory from the pilot workshop at least once.',
      of: { count: 'sent-back' },
    },
  ],
  titles: {
    'technologies-entered': 'Preparations begun',
    'technologies-commercialised': 'Preparations on sale',
  },
  thing: { one: 'preparation', many: 'preparations' },
  translations: { zh: chinese },
};
