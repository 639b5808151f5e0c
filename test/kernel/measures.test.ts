import { expect, test } from 'vitest';
import { buildApparatus } from '#experiment';
import { measureAll } from '#kernel';
import { openScenario } from '../experiment/a-study.ts';

test('every outcome stands in one part of what is measured, so that one by one they are what they are all together', () => {
  // This model has outcomes of its own beside those of the catalogue.
  const study = openScenario('advanced-manufacturing-institute');
  const { simulation, draws } = buildApparatus(study, 'parts', 'compiled');
  const inputs = new Float64Array(study.inputs.length);
  draws.fill(0, inputs);
  simulation.runPast(0, inputs);

  const [measures] = measureAll(simulation.runPolicy(study.policies[0], false).world);
  const together = Object.entries(measures.outcomes);

  expect(together.length).toBeGreaterThan(100);
  for (const [name, value] of together) expect(measures.outcome(name), name).toBe(value);
  expect(measures.outcome('nothing-of-the-kind')).toBeUndefined();
});
