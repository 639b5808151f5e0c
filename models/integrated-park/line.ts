import { createMachine } from 'xstate';

/** A pilot workshop, from plan to the end of its life. */
export const line = createMachine({
  id: 'line',
  initial: 'planned',
  on: { 'programme.ended': { target: '.retired', actions: { type: 'expel' } } },
  states: {
    /** Building waits for committed money. */
    planned: {
      entry: { type: 'request', params: { resource: 'money' } },
      on: { 'money.committed': { target: 'building' } },
    },
    building: {
      entry: [
        { type: 'spend', params: { cost: 'equipment' } },
        { type: 'spend', params: { cost: 'facility' } },
      ],
      after: { building: { target: 'open' } },
    },
    open: {
      entry: { type: 'open' },
      after: { lifetime: { target: 'closing' } },
      on: { 'line.filled': {}, 'line.freed': {} },
    },
    /** Nothing new is taken in; what is there is finished. */
    closing: {
      entry: { type: 'close' },
      on: { 'line.freed': {}, 'line.filled': {}, 'line.emptied': { target: 'retired' } },
    },
    retired: { type: 'final', on: { 'line.filled': {}, 'line.freed': {}, 'line.emptied': {} } },
  },
});
