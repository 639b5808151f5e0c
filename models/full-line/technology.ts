import { createMachine } from 'xstate';
import { toPilotGate } from '../shared/to-pilot-gate.ts';

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
    ...toPilotGate,
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
