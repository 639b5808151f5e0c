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

/**
 * The states of a technology from the laboratory through a pilot to its gate. It begins in `research`; the chart that
 * takes them in adds `scalingUp`, for those that go on, and the ends `abandoned` and `withdrawn`.
 */
export const toPilotGate = {
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
};
