import { createMachine } from 'xstate';

/** A pilot line from plan to retirement. Slots fill and free while it works; a breakdown stops what is on it. */
export const pilotLine = createMachine({
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
      after: { building: { target: 'commissioning' } },
    },
    commissioning: { after: { commissioning: { target: 'operating' } } },
    operating: {
      entry: { type: 'open' },
      initial: 'working',
      after: { lifetime: { target: 'retiring' } },
      /** Slots fill and free in every state of operation; only `working` shows it. */
      on: { 'line.filled': {}, 'line.freed': {} },
      states: {
        working: {
          initial: 'free',
          after: { breakdown: { target: 'down' }, 'maintenance-interval': { target: 'due' } },
          states: {
            free: { on: { 'line.filled': { target: 'busy' } } },
            busy: { on: { 'line.freed': { target: 'free' } } },
          },
        },
        /** Maintenance waits for a free slot. */
        due: {
          entry: { type: 'request', params: { resource: 'own-slot' } },
          exit: { type: 'withdraw', params: { resource: 'own-slot' } },
          on: { 'line.granted': { target: 'maintained' } },
          after: { breakdown: { target: 'down' } },
        },
        maintained: {
          entry: { type: 'seize', params: { resource: 'own-slot' } },
          exit: { type: 'release', params: { resource: 'own-slot' } },
          after: { maintenance: { target: 'working' } },
        },
        down: {
          entry: { type: 'suspend' },
          exit: { type: 'resume' },
          after: { repair: { target: 'working' } },
        },
      },
    },
    /** No new technologies; those inside finish. */
    retiring: {
      entry: { type: 'close' },
      on: { 'line.freed': {}, 'line.filled': {}, 'line.emptied': { target: 'retired' } },
    },
    /** When the programme ends, a line retires before those that it sends away are out. */
    retired: { type: 'final', on: { 'line.filled': {}, 'line.freed': {}, 'line.emptied': {} } },
  },
});
