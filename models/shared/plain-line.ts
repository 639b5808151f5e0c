import { createMachine } from 'xstate';

/** A line that opens as soon as it is built, never breaks down, and closes at the end of its life. */
export const plainLine = createMachine({
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
    /** No new technologies; those inside finish. */
    closing: {
      entry: { type: 'close' },
      on: { 'line.freed': {}, 'line.filled': {}, 'line.emptied': { target: 'retired' } },
    },
    retired: { type: 'final', on: { 'line.filled': {}, 'line.freed': {}, 'line.emptied': {} } },
  },
});
