import { expect, test } from 'vitest';
import { openScenario } from '../experiment/a-study.ts';
import { watch } from '../known-answers/support.ts';

const CERTAIN = { 'costs.equipment': '5 million RMB' };

test('no more is lent on a village than its loan-to-value of what its rights are worth', () => {
  // The rights bring 0.36 million RMB a year for 20 years; at 3 % they are worth 0.36 · (1 − 1.03⁻²⁰) / 0.03.
  const worth = (0.36e6 * (1 - 1.03 ** -20)) / 0.03;
  const study = openScenario('jiangxi-villages', CERTAIN);
  for (const [policy, share] of [
    [2, 0.4],
    [3, 0.7],
  ] as const) {
    watch({ ...study, policies: [study.policies[policy]] }, 2, ({ accounts, linesBuilt }) => {
      const lent = accounts.clausePayments[0] / 100;

      // As much on every village, from those under renovation to those that are let.
      const villages = lent / (share * worth);
      expect(villages).toBeCloseTo(Math.round(villages), 4);
      expect(villages).toBeGreaterThanOrEqual(linesBuilt - 1e-4);
      expect(linesBuilt).toBeGreaterThan(20);
    });
  }
});

test('a building whose operator failed is let again: rights given back are followed by others on the same slots', () => {
  const study = openScenario('jiangxi-villages', { ...CERTAIN, 'chances.keeps-up': '0 %', 'programme.new-lines': 0 });
  watch(study, 2, ({ technologies, adopters }) => {
    const served = technologies.served.subarray(0, technologies.end).reduce((sum, each) => sum + each, 0);

    expect(adopters.count).toBe(0);
    expect(served).toBeGreaterThan(study.scenario.lines.slots * 2);
  });
});
