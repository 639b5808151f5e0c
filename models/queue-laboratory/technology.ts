import { createMachine } from 'xstate';

/** A technology that waits for a slot as long as its patience lasts, is served, and leaves. */
export const technology = createMachine({
  id: 'technology',
  initial: 'waiting',
  states: {
    waiting: {
      entry: { type: 'request', params: { resource: 'pilot-line' } },
      exit: { type: 'withdraw', params: { resource: 'pilot-line' } },
      on: { 'line.granted': { target: 'inService' }, 'line.refused': { target: 'turnedAway' } },
      after: { patience: { target: 'turnedAway' } },
    },
    inService: {
      entry: [
        { type: 'seize', params: { resource: 'pilot-line' } },
        { type: 'record', params: { fact: 'served' } },
      ],
      exit: { type: 'release', params: { resource: 'pilot-line' } },
      after: { service: { target: 'done' } },
    },
    done: { type: 'final', entry: { type: 'record', params: { fact: 'done' } } },
    turnedAway: { type: 'final', entry: { type: 'record', params: { fact: 'left-waiting' } } },
  },
});
