import { createMachine } from 'xstate';

/** A line that opens when money is there, never breaks down, and is open for ever. */
export const endlessLine = createMachine({
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
