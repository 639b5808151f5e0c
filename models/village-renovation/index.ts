import type { Model } from '#model';
import { unusedFirm } from '../shared/unused.ts';
import { line } from './line.ts';
import { technology } from './technology.ts';
import { chinese } from './zh.ts';

/** Historic buildings are renovated on the security of the rights to use them, and let; they keep their owners. */
export const villageRenovation: Model = {
  name: 'village-renovation',
  title: 'Village renovation',
  summary:
    'Historic buildings keep their owners; the rights to use them are registered, pledged, and let to operators.',
  charts: { technology, line, firm: unusedFirm },
  limits: [
    'A technology is an operator, a line the historic buildings of one village, a slot one building, and commercialised means that an operator is established.',
    'An operator that fails gives its rights back; the building is let again, and its owner has neither lost nor gained.',
    'Operators do not compete for visitors: what one sells depends neither on its neighbours nor on how many villages there are.',
    'An established operator stays to the evaluation date, and buildings need no second renovation.',
    'A refusal to sign changes nothing: every contract is carried out as stated.',
  ],
  facts: ['rights-given-back'],
  outcomes: [
    {
      name: 'villages-brought-back',
      title: 'Villages brought back',
      unit: 'villages',
      better: 'more',
      definition:
        'Villages whose buildings are renovated and at least half of them in use at the evaluation date, those of the past included.',
      of: { 'lines-in-use': 0.5, station: 'pilot-line' },
    },
    {
      name: 'buildings-in-use',
      title: 'Buildings in use',
      unit: 'buildings',
      better: 'more',
      definition: 'Renovated buildings that an operator uses at the evaluation date, those of the past included.',
      of: { slots: 'in-use', station: 'pilot-line' },
    },
    {
      name: 'buildings-renovated',
      title: 'Buildings renovated',
      unit: 'buildings',
      better: 'more',
      definition: 'Buildings that are renovated at the evaluation date, in use or empty, those of the past included.',
      of: { slots: 'open', station: 'pilot-line' },
    },
    {
      name: 'rights-given-back',
      title: 'Rights given back',
      unit: 'operators',
      better: 'less',
      definition: 'Operators that failed and gave the rights to their building back.',
      of: { count: 'rights-given-back' },
    },
  ],
  titles: {
    'technologies-entered': 'Operators that look for a building',
    'technologies-commercialised': 'Operators established',
    'lines-built': 'Villages renovated',
  },
  thing: { one: 'operator', many: 'operators' },
  translations: { zh: chinese },
};
