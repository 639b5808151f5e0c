import { createMachine } from 'xstate';

/** A firm from its founding. Its life ends by a survival clock, in failure or by acquisition. */
export const firm = createMachine({
  id: 'firm',
  initial: 'founded',
  states: {
    founded: {
      initial: 'ramping',
      after: {
        survival: [
          { guard: { type: 'chance', params: { chance: 'acquired' } }, target: 'acquired' },
          { target: 'failed' },
        ],
      },
      states: {
        ramping: { after: { ramp: { target: 'established' } } },
        established: {},
      },
    },
    acquired: { type: 'final', entry: { type: 'record', params: { fact: 'acquired' } } },
    failed: { type: 'final', entry: { type: 'record', params: { fact: 'failed' } } },
  },
});
