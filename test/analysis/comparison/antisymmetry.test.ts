import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparePair } from '../../../src/analysis/comparison/compare-pair.ts';
import { contendersOf, usedRuns } from '../../../src/analysis/comparison/contenders.ts';
import { expectationsOfRuns } from '../../../src/analysis/comparison/shares.ts';
import type { Estimate } from '#analysis';
import { asStated, aTable } from '../a-table.ts';

/** Few values, so that there are ties. */
const column = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 24, maxLength: 24 });

test('how much A is better than B is how much B is worse than A, and their shares sum to one', () => {
  const question = {
    outcome: 'incubated-firms',
    better: 'more',
    within: 1,
    exempt: [],
    policies: undefined,
    assumedShare: 0,
  } as const;
  fc.assert(
    fc.property(column, column, (one, other) => {
      const table = aTable({
        runs: asStated('a', 'b'),
        values: [{ 'incubated-firms': one }, { 'incubated-firms': other }],
        inputs: { x: Array.from({ length: 12 }, (_, draw) => Math.cos(draw)) },
      });
      const [a, b] = contendersOf(usedRuns([{ table, label: 'r', luck: 's' }]), question, 'as stated');
      const expectOf = expectationsOfRuns();
      const [forth, back] = [comparePair(a, b, question, expectOf), comparePair(b, a, question, expectOf)];

      expect(0 - back.difference.mean).toBe(forth.difference.mean);
      expect(back.withinSmallest).toBe(forth.withinSmallest);
      expect(back.savedByLuck.mean).toBeCloseTo(forth.savedByLuck.mean, 9);
      const whole = (share: Estimate, rest: Estimate): void => {
        expect(share.mean + rest.mean).toBeCloseTo(1, 12);
        if (share.interval !== undefined) expect(rest.interval![0]).toBeCloseTo(1 - share.interval[1], 9);
      };
      whole(forth.overReplications, back.overReplications);
      whole(forth.overDraws, back.overDraws);
    }),
    { numRuns: 60 },
  );
});
