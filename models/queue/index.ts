import { createMachine } from 'xstate';
import type { Model } from '#model';
import { chinese } from './zh.ts';

const technology = createMachine({
  id: 'technology',
  initial: 'waiting',
  states: {
    waiting: {
      entry: { type: 'request', params: { resource: 'pilot-line' } },
      on: { 'line.granted': { target: 'served' }, 'line.refused': { target: 'turnedAway' } },
    },
    served: {
      entry: { type: 'seize', params: { resource: 'pilot-line' } },
      exit: { type: 'release', params: { resource: 'pilot-line' } },
      after: { service: { target: 'done' } },
    },
    done: { type: 'final', entry: { type: 'record', params: { fact: 'done' } } },
    turnedAway: { type: 'final', entry: { type: 'record', params: { fact: 'left-waiting' } } },
  },
});

const line = createMachine({
  id: 'line',
  initial: 'planned',
  states: {
    planned: {
      entry: { type: 'request', params: { resource: 'money' } },
      on: { 'money.committed': { target: 'operating' } },
    },
    operating: { entry: { type: 'open' }, on: { 'line.filled': {}, 'line.freed': {} } },
  },
});

const firm = createMachine({ id: 'firm', initial: 'unused', states: { unused: { type: 'final' } } });

/** The plain queue M/G/c: a known answer, and a check of any scenario's arithmetic. */
export const queue: Model = {
  name: 'queue',
  title: 'Plain queue',
  summary: 'Technologies arrive, wait for one of c slots, are served, and leave.',
  charts: { technology, line, firm },
  limits: ['Nothing but waiting is modelled.'],
  translations: { zh: chinese },
};
