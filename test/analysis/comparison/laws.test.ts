import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { comparePair } from '../../../src/analysis/comparison/compare-pair.ts';
import { contendersOf, usedRuns } from '../../../src/analysis/comparison/contenders.ts';
import { expectationsOfRuns } from '../../../src/analysis/comparison/shares.ts';
import { compareRuns, type ComparisonFindings, type ComparisonQuestion, type Estimate } from '#analysis';
import { asStated, aTable } from '../a-table.ts';
import { asked, aRun } from './a-comparison.ts';

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

describe('laws', () => {
  const whole = fc.integer({ min: -50, max: 50 });
  const columns = fc.array(fc.array(whole, { minLength: 24, maxLength: 24 }), { minLength: 2, maxLength: 4 });
  const inputs = { x: Array.from({ length: 12 }, (_, draw) => Math.sin(draw)) };
  const named = (values: readonly (readonly number[])[]): Readonly<Record<string, readonly number[]>> =>
    Object.fromEntries(values.map((each, at) => [`p${at}`, each]));
  const compared = (values: Readonly<Record<string, readonly number[]>>, parts: Partial<ComparisonQuestion> = {}) =>
    compareRuns([aRun(values, { inputs })], asked(parts));

  it('the order in which policies were run is irrelevant', () => {
    fc.assert(
      fc.property(columns, (values) => {
        const turned = Object.fromEntries(Object.entries(named(values)).toReversed());
        expect(compared(turned).asStated).toEqual(compared(named(values)).asStated);
      }),
      { numRuns: 30 },
    );
  });

  it('less of the opposite is as much more', () => {
    fc.assert(
      fc.property(columns, (values) => {
        const opposite = named(values.map((each) => each.map((value) => 0 - value)));
        const [more, less] = [compared(named(values)), compared(opposite, { better: 'less' })];
        expect(less.asStated.pairs).toEqual(more.asStated.pairs);
        const placed = ({ asStated: { policies } }: ComparisonFindings) =>
          policies.map(({ policy, standing, atMostAhead, atMostBehind }) => [
            policy,
            standing,
            atMostAhead,
            atMostBehind,
          ]);
        expect(placed(less)).toEqual(placed(more));
      }),
      { numRuns: 30 },
    );
  });

  it('shares do not see scale and shift, and amounts scale', () => {
    fc.assert(
      fc.property(columns, (values) => {
        const [before, after] = [
          compared(named(values)),
          compared(named(values.map((each) => each.map((v) => 4 * v + 8)))),
        ];
        before.asStated.pairs.forEach((pair, at) => {
          const other = after.asStated.pairs[at];
          expect(other.overReplications).toEqual(pair.overReplications);
          expect(other.difference.mean).toBeCloseTo(4 * pair.difference.mean, 9);
          if (!Number.isNaN(pair.savedByLuck.mean))
            expect(other.savedByLuck.mean / pair.savedByLuck.mean).toBeCloseTo(1, 9);
        });
        before.asStated.policies.forEach(({ atMostBehind, standing }, at) => {
          expect(after.asStated.policies[at].standing).toBe(standing);
          if (atMostBehind !== undefined)
            expect(after.asStated.policies[at].atMostBehind).toBeCloseTo(4 * atMostBehind, 8);
        });
      }),
      { numRuns: 30 },
    );
  });
});
