import { createMachine } from 'xstate';

/** A line that works for ever but for its breakdowns, which stop what is on it and let it go on after the repair. */
export const line = createMachine({
  id: 'line',
  initial: 'planned',
  states: {
    planned: {
      entry: { type: 'request', params: { resource: 'money' } },
      on: { 'money.committed': { target: 'operating' } },
    },
    operating: {
      entry: { type: 'open' },
      initial: 'working',
      on: { 'line.filled': {}, 'line.freed': {} },
      states: {
        working: { after: { breakdown: { target: 'down' } } },
        down: {
          entry: { type: 'suspend' },
          exit: { type: 'resume' },
          after: { repair: { target: 'working' } },
        },
      },
    },
  },
});
