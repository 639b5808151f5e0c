import type { Study } from '#compile';
import { buildApparatus } from '#experiment';
import { measure } from '#kernel';
import type { Interpreter } from '#kernel';
import { compare } from './measure.ts';
import type { Contestant } from './measure.ts';
import type { Benchmark, Effort, Measurement } from './measurement.ts';
import { FIRST_STEPS, QUANZHOU, studyOf } from './studies.ts';

/** Whole replications of one policy, from the past to the measured outcomes: the reference against bytecode. */
export const replication: Benchmark = (effort) => [
  interpretersOn(QUANZHOU, effort),
  interpretersOn(FIRST_STEPS, effort),
];

function interpretersOn(scenario: string, effort: Effort): Measurement {
  const study = studyOf(scenario);
  const { ratio, spread, seconds } = compare(contestant(study, 'reference'), contestant(study, 'compiled'), effort);
  const [reference, compiled] = seconds.map((lap) => (lap * 1000).toFixed(2));
  return {
    what: `replication of ${scenario}: reference over bytecode`,
    value: ratio,
    unit: ' x',
    spread,
    goal: { bound: 'at least', value: 30 },
    notes: [
      `The past and one policy, measured: ${reference} ms by the reference, ${compiled} ms by bytecode; all outcomes equal.`,
    ],
  };
}

function contestant(study: Study, interpreter: Interpreter): Contestant {
  const { simulation, draws } = buildApparatus(study, study.scenario.seed, interpreter);
  const inputs = new Float64Array(study.inputs.length);
  draws.fill(0, inputs);
  const lap = (): number => {
    simulation.runPast(0, inputs);
    const { outcomes } = measure(simulation.runPolicy(study.policies[0], false).world);
    return Object.values(outcomes).reduce((sum, value) => sum + value, 0);
  };
  return { name: interpreter, lap };
}
