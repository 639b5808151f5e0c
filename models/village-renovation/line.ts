import { createMachine } from 'xstate';

/** The historic buildings of one village: identified, registered, lent on or paid for, renovated, let. They keep their owners. */
export const line = createMachine({
  id: 'line',
  initial: 'identified',
  on: { 'programme.ended': { target: '.ended', actions: { type: 'expel' } } },
  states: {
    /** The rights to use the buildings are registered, so that they can be pledged. */
    identified: { after: { registering: { target: 'registered' } } },
    /** Renovation waits until the money is there: a loan on the rights, a grant, or that of the investors. */
    registered: {
      entry: { type: 'request', params: { resource: 'money' } },
      on: { 'money.committed': { target: 'renovating' } },
    },
    renovating: {
      entry: [
        { type: 'spend', params: { cost: 'equipment' } },
        { type: 'spend', params: { cost: 'facility' } },
      ],
      after: { renovating: { target: 'let' } },
    },
    let: { entry: { type: 'open' }, on: { 'line.filled': {}, 'line.freed': {} } },
    ended: { type: 'final', on: { 'line.filled': {}, 'line.freed': {}, 'line.emptied': {} } },
  },
});
