import { createMachine } from 'xstate';

/** An operator (a guest house, a studio, a shop) that looks for a historic building to work in. */
export const technology = createMachine({
  id: 'technology',
  initial: 'planning',
  states: {
    planning: { after: { planning: { target: 'awaitingBuilding' } } },
    awaitingBuilding: {
      entry: { type: 'request', params: { resource: 'pilot-line' } },
      exit: { type: 'withdraw', params: { resource: 'pilot-line' } },
      on: { 'line.granted': { target: 'lease' }, 'line.refused': { target: 'goneElsewhere' } },
      after: { patience: { target: 'goneElsewhere' } },
    },
    /** The building is the operator's to use; whose it is does not change. */
    lease: {
      entry: [
        { type: 'seize', params: { resource: 'pilot-line' } },
        { type: 'spend', params: { cost: 'trial' } },
      ],
      exit: { type: 'release', params: { resource: 'pilot-line' } },
      initial: 'fittingOut',
      on: { 'line.closed': { target: 'movedOut' } },
      states: {
        fittingOut: { after: { 'fitting-out': { target: 'proving' } } },
        /** The first seasons decide: an operator that fails gives its rights back, and the building is let again. */
        proving: {
          after: {
            proving: [
              {
                guard: { type: 'chance', params: { chance: 'keeps-up' } },
                target: 'established',
                actions: [
                  { type: 'record', params: { fact: 'commercialised' } },
                  { type: 'found', params: { at: 'production' } },
                ],
              },
              {
                target: '#technology.defaulted',
                actions: [
                  { type: 'record', params: { fact: 'left-production' } },
                  { type: 'record', params: { fact: 'rights-given-back' } },
                ],
              },
            ],
          },
        },
        established: {},
      },
    },
    movedOut: { type: 'final' },
    defaulted: { type: 'final' },
    goneElsewhere: { type: 'final', entry: { type: 'record', params: { fact: 'left-waiting' } } },
  },
});
