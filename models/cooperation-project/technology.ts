import { createMachine } from 'xstate';

/** A project from its signature to operation, or to the end of the effort. */
export const technology = createMachine({
  id: 'technology',
  initial: 'signed',
  states: {
    signed: {
      after: {
        financing: [
          {
            guard: { type: 'chance', params: { chance: 'is-financed' } },
            target: 'building',
            actions: { type: 'record', params: { fact: 'financed' } },
          },
          { target: 'unfinanced', actions: { type: 'record', params: { fact: 'left-contracting' } } },
        ],
      },
    },
    /** Money is spent from the start; half-way a project may be interrupted, and then be given up. */
    building: {
      entry: { type: 'spend', params: { cost: 'production' } },
      initial: 'firstHalf',
      states: {
        firstHalf: {
          after: {
            'half-building': [
              {
                guard: { type: 'chance', params: { chance: 'is-interrupted' } },
                target: 'interrupted',
                actions: { type: 'record', params: { fact: 'delayed' } },
              },
              { target: 'secondHalf' },
            ],
          },
        },
        interrupted: {
          after: {
            interruption: [
              { guard: { type: 'chance', params: { chance: 'is-cancelled' } }, target: '#technology.cancelled' },
              { target: 'secondHalf' },
            ],
          },
        },
        secondHalf: { after: { 'half-building': { target: '#technology.operating' } } },
      },
    },
    operating: {
      type: 'final',
      entry: [
        { type: 'record', params: { fact: 'commercialised' } },
        { type: 'found', params: { at: 'production' } },
      ],
    },
    unfinanced: { type: 'final' },
    cancelled: { type: 'final', entry: { type: 'record', params: { fact: 'left-pilot' } } },
  },
});
