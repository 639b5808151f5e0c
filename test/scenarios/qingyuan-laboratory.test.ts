import { describe, expect, test } from 'vitest';
import { buildApparatus } from '#experiment';
import type { Study } from '#compile';
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

describe('a slot that is kept for the co-building party', () => {
  /** Months that others wait for a slot, and that they get one at all, over some replications. */
  function served(policy: string): number {
    const { simulation, draws } = buildApparatus(study, 'qingyuan', 'compiled');
    const inputs = new Float64Array(study.inputs.length);
    let number = 0;
    for (let replication = 0; replication < 20; replication++) {
      draws.fill(Math.floor(replication / 2), inputs);
      simulation.runPast(replication, inputs);
      number += simulation.runPolicy(study.policies[indexOf(policy)], false).world.capacity.statistics.waits;
    }
    return number;
  }

  test('lets fewer technologies on the lines the longer it is kept', () => {
    const open = served('5 co-constructed, nothing reserved');
    const lent = served('5 co-constructed, as reported');
    const kept = served('5 co-constructed, reserved and never lent');

    expect(open).toBeGreaterThan(lent);
    expect(lent).toBeGreaterThan(kept);
  });
});
