import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildApparatus } from '#experiment';
import { measure } from '#kernel';
import { aScenario } from './support/a-scenario.ts';
import { observe } from './support/observe.ts';
import type { Conditions } from './support/observe.ts';
import { studyOf } from './support/study.ts';
import type { Study } from './support/study.ts';

/** What each policy comes to when nobody listens to its steps or its ledger. */
function unheard(study: Study, { seed, replication, neutral }: Conditions): ReturnType<typeof measure>[] {
  const { simulation, draws } = buildApparatus(study, seed, 'compiled');
  const inputs = new Float64Array(study.inputs.length);
  draws.fill(Math.floor(replication / 2), inputs);
  simulation.runPast(replication, inputs);
  return study.policies.map((policy) => measure(simulation.runPolicy(policy, neutral).world));
}

describe('whoever listens to steps and entries', () => {
  test('changes nothing in what a policy comes to', () => {
    fc.assert(
      fc.property(aScenario(), (made) => {
        const study = studyOf(made);
        const heard: ReturnType<typeof measure>[] = [];
        observe(study, made, ({ measures }) => heard.push(measures));

        expect(heard).toEqual(unheard(study, made));
      }),
      { numRuns: 20 },
    );
  });
});
