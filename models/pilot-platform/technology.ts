import { createMachine } from 'xstate';
import { toPilotGate } from '../shared/to-pilot-gate.ts';

/** A technology from the laboratory (TRL 2) to production (TRL 9), or to its end on the way. */
export const technology = createMachine({
  id: 'technology',
  initial: 'research',
  states: {
    ...toPilotGate,
    /** TRL 8: the first production, piloted or not. */
    scalingUp: {
      entry: { type: 'spend', params: { cost: 'production' } },
      exit: { type: 'spend', params: { cost: 'overrun' } },
      after: {
        'scaling-up': [
          { guard: { type: 'gate', params: { gate: 'production' } }, target: 'commercialised' },
          { target: 'abandoned', actions: { type: 'record', params: { fact: 'left-production' } } },
        ],
      },
    },
    commercialised: {
      type: 'final',
      entry: [
        { type: 'record', params: { fact: 'commercialised' } },
        { type: 'found', params: { at: 'production' } },
      ],
    },
    abandoned: { type: 'final' },
    withdrawn: { type: 'final' },
  },
});
