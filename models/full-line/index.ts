import type { Model } from '#model';
import { firm } from './firm.ts';
import { line } from './line.ts';
import { technology } from './technology.ts';
import { chinese } from './zh.ts';

/** The pilot platform with a full production line behind it: manufacturing, assembly and debugging in tandem. */
export const fullLine: Model = {
  name: 'full-line',
  title: 'Pilot platform with a full production line',
  summary:
    'Technologies pass research and a pilot line; their first series goes through manufacturing, assembly and debugging on a full line, or is made elsewhere.',
  charts: { technology, line, firm },
  stations: ['pilot-line', 'manufacturing', 'assembly', 'debugging'],
  facts: ['series-begun', 'made-here', 'made-elsewhere'],
  outcomes: [
    {
      name: 'made-here',
      title: 'First series made on the full line',
      unit: 'technologies',
      better: 'neither',
      definition: 'Technologies whose first series went through all three stations of the full line.',
      of: { count: 'made-here' },
    },
    {
      name: 'made-elsewhere',
      title: 'First series made elsewhere',
      unit: 'technologies',
      better: 'neither',
      definition:
        'Technologies whose first series was made by a contract manufacturer, because there was no full line, or no slot on it in time.',
      of: { count: 'made-elsewhere' },
    },
    {
      name: 'series-months',
      title: 'First series on the full line',
      unit: 'months',
      better: 'less',
      definition: 'Mean months from the first station to the end of the last, waiting between the stations included.',
      of: { 'months-to': 'made-here', from: 'series-begun' },
    },
  ],
  limits: [
    'The full line makes the first series of a technology; what its firms sell afterwards is made in their own plants.',
    'The full line decides no better than a contract manufacturer whether a technology works: it is faster and costs no price per series.',
    'A series that was begun on the full line and loses its place is begun anew elsewhere.',
    'Firms neither compete with each other nor with firms outside, except through the displaced share of adopted output.',
    'A refusal to sign changes nothing: every contract is carried out as stated.',
  ],
  translations: { zh: chinese },
};
