import { createMachine } from 'xstate';
import type { Model } from '#model';
import { endlessLine } from '../shared/endless-line.ts';
import { unusedFirm } from '../shared/unused.ts';
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

/** The plain queue M/G/c: a known answer, and a check of any scenario's arithmetic. */
export const queue: Model = {
  name: 'queue',
  title: 'Plain queue',
  summary: 'Technologies arrive, wait for one of c slots, are served, and leave.',
  charts: { technology, line: endlessLine, firm: unusedFirm },
  limits: ['Nothing but waiting is modelled.'],
  translations: { zh: chinese },
};
