import type { Model } from '#model';
import { firm } from '../shared/firm.ts';
import { pilotLine } from '../shared/pilot-line.ts';
import { technology } from './technology.ts';
import { chinese } from './zh.ts';

/** The pilot platform with a full production line behind it: manufacturing, assembly and debugging in tandem. */
export const fullLine: Model = {
  name: 'full-line',
  title: 'Pilot platform with a full production line',
  summary:
    'Technologies pass research and a pilot line; their first series goes through manufacturing, assembly and debugging on a full line, or is made elsewhere.',
  charts: { technology, line: pilotLine, firm },
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
    {
      name: 'wait-pilot-line',
      title: 'Waiting for a pilot line',
      unit: 'months',
      better: 'less',
      definition: 'Mean months from asking for a slot of pilot lines to its grant, over the slots granted.',
      of: { 'wait-at': 'pilot-line' },
    },
    {
      name: 'use-pilot-line',
      title: 'Use of pilot lines',
      unit: 'share',
      better: 'neither',
      definition: 'Months in which slots of pilot lines were taken over those in which they were open.',
      of: { 'use-of': 'pilot-line' },
    },
    {
      name: 'wait-manufacturing',
      title: 'Waiting for manufacturing',
      unit: 'months',
      better: 'less',
      definition: 'Mean months from asking for a slot of manufacturing to its grant, over the slots granted.',
      of: { 'wait-at': 'manufacturing' },
    },
    {
      name: 'use-manufacturing',
      title: 'Use of manufacturing',
      unit: 'share',
      better: 'neither',
      definition: 'Months in which slots of manufacturing were taken over those in which they were open.',
      of: { 'use-of': 'manufacturing' },
    },
    {
      name: 'wait-assembly',
      title: 'Waiting for assembly',
      unit: 'months',
      better: 'less',
      definition: 'Mean months from asking for a slot of assembly to its grant, over the slots granted.',
      of: { 'wait-at': 'assembly' },
    },
    {
      name: 'use-assembly',
      title: 'Use of assembly',
      unit: 'share',
      better: 'neither',
      definition: 'Months in which slots of assembly were taken over those in which they were open.',
      of: { 'use-of': 'assembly' },
    },
    {
      name: 'wait-debugging',
      title: 'Waiting for debugging',
      unit: 'months',
      better: 'less',
      definition: 'Mean months from asking for a slot of debugging to its grant, over the slots granted.',
      of: { 'wait-at': 'debugging' },
    },
    {
      name: 'use-debugging',
      title: 'Use of debugging',
      unit: 'share',
      better: 'neither',
      definition: 'Months in which slots of debugging were taken over those in which they were open.',
      of: { 'use-of': 'debugging' },
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
