import { createMachine } from 'xstate';

/** Whoever hands over pays and waits; what the others could not be told is found out again. */
const handedOver = (next: string, relearning: string) => ({
  'hand-over': [
    {
      guard: { type: 'chance', params: { chance: 'lost-in-transfer' } },
      target: relearning,
      actions: { type: 'record', params: { fact: 'work-repeated' } },
    },
    { target: next },
  ],
});

/** A classical formula on its way to a modern preparation on sale: work at four sites, and hand-overs between them. */
export const technology = createMachine({
  id: 'technology',
  initial: 'developing',
  states: {
    /** In the laboratory, the first site. */
    developing: {
      entry: { type: 'spend', params: { cost: 'development' } },
      after: {
        developing: [
          { guard: { type: 'gate', params: { gate: 'proof-of-concept' } }, target: 'awaitingWorkshop' },
          { target: 'rejected', actions: { type: 'record', params: { fact: 'left-proof-of-concept' } } },
        ],
      },
    },
    awaitingWorkshop: {
      entry: { type: 'request', params: { resource: 'pilot-line' } },
      exit: { type: 'withdraw', params: { resource: 'pilot-line' } },
      on: { 'line.granted': { target: 'workshop' }, 'line.refused': { target: 'outside' } },
      after: { patience: { target: 'outside' } },
    },
    /** The pilot workshop, the second site; the place is kept while a preparation goes back to the laboratory. */
    workshop: {
      entry: { type: 'seize', params: { resource: 'pilot-line' } },
      exit: { type: 'release', params: { resource: 'pilot-line' } },
      initial: 'receiving',
      on: { 'line.closed': { target: 'outside' } },
      states: {
        receiving: {
          entry: { type: 'spend', params: { cost: 'hand-over' } },
          after: handedOver('piloting', 'relearning'),
        },
        relearning: { after: { relearning: { target: 'piloting' } } },
        piloting: {
          entry: { type: 'spend', params: { cost: 'trial' } },
          after: {
            piloting: [
              {
                guard: { type: 'gate', params: { gate: 'pilot' } },
                target: '#technology.toProduction',
                actions: { type: 'record', params: { fact: 'pilot-passed' } },
              },
              {
                guard: { type: 'below', params: { limit: 'rework', state: 'workshop.improving' } },
                target: 'goingBack',
                actions: { type: 'record', params: { fact: 'sent-back' } },
              },
              { target: '#technology.rejected', actions: { type: 'record', params: { fact: 'left-pilot' } } },
            ],
          },
        },
        /** Those who developed it know it, so nothing is lost on the way back. */
        goingBack: {
          entry: { type: 'spend', params: { cost: 'hand-over' } },
          after: { 'hand-over': { target: 'improving' } },
        },
        improving: { after: { rework: { target: 'receiving', actions: { type: 'mend' } } } },
      },
    },
    /** Pilot batches at a contract manufacturer, its hand-overs included; nothing is improved there. */
    outside: {
      entry: [
        { type: 'record', params: { fact: 'elsewhere' } },
        { type: 'spend', params: { cost: 'outside' } },
      ],
      after: {
        outside: [
          {
            guard: { type: 'gate', params: { gate: 'pilot' } },
            target: 'scalingUp',
            actions: { type: 'record', params: { fact: 'pilot-passed' } },
          },
          { target: 'rejected', actions: { type: 'record', params: { fact: 'left-pilot' } } },
        ],
      },
    },
    toProduction: {
      entry: { type: 'spend', params: { cost: 'hand-over' } },
      after: handedOver('scalingUp', 'relearningAtPlant'),
    },
    relearningAtPlant: { after: { relearning: { target: 'scalingUp' } } },
    /** The plant, the third site: process validation on full batches. */
    scalingUp: {
      entry: { type: 'spend', params: { cost: 'production' } },
      after: {
        'scaling-up': [
          { guard: { type: 'gate', params: { gate: 'production' } }, target: 'registering' },
          { target: 'rejected', actions: { type: 'record', params: { fact: 'left-production' } } },
        ],
      },
    },
    registering: { after: { registration: { target: 'toLogistics' } } },
    /** To the warehouse, the fourth site: nothing tacit is passed on, but stock and papers take their time. */
    toLogistics: {
      entry: { type: 'spend', params: { cost: 'hand-over' } },
      after: { dispatch: { target: 'onSale' } },
    },
    onSale: {
      type: 'final',
      entry: [
        { type: 'record', params: { fact: 'commercialised' } },
        { type: 'found', params: { at: 'production' } },
      ],
    },
    rejected: { type: 'final' },
  },
});
