import type { Model } from '#model';
import { endlessLine } from '../shared/endless-line.ts';
import { unusedFirm } from '../shared/unused.ts';
import { technology } from './technology.ts';
import { chinese } from './zh.ts';

/** Driving functions through simulation, closed course and road into service: what tests find, and what they miss. */
export const testProgramme: Model = {
  name: 'test-programme',
  title: 'Test programme',
  summary: 'Driving functions are tested in simulation, on a closed course and on the road, and released.',
  charts: { technology, line: endlessLine, firm: unusedFirm },
  facts: ['failed-simulation', 'failed-course', 'failed-road', 'released', 'recalled'],
  thing: { one: 'function', many: 'functions' },
  titles: {
    'technologies-entered': 'Functions entered',
    'technologies-commercialised': 'Sound functions in service',
    'technologies-served': 'Functions tested on a closed course',
  },
  outcomes: [
    {
      name: 'functions-released',
      title: 'Functions released',
      unit: 'functions',
      better: 'more',
      definition: 'Functions that entered since the decision and passed all three stages of tests, sound or not.',
      of: { count: 'released' },
    },
    {
      name: 'faulty-released',
      title: 'Faulty functions released',
      unit: 'functions',
      better: 'less',
      definition: 'Released functions in which operation shows a fault that no test has found; they are recalled.',
      of: { count: 'recalled' },
    },
    {
      name: 'months-to-release',
      title: 'Months to release',
      unit: 'months',
      better: 'less',
      definition: 'From entry to release: months of released functions over their number.',
      of: { 'months-to': 'released' },
    },
    {
      name: 'failed-in-simulation',
      title: 'Functions that failed in simulation',
      unit: 'functions',
      better: 'neither',
      definition: 'Functions that failed in simulation at least once, by a fault or by a false alarm.',
      of: { count: 'failed-simulation' },
    },
    {
      name: 'failed-on-course',
      title: 'Functions that failed on the closed course',
      unit: 'functions',
      better: 'neither',
      definition: 'Functions that failed on the closed course at least once, by a fault or by a false alarm.',
      of: { count: 'failed-course' },
    },
    {
      name: 'failed-on-road',
      title: 'Functions that failed on the road',
      unit: 'functions',
      better: 'neither',
      definition: 'Functions that failed on the road at least once, by a fault or by a false alarm.',
      of: { count: 'failed-road' },
    },
  ],
  limits: [
    'A technology is a driving function; commercialised means that operation has shown no fault in it.',
    'In the funnel, proof of concept stands for simulation, the pilot gate for closed course and road, and the production gate for service.',
    'A faulty function has one fault, in one type of test scenario; after a rework it has none, or one drawn anew.',
    'Every fault that is released shows itself in service in the end; how much harm it does before is not simulated, only the cost of the recall.',
    'Test cases are independent of each other, and a mode is blind to a fault or not, whatever the type.',
    'Nobody learns from the faults of other functions, and catalogues do not grow.',
  ],
  translations: { zh: chinese },
};
