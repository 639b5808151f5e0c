import { createMachine } from 'xstate';
import type { Model } from '#model';

const technology = createMachine({
  id: 'technology',
  initial: 'research',
  states: {
    research: {
      after: {
        research: [
          { guard: { type: 'gate', params: { gate: 'proof-of-concept' } }, target: 'waiting' },
          { target: 'abandoned' },
        ],
      },
    },
    waiting: {
      entry: { type: 'request', params: { resource: 'pilot-line' } },
      on: { 'line.granted': { target: 'pilot' } },
    },
    pilot: {
      entry: { type: 'seize', params: { resource: 'pilot-line' } },
      exit: { type: 'release', params: { resource: 'pilot-line' } },
      initial: 'trying',
      states: {
        trying: {
          after: {
            trial: [
              { guard: { type: 'gate', params: { gate: 'pilot' } }, target: '#technology.production' },
              { guard: { type: 'below', params: { limit: 'rework', state: 'pilot.reworking' } }, target: 'reworking' },
              { target: '#technology.abandoned' },
            ],
          },
        },
        reworking: { after: { rework: { target: 'trying', actions: { type: 'mend' } } } },
      },
    },
    production: {
      after: {
        production: [
          { guard: { type: 'gate', params: { gate: 'production' } }, target: 'commercialised' },
          { target: 'abandoned' },
        ],
      },
    },
    commercialised: { type: 'final', entry: { type: 'record', params: { fact: 'commercialised' } } },
    abandoned: { type: 'final' },
  },
});

const line = createMachine({
  id: 'line',
  initial: 'planned',
  states: {
    planned: {
      entry: { type: 'request', params: { resource: 'money' } },
      on: { 'money.committed': { target: 'operating' } },
    },
    operating: { entry: { type: 'open' }, on: { 'line.filled': {}, 'line.freed': {} } },
  },
});

const firm = createMachine({ id: 'firm', initial: 'unused', states: { unused: { type: 'final' } } });

/** Research, gate, queue for a line, pilot with rework, gate, production, exit: the pipeline that is timed. */
export const tandem: Model = {
  name: 'tandem',
  title: 'Tandem stage-gate pipeline',
  summary: 'Technologies pass research, one of many lines and production, with a gate after each.',
  charts: { technology, line, firm },
  limits: ['Made to be timed against a loop written by hand; it says nothing about any city.'],
};
