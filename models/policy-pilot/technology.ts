import { createMachine } from 'xstate';

/** What becomes of a measure that did not pass: it is revised and tried again, or given up when that was done often enough. */
function again() {
  return [
    { guard: { type: 'below', params: { limit: 'revision', state: 'revising' } }, target: 'revising' },
    {
      target: 'givenUp',
      actions: [
        { type: 'record', params: { fact: 'left-pilot' } },
        { type: 'record', params: { fact: 'given-up' } },
      ],
    },
  ];
}

/** Rules, systems and training for those to whom a measure is extended. */
function extension(delay: string, fact: string) {
  return {
    entry: { type: 'spend', params: { cost: 'equipment' } },
    after: {
      [delay]: {
        target: 'inForce',
        actions: [
          { type: 'record', params: { fact: 'extended' } },
          { type: 'record', params: { fact } },
        ],
      },
    },
  };
}

/** Experience shows at last whether a measure does good: it stands, or is rolled back, at the dearer the later. */
function verdict(undoing: string) {
  return [
    { guard: { type: 'gate', params: { gate: 'production' } }, target: '#technology.standing' },
    { target: '#technology.rollingBack', actions: { type: 'spend', params: { cost: undoing } } },
  ];
}

/** A policy measure from its trial in one zone to the rule of other zones or of the whole country, or back. */
export const technology = createMachine({
  id: 'technology',
  initial: 'drafting',
  states: {
    /** The rules of the zone are written. */
    drafting: { after: { drafting: { target: 'onTrial' } } },
    onTrial: {
      entry: { type: 'spend', params: { cost: 'trial' } },
      after: { trial: { target: 'evaluating' } },
    },
    evaluating: {
      after: {
        evaluation: [
          {
            guard: { type: 'gate', params: { gate: 'evaluation' } },
            target: 'deciding',
            actions: { type: 'record', params: { fact: 'pilot-passed' } },
          },
          ...again(),
        ],
      },
    },
    deciding: {
      after: {
        decision: [
          { guard: { type: 'chance', params: { chance: 'checked-before' } }, target: 'checkingRisk' },
          { target: 'assigning' },
        ],
      },
    },
    checkingRisk: {
      entry: { type: 'spend', params: { cost: 'team' } },
      after: {
        'risk-check': [{ guard: { type: 'gate', params: { gate: 'risk-check' } }, target: 'assigning' }, ...again()],
      },
    },
    /** A mistake found here is mended or not; then the trial begins anew. */
    revising: { after: { revising: { target: 'onTrial', actions: { type: 'mend' } } } },
    /** Whether the measure is for the whole country or for zones like this one lies in what it regulates. */
    assigning: {
      after: {
        assignment: [
          { guard: { type: 'chance', params: { chance: 'nationwide' } }, target: 'extendingNationwide' },
          { target: 'extendingToZones' },
        ],
      },
    },
    extendingNationwide: extension('extension-nationwide', 'extended-nationwide'),
    extendingToZones: extension('extension-to-zones', 'extended-to-zones'),
    inForce: {
      initial: 'settlingIn',
      states: {
        settlingIn: {
          after: {
            'settling-in': [
              { guard: { type: 'chance', params: { chance: 'checked-after' } }, target: 'followingUp' },
              { target: 'proving' },
            ],
          },
        },
        followingUp: {
          entry: { type: 'spend', params: { cost: 'team' } },
          after: {
            'risk-check': [
              { guard: { type: 'gate', params: { gate: 'follow-up' } }, target: 'proving' },
              { target: 'underInquiry' },
            ],
          },
        },
        /** An alarm is looked into before anything is undone. */
        underInquiry: { after: { inquiry: verdict('operation') } },
        proving: { after: { 'first-years': verdict('facility') } },
      },
    },
    rollingBack: {
      entry: [
        { type: 'record', params: { fact: 'left-production' } },
        { type: 'record', params: { fact: 'rolled-back' } },
      ],
      after: { rollback: { target: 'withdrawn' } },
    },
    standing: { type: 'final', entry: { type: 'record', params: { fact: 'commercialised' } } },
    givenUp: { type: 'final' },
    withdrawn: { type: 'final' },
  },
});
