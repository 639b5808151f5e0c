import { createMachine } from 'xstate';

/** What becomes of a technology that has no line: a line elsewhere, production without a pilot, or the end. */
const withoutLine = [
  { guard: { type: 'chance', params: { chance: 'finds-line-elsewhere' } }, target: '#technology.elsewhere' },
  {
    guard: { type: 'chance', params: { chance: 'goes-unpiloted' } },
    target: '#technology.scalingUp',
    actions: { type: 'record', params: { fact: 'unpiloted' } },
  },
  { target: '#technology.withdrawn', actions: { type: 'record', params: { fact: 'left-waiting' } } },
];

/** What the last step decides, wherever it was done. */
const decided = [
  {
    guard: { type: 'gate', params: { gate: 'production' } },
    target: '#technology.commercialised',
    actions: { type: 'spend', params: { cost: 'overrun' } },
  },
  {
    target: '#technology.abandoned',
    actions: [
      { type: 'spend', params: { cost: 'overrun' } },
      { type: 'record', params: { fact: 'left-production' } },
    ],
  },
];

/** Without a slot on the full line the series is made elsewhere. */
const madeElsewhere = { target: '#technology.producedElsewhere' };

/** Up to the pilot gate as on any pilot platform; the first series then goes through the full line, or is made elsewhere. */
export const technology = createMachine({
  id: 'technology',
  initial: 'research',
  states: {
    /** TRL 2 to 4, up to the proof of concept. */
    research: {
      after: {
        research: [
          { guard: { type: 'gate', params: { gate: 'proof-of-concept' } }, target: 'contracting' },
          { target: 'abandoned', actions: { type: 'record', params: { fact: 'left-proof-of-concept' } } },
        ],
      },
    },
    /** Finding a partner and signing. */
    contracting: {
      after: {
        contracting: [
          {
            guard: { type: 'chance', params: { chance: 'finds-partner' } },
            target: 'awaitingLine',
            actions: { type: 'found', params: { at: 'contracting' } },
          },
          { target: 'withdrawn', actions: { type: 'record', params: { fact: 'left-contracting' } } },
        ],
      },
    },
    awaitingLine: {
      entry: { type: 'request', params: { resource: 'pilot-line' } },
      exit: { type: 'withdraw', params: { resource: 'pilot-line' } },
      on: { 'line.granted': { target: 'pilot' }, 'line.refused': withoutLine },
      after: { patience: withoutLine.map((branch) => ({ ...branch })) },
    },
    /** TRL 5 to 7 on a slot, which is kept through rework. */
    pilot: {
      entry: [
        { type: 'seize', params: { resource: 'pilot-line' } },
        { type: 'spend', params: { cost: 'trial' } },
      ],
      exit: { type: 'release', params: { resource: 'pilot-line' } },
      initial: 'settingUp',
      on: { 'line.closed': withoutLine.map((branch) => ({ ...branch })) },
      states: {
        settingUp: { after: { 'set-up': { target: 'developingSample' } } },
        developingSample: { after: { 'sample-development': { target: 'debugging' } } },
        debugging: { after: { debugging: { target: 'testing' } } },
        testing: {
          after: {
            'scenario-testing': [
              {
                guard: { type: 'gate', params: { gate: 'pilot' } },
                target: '#technology.scalingUp',
                actions: [
                  { type: 'record', params: { fact: 'pilot-passed' } },
                  { type: 'found', params: { at: 'pilot' } },
                ],
              },
              { guard: { type: 'below', params: { limit: 'rework', state: 'pilot.reworking' } }, target: 'reworking' },
              {
                target: '#technology.abandoned',
                actions: { type: 'record', params: { fact: 'left-pilot' } },
              },
            ],
          },
        },
        reworking: { after: { rework: { target: 'debugging', actions: { type: 'mend' } } } },
      },
    },
    /** A pilot on somebody else's line: slower, at full price, without rework. */
    elsewhere: {
      entry: [
        { type: 'record', params: { fact: 'elsewhere' } },
        { type: 'spend', params: { cost: 'trial' } },
      ],
      after: {
        elsewhere: [
          {
            guard: { type: 'gate', params: { gate: 'pilot' } },
            target: 'scalingUp',
            actions: [
              { type: 'record', params: { fact: 'pilot-passed' } },
              { type: 'found', params: { at: 'pilot' } },
            ],
          },
          { target: 'abandoned', actions: { type: 'record', params: { fact: 'left-pilot' } } },
        ],
      },
    },
    /** TRL 8: the first series is made ready, piloted or not. */
    scalingUp: {
      entry: { type: 'spend', params: { cost: 'production' } },
      after: { 'scaling-up': { target: 'awaitingManufacturing' } },
    },
    /** Small-series production: three stations in tandem, each with a queue of its own, one slot at a time. */
    awaitingManufacturing: {
      entry: { type: 'request', params: { resource: 'manufacturing' } },
      exit: { type: 'withdraw', params: { resource: 'manufacturing' } },
      on: { 'line.granted': { target: 'manufacturing' }, 'line.refused': { ...madeElsewhere } },
      after: { 'series-patience': { ...madeElsewhere } },
    },
    manufacturing: {
      entry: [
        { type: 'record', params: { fact: 'series-begun' } },
        { type: 'seize', params: { resource: 'manufacturing' } },
      ],
      exit: { type: 'release', params: { resource: 'manufacturing' } },
      on: { 'line.closed': { ...madeElsewhere } },
      after: { 'series-manufacturing': { target: 'awaitingAssembly' } },
    },
    awaitingAssembly: {
      entry: { type: 'request', params: { resource: 'assembly' } },
      exit: { type: 'withdraw', params: { resource: 'assembly' } },
      on: { 'line.granted': { target: 'assembly' }, 'line.refused': { ...madeElsewhere } },
    },
    assembly: {
      entry: { type: 'seize', params: { resource: 'assembly' } },
      exit: { type: 'release', params: { resource: 'assembly' } },
      on: { 'line.closed': { ...madeElsewhere } },
      after: { 'series-assembly': { target: 'awaitingDebugging' } },
    },
    awaitingDebugging: {
      entry: { type: 'request', params: { resource: 'debugging' } },
      exit: { type: 'withdraw', params: { resource: 'debugging' } },
      on: { 'line.granted': { target: 'debugging' }, 'line.refused': { ...madeElsewhere } },
    },
    debugging: {
      entry: { type: 'seize', params: { resource: 'debugging' } },
      exit: { type: 'release', params: { resource: 'debugging' } },
      on: { 'line.closed': { ...madeElsewhere } },
      after: {
        'series-debugging': decided.map((branch) => ({
          ...branch,
          actions: [{ type: 'record', params: { fact: 'made-here' } }, branch.actions].flat(),
        })),
      },
    },
    /** A contract manufacturer makes the series: slower, and at a price of its own. */
    producedElsewhere: {
      entry: [
        { type: 'record', params: { fact: 'made-elsewhere' } },
        { type: 'spend', params: { cost: 'series-elsewhere' } },
      ],
      after: { 'series-elsewhere': decided.map((branch) => ({ ...branch })) },
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
