import { createMachine } from 'xstate';

/** What becomes of an innovation that has no place on the base: users take it up untried, or it is given up. */
const withoutPlace = [
  {
    guard: { type: 'chance', params: { chance: 'goes-unpiloted' } },
    target: '#technology.rollingOut',
    actions: { type: 'record', params: { fact: 'unpiloted' } },
  },
  { target: '#technology.givenUp', actions: { type: 'record', params: { fact: 'left-waiting' } } },
];

/** An innovation for many users (a variety, a breed, a product) from its development to its adoption, or to its end. */
export const technology = createMachine({
  id: 'technology',
  initial: 'developing',
  states: {
    developing: {
      after: {
        developing: [
          { guard: { type: 'gate', params: { gate: 'proof-of-concept' } }, target: 'awaitingPlace' },
          { target: 'rejected', actions: { type: 'record', params: { fact: 'left-proof-of-concept' } } },
        ],
      },
    },
    awaitingPlace: {
      entry: { type: 'request', params: { resource: 'pilot-line' } },
      exit: { type: 'withdraw', params: { resource: 'pilot-line' } },
      on: { 'line.granted': { target: 'demonstration' }, 'line.refused': withoutPlace },
      after: { patience: withoutPlace.map((branch) => ({ ...branch })) },
    },
    /** On a place of the base, in the sight of its users; the place is kept while it is improved. */
    demonstration: {
      entry: [
        { type: 'seize', params: { resource: 'pilot-line' } },
        { type: 'spend', params: { cost: 'trial' } },
      ],
      exit: { type: 'release', params: { resource: 'pilot-line' } },
      initial: 'showing',
      on: { 'line.closed': withoutPlace.map((branch) => ({ ...branch })) },
      states: {
        showing: {
          after: {
            season: [
              {
                guard: { type: 'gate', params: { gate: 'pilot' } },
                target: '#technology.rollingOut',
                actions: { type: 'record', params: { fact: 'pilot-passed' } },
              },
              {
                guard: { type: 'below', params: { limit: 'rework', state: 'demonstration.improving' } },
                target: 'improving',
              },
              { target: '#technology.rejected', actions: { type: 'record', params: { fact: 'left-pilot' } } },
            ],
          },
        },
        improving: { after: { rework: { target: 'showing', actions: { type: 'mend' } } } },
      },
    },
    /** The first offer to users at large, shown before or not. */
    rollingOut: {
      entry: { type: 'spend', params: { cost: 'production' } },
      after: {
        'rolling-out': [
          { guard: { type: 'gate', params: { gate: 'production' } }, target: 'adopted' },
          { target: 'rejected', actions: { type: 'record', params: { fact: 'left-production' } } },
        ],
      },
    },
    adopted: {
      type: 'final',
      entry: [
        { type: 'record', params: { fact: 'commercialised' } },
        { type: 'found', params: { at: 'production' } },
      ],
    },
    rejected: { type: 'final' },
    givenUp: { type: 'final' },
  },
});
