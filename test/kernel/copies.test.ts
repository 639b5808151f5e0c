import { describe, expect, test } from 'vitest';
import { buildApparatus } from '#experiment';
import { measure } from '#kernel';
import type { Interpreter, Step } from '#kernel';
import { committed, studyOf } from '../laws/support/study.ts';
import type { Study } from '../laws/support/study.ts';
import { plainOf } from './support/plain-of.ts';

const study = studyOf(committed('first-steps'));
const last = study.policies.length - 1;

/** A simulation of the study that tells what a run does and what comes of it, in full. */
function simulator(interpreter: Interpreter, of: Study = study) {
  const { simulation, draws } = buildApparatus(of, 'copies', interpreter);
  const inputs = new Float64Array(of.inputs.length);
  return {
    past: (replication: number) => {
      draws.fill(Math.floor(replication / 2), inputs);
      return simulation.runPast(replication, inputs);
    },
    policy: (policy: number, neutral = false) => {
      const steps: Step[] = [];
      const { world } = simulation.runPolicy(of.policies[policy], neutral, (step) => steps.push(step));
      return { steps, measures: measure(world) };
    },
  };
}

describe.each<Interpreter>(['compiled', 'reference'])('a policy run by the %s interpreter', (interpreter) => {
  test('does not depend on what ran before it', () => {
    const fresh = simulator(interpreter);
    fresh.past(3);
    const alone = fresh.policy(last - 1);
    const used = simulator(interpreter);
    used.past(8);
    for (let policy = last; policy >= 0; policy--) used.policy(policy, policy % 2 === 0);
    used.past(3);
    used.policy(last);
    used.policy(0, true);

    expect(alone.steps.length).toBeGreaterThan(100);
    expect(used.policy(last - 1)).toEqual(alone);
    expect(used.policy(last - 1)).toEqual(alone);
  });

  test('does not disturb the past that it continues', () => {
    const { past, policy } = simulator(interpreter);
    const world = past(5);
    const before = plainOf(world);
    study.policies.forEach((_, index) => policy(index));

    expect(plainOf(world)).toEqual(before);
  });
});

test('a past does not depend on the pasts before it', () => {
  const [fresh, used] = [simulator('compiled'), simulator('compiled')];
  for (const replication of [11, 4, 20]) {
    used.past(replication);
    study.policies.forEach((_, index) => used.policy(index));
  }
  const stateOf = ({
    entities,
    technologies,
    capacity,
    firms,
    adopters,
    accounts,
    now,
  }: ReturnType<typeof used.past>): unknown => {
    const entered = Array.from({ length: technologies.end }, (_, each) => each).filter(
      (each) => entities.state[each] >= 0,
    );
    return {
      now,
      state: [...entities.state],
      lives: entered.map((each) => [technologies.home[each], technologies.entered[each], technologies.facts[each]]),
      holders: [...capacity.slots.holder],
      statistics: plainOf(capacity.statistics),
      firms: [firms.count, ...firms.plateau.subarray(0, firms.count)],
      adopters: [adopters.count, ...adopters.plateau.subarray(0, adopters.count)],
      balance: [...accounts.ledger.balance],
      corporate: [...accounts.corporate],
      public: [...accounts.public],
    };
  };

  expect(stateOf(used.past(2))).toEqual(stateOf(fresh.past(2)));
});
