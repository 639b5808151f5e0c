import { expect, test } from 'vitest';
import { BLOCK_SIZE, mostReplications, planExperiment } from '#experiment';
import { openScenario } from './a-study.ts';

const GIBIBYTE = 2 ** 30;

test.each([1, 4, 20])('the most replications of %i policies fill a gibibyte of rows, to the block', (policies) => {
  const study = openScenario('first-steps');
  const { buffers, runs } = planExperiment(study, { replications: BLOCK_SIZE });
  const bytesOfRow = (buffers.values.byteLength + buffers.yearly.byteLength) / runs.length / BLOCK_SIZE;
  // Each policy and the run without the platform, as stated and with effects set to one.
  const bytes = (replications: number): number => replications * 2 * (policies + 1) * bytesOfRow;

  const most = mostReplications(study, policies);

  expect(most % BLOCK_SIZE).toBe(0);
  expect(bytes(most)).toBeLessThanOrEqual(GIBIBYTE);
  expect(bytes(most + BLOCK_SIZE)).toBeGreaterThan(GIBIBYTE);
});
