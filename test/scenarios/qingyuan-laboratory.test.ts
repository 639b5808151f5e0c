import { describe, expect, test } from 'vitest';
import { buildApparatus } from '#experiment';
import type { Study } from '#compile';
import { measure } from '../../src/kernel/measure.ts';
import { openScenario, traceOf } from '../experiment/a-study.ts';

const NAME = 'qingyuan-laboratory';
const study = openScenario(NAME);
const indexOf = (name: string, of: Study = study): number => of.policies.findIndex((policy) => policy.name === name);

function worldOf(of: Study, policy: string) {
  const { simulation, draws } = buildApparatus(of, 'qingyuan', 'compiled');
  const inputs = new Float64Array(of.inputs.length);
  draws.fill(0, inputs);
  simulation.runPast(0, inputs);
  return simulation.runPolicy(of.policies[indexOf(policy, of)], false).world;
}

describe('lines under two contracts', () => {
  test('stand under the reference as far as the policy says, the first to be built', () => {
    for (const [policy, publicLines] of [
      ['3 co-constructed', 5],
      ['5 co-constructed, as reported', 3],
      ['8 co-constructed', 0],
    ] as const) {
      const world = worldOf(study, policy);
      const contracts = study.lines.map((_, line) => study.terms[world.lineTerm[line]].contract);
      const reference = contracts.filter((contract) => study.contracts[contract].contract.name === 'public-line');

      expect(reference).toHaveLength(publicLines);
      expect(contracts.slice(0, publicLines)).toEqual(reference);
    }
  });

  test('are as if the policy had the reference contract when all of them are public', () => {
    const all = openScenario(NAME, {
      'policies.list': [
        { name: 'reference' },
        { name: 'all public', 'co-construction': 'lab-enterprise', set: { 'programme.public-lines': 8 } },
      ],
    });
    for (const replication of [0, 3])
      expect(traceOf(all, { policy: 1, replication })).toEqual(traceOf(all, { policy: 0, replication }));
  });

  test('have as large a share of the technologies as of the lines', () => {
    const world = worldOf(study, '5 co-constructed, as reported');
    const { term, end } = world.technologies;
    const signed = [...term.subarray(0, end)].filter(
      (each) => study.contracts[study.terms[each].contract].contract.reference,
    );

    // Three in eight; four standard errors of a share.
    expect(Math.abs(signed.length / end - 3 / 8)).toBeLessThan(4 * Math.sqrt((0.375 * 0.625) / end));
  });
});

/** What a policy comes to in some replications, each with a draw of its own. */
function runsOf(of: Study, policy: string, replications = 25): readonly Readonly<Record<string, number>>[] {
  const { simulation, draws } = buildApparatus(of, 'qingyuan', 'compiled');
  const inputs = new Float64Array(of.inputs.length);
  return Array.from({ length: replications }, (_, replication) => {
    draws.fill(replication, inputs);
    simulation.runPast(replication, inputs);
    return measure(simulation.runPolicy(of.policies[indexOf(policy, of)], false).world).outcomes;
  });
}

function total(runs: ReturnType<typeof runsOf>, name: string): number {
  return runs.reduce((sum, outcomes) => sum + outcomes[name], 0);
}

describe('a slot that is kept for the co-building party', () => {
  const [open, lent, kept] = [
    '5 co-constructed, nothing reserved',
    '5 co-constructed, as reported',
    '5 co-constructed, reserved and never lent',
  ].map((policy) => {
    const runs = runsOf(study, policy);
    const ratio = (side: string, months: string, over: string): number =>
      total(runs, `${side}-${months}`) / total(runs, `${side}-${over}`);
    return {
      served: total(runs, 'waits'),
      insidersWait: ratio('insiders', 'waiting-months', 'waits'),
      othersWait: ratio('others', 'waiting-months', 'waits'),
      insidersLost: ratio('insiders', 'lost', 'asked'),
      othersLost: ratio('others', 'lost', 'asked'),
    };
  });

  test('lets fewer technologies on the lines the longer it is kept', () => {
    expect(open.served).toBeGreaterThan(lent.served);
    expect(lent.served).toBeGreaterThan(kept.served);
  });

  test('costs the others months of waiting, and more of them their slot, the longer it is kept', () => {
    expect(open.othersWait).toBeLessThan(lent.othersWait);
    expect(lent.othersWait).toBeLessThan(kept.othersWait);
    expect(open.othersLost).toBeLessThan(lent.othersLost);
    expect(lent.othersLost).toBeLessThan(kept.othersLost);
  });

  test('saves the insiders both', () => {
    expect(kept.insidersWait).toBeLessThan(open.insidersWait);
    expect(kept.insidersLost).toBeLessThan(open.insidersLost);
  });
});

describe('the budget', () => {
  test('pays for what is reported nearly always, and often not for public lines alone', () => {
    const paid = (policy: string): number =>
      runsOf(study, policy).filter((outcomes) => outcomes['lines-unfunded'] === 0).length / 25;

    expect(paid('5 co-constructed, as reported')).toBeGreaterThan(0.9);
    expect(paid('all public')).toBeLessThan(0.7);
  });

  test('comes from what eight lines cost with five co-constructed when no budget binds', () => {
    const rich = openScenario(NAME, { 'programme.budget': '3 billion RMB' });
    const runs = runsOf(rich, '5 co-constructed, as reported');

    expect(total(runs, 'lines-unfunded')).toBe(0);
    // 152 million on average, with a standard deviation of 25 million: four standard errors.
    expect(Math.abs(total(runs, 'public-cost') / 25 - 152e6)).toBeLessThan((4 * 25e6) / Math.sqrt(25));
  });
});

test('lines that all fields share serve more technologies than lines that each field has to itself', () => {
  const [shared, apart] = ['5 co-constructed, shared by all fields', '5 co-constructed, as reported'].map((policy) =>
    total(runsOf(study, policy), 'waits'),
  );

  expect(shared).toBeGreaterThan(apart);
});
