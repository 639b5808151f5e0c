import { expect, test } from 'vitest';
import { measure } from '#kernel';
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

test('from the same public money a loan brings back more villages than a grant, since what comes back is lent again', () => {
  const study = openScenario('jiangxi-villages', CERTAIN);
  const [grant, loan] = [1, 2].map((policy) => {
    const villages: number[] = [];
    watch({ ...study, policies: [study.policies[policy]] }, 2, (world) => {
      villages.push(measure(world).outcomes['villages-brought-back']);
    });
    return villages;
  });

  grant.forEach((villages, run) => {
    expect(loan[run]).toBeGreaterThan(villages);
  });
});

test('a village is brought back when half of its buildings are in use; all hundred make the 2,000 that are reported', () => {
  // Public money never binds: every village is renovated.
  const study = openScenario('jiangxi-villages', { ...CERTAIN, 'programme.budget': '8 billion RMB' });
  watch(study, 1, (world) => {
    const { outcomes } = measure(world);
    const { open, occupied } = world.capacity.slots;
    const busy = [...occupied].filter((_, line) => open[line] === 1);

    expect(outcomes['villages-brought-back']).toBe(busy.filter((slots) => slots >= 10).length);
    expect(outcomes['buildings-in-use']).toBe(busy.reduce((all, slots) => all + slots, 0));
    expect(outcomes['villages-brought-back']).toBeLessThan(busy.length);
    expect(outcomes['buildings-renovated']).toBe(20 * busy.length);
    expect(outcomes['buildings-renovated']).toBeGreaterThan(2000);
  });
});
