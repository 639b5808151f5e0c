import { analyse } from '#analysis';
import type { Study } from '#compile';
import { buildApparatus, drawSimulator, planExperiment, tableOf } from '#experiment';
import type { ExperimentPlan } from '#experiment';
import { questionOf } from '../src/describe.ts';
import { medianOf, sideBySide } from './measure.ts';
import type { Benchmark, Effort, Measurement } from './measurement.ts';
import { runProgram } from './program.ts';
import { FIRST_STEPS, QUANZHOU, studyOf } from './studies.ts';

/** Twice the cost per piece would be quadratic; how much more than linear still counts as near is our own choice. */
const NEAR = 1.2;

/** Does the time per replication, and per technology, stay the same as there are more of them? And the memory? */
export const linearity: Benchmark = (effort) => [
  byReplications(effort),
  byTechnologies(2, effort),
  byTechnologies(4, effort),
  byMemory(effort),
];

function byReplications(effort: Effort): Measurement {
  const study = studyOf(FIRST_STEPS);
  const few = effort.quick ? 500 : 1000;
  const many = 4 * few;
  const { ratio, spread } = sideBySide(
    { name: 'many', lap: simulationOf(study, many) },
    { name: 'few', lap: simulationOf(study, few) },
    { quick: true },
  );
  return {
    what: `linearity: time per replication, ${many} over ${few}`,
    value: ratio / 4,
    unit: ' x',
    spread: [spread[0] / 4, spread[1] / 4],
    goal: { bound: 'at most', value: NEAR },
    notes: [`Two policies of ${FIRST_STEPS}, simulated and analysed, in one thread.`],
  };
}

function simulationOf(study: Study, replications: number): () => number {
  const plan = planExperiment(study, { replications, policies: study.policies.slice(0, 2).map(({ name }) => name) });
  const simulateDraw = drawSimulator(study, plan, buildApparatus(study, study.scenario.seed, 'compiled'));
  return () => {
    for (let draw = 0; draw < plan.draws; draw++) simulateDraw(draw);
    return analyse(tableOf(study, plan), questionOf(study)).replications;
  };
}

function byTechnologies(times: number, effort: Effort): Measurement {
  const { ratio, spread } = sideBySide(
    { name: 'larger', lap: cityOf(times) },
    { name: 'city', lap: cityOf(1) },
    effort,
  );
  return {
    what: `linearity: time per technology, ${times} cities of arrivals and lines over 1`,
    value: ratio / times,
    unit: ' x',
    spread: [spread[0] / times, spread[1] / times],
    goal: { bound: 'at most', value: NEAR },
    notes: [
      `Whole replications of one policy of ${QUANZHOU}, with arrivals, platforms, planned lines and budget times ${times}.`,
    ],
  };
}

/** A replication of a city so many times as large. */
function cityOf(times: number): () => number {
  const plain = studyOf(QUANZHOU);
  const study = studyOf(QUANZHOU, {
    overrides: [
      { path: 'arrivals.rate', value: `${160 * times} per year` },
      { path: 'arrivals.maximum', value: `${400 * times} per year` },
      { path: 'programme.new-lines', value: plain.scenario.programme.newLines * times },
      { path: 'programme.lines-per-year', value: plain.scenario.programme.linesPerYear * times },
      { path: 'programme.budget', value: `${2 * times} billion RMB` },
      ...plain.scenario.platforms.map(({ id, copies }) => ({ path: `platforms.${id}.copies`, value: copies * times })),
    ],
  });
  const { simulation, draws } = buildApparatus(study, study.scenario.seed, 'compiled');
  const inputs = new Float64Array(study.inputs.length);
  draws.fill(0, inputs);
  return () => {
    simulation.runPast(0, inputs);
    return simulation.runPolicy(study.policies[0], false).world.technologies.end;
  };
}

function byMemory({ quick }: Effort): Measurement {
  const few = quick ? 250 : 1000;
  const many = 4 * few;
  const peaks = Array.from({ length: quick ? 1 : 3 }, () => [peakOf(few), peakOf(many)] as const);
  const growth = peaks.map(([small, large]) => (large - small) / (many - few));
  const study = studyOf(FIRST_STEPS);
  const perReplication = bytesOf(planExperiment(study, { replications: many })) / many;
  const [small, large] = [0, 1].map((index) => Math.round(medianOf(peaks.map((pair) => pair[index])) / 1e6));
  return {
    what: `linearity: peak memory per further replication, ${many} over ${few}`,
    value: medianOf(growth),
    unit: ' bytes',
    goal: { bound: 'at most', value: Math.round(perReplication) },
    notes: [
      `The whole program on all policies of ${FIRST_STEPS}: ${small} MB and ${large} MB. The outcome table grows with its rows, by as many bytes a replication as the goal allows; what is above that is grown by whatever analyses, encodes and writes it, or by the simulation: this number does not tell them apart.`,
    ],
  };
}

function peakOf(replications: number): number {
  return runProgram([FIRST_STEPS, '--replications', String(replications), '--workers', '2']).peakBytes;
}

function bytesOf({ buffers }: ExperimentPlan): number {
  return Object.values(buffers as unknown as Record<string, { byteLength: number }>).reduce(
    (sum, { byteLength }) => sum + byteLength,
    0,
  );
}
