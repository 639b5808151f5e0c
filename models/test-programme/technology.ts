import { createMachine } from 'xstate';

/** What happens to a function in which a test stage found a fault, or believes to have: another round, or the end. */
function failedIn(found: string, left: string) {
  return [
    {
      guard: { type: 'below', params: { limit: 'rework', state: 'reworking' } },
      target: 'reworking',
      actions: { type: 'record', params: { fact: found } },
    },
    {
      target: 'abandoned',
      actions: [
        { type: 'record', params: { fact: found } },
        { type: 'record', params: { fact: left } },
      ],
    },
  ];
}

/** A driving function from its design through three stages of tests into service. */
export const technology = createMachine({
  id: 'technology',
  initial: 'designing',
  states: {
    designing: {
      entry: { type: 'found', params: { at: 'contracting' } },
      after: { design: { target: 'simulating' } },
    },
    simulating: {
      entry: { type: 'spend', params: { cost: 'simulation' } },
      after: {
        simulation: [
          { guard: { type: 'gate', params: { gate: 'simulation' } }, target: 'awaitingCourse' },
          ...failedIn('failed-simulation', 'left-proof-of-concept'),
        ],
      },
    },
    awaitingCourse: {
      entry: { type: 'request', params: { resource: 'pilot-line' } },
      exit: { type: 'withdraw', params: { resource: 'pilot-line' } },
      on: {
        'line.granted': { target: 'onCourse' },
        'line.refused': { target: 'abandoned', actions: { type: 'record', params: { fact: 'left-waiting' } } },
      },
    },
    onCourse: {
      entry: [
        { type: 'seize', params: { resource: 'pilot-line' } },
        { type: 'spend', params: { cost: 'closed-course' } },
      ],
      exit: { type: 'release', params: { resource: 'pilot-line' } },
      after: {
        'closed-course': [
          { guard: { type: 'gate', params: { gate: 'closed-course' } }, target: 'onRoad' },
          ...failedIn('failed-course', 'left-pilot'),
        ],
      },
    },
    onRoad: {
      entry: { type: 'spend', params: { cost: 'road' } },
      after: {
        road: [
          {
            guard: { type: 'gate', params: { gate: 'road' } },
            target: 'inService',
            actions: [
              { type: 'record', params: { fact: 'pilot-passed' } },
              { type: 'record', params: { fact: 'released' } },
            ],
          },
          ...failedIn('failed-road', 'left-pilot'),
        ],
      },
    },
    /** Mends the fault or leaves one; all tests are done again. */
    reworking: { after: { rework: { target: 'simulating', actions: { type: 'mend' } } } },
    /** Operation meets every type of scenario, so a fault shows itself here at last. */
    inService: {
      after: {
        service: [
          { guard: { type: 'gate', params: { gate: 'production' } }, target: 'sound' },
          {
            target: 'recalled',
            actions: [
              { type: 'spend', params: { cost: 'recall' } },
              { type: 'record', params: { fact: 'left-production' } },
              { type: 'record', params: { fact: 'recalled' } },
            ],
          },
        ],
      },
    },
    sound: { type: 'final', entry: { type: 'record', params: { fact: 'commercialised' } } },
    recalled: { type: 'final' },
    abandoned: { type: 'final' },
  },
});
