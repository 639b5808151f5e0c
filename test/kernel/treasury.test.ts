import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Treasury } from '../../src/kernel/treasury.ts';

function aTreasury(ceiling: number): Treasury {
  const treasury = new Treasury(3);
  treasury.ceiling = ceiling;
  return treasury;
}

describe('the treasury', () => {
  test('pays what present value the ceiling leaves, in whole fen, and counts the refusal', () => {
    const treasury = aTreasury(1000);
    expect(treasury.pay(600, 0, 1)).toBe(600);
    expect(treasury.pay(1000, 1, 0.75)).toBe(533);
    expect(treasury.pay(10, 2, 0.75)).toBe(0);

    expect(treasury.spent).toBeCloseTo(999.75, 9);
    expect(treasury.appropriated).toBe(1133);
    expect([...treasury.yearly]).toEqual([600, 533, 0]);
    expect(treasury.refusals).toBe(2);
  });

  test('spends returns again before it asks for new money; they are no appropriations', () => {
    const treasury = aTreasury(100);
    treasury.receive(301, 0.5);
    expect([treasury.receipts, treasury.fund]).toEqual([301, 150]);

    expect(treasury.pay(120, 0, 1)).toBe(120);
    expect([treasury.fund, treasury.appropriated, treasury.spent]).toEqual([30, 0, 0]);
    expect(treasury.pay(200, 0, 1)).toBe(130);
    expect([treasury.fund, treasury.appropriated, treasury.spent]).toEqual([0, 100, 100]);
  });

  test('keeps for later what it promised, and promises no more than it has', () => {
    const treasury = aTreasury(1000);
    expect(treasury.commit(700)).toBe(true);
    expect(treasury.commit(301)).toBe(false);
    expect(treasury.pay(500, 0, 1)).toBe(300);
    expect(treasury.commit(1)).toBe(false);
    expect([treasury.committed, treasury.spent]).toEqual([700, 300]);
  });

  test('without a ceiling pays everything', () => {
    const treasury = aTreasury(Infinity);
    expect(treasury.commit(1e15)).toBe(true);
    expect(treasury.pay(1e13, 7, 0.3)).toBe(1e13);
    expect([...treasury.yearly]).toEqual([0, 0, 0]);
  });

  test('never breaches its ceiling, and never owes', () => {
    const acts = fc.array(
      fc.oneof(
        fc.record({
          kind: fc.constant('pay' as const),
          fen: fc.integer({ min: 0, max: 1e9 }),
          factor: fc.double({ min: 0.1, max: 1, noNaN: true }),
        }),
        fc.record({ kind: fc.constant('commit' as const), fen: fc.integer({ min: 0, max: 1e9 }) }),
        fc.record({
          kind: fc.constant('receive' as const),
          fen: fc.integer({ min: 0, max: 1e8 }),
          share: fc.double({ min: 0, max: 1, noNaN: true }),
        }),
      ),
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3e9 }), acts, (ceiling, todo) => {
        const treasury = aTreasury(ceiling);
        let paid = 0;
        let present = 0;
        let recycled = 0;
        for (const act of todo) {
          if (act.kind === 'commit') treasury.commit(act.fen);
          else if (act.kind === 'receive') {
            treasury.receive(act.fen, act.share);
            recycled += Math.floor(act.fen * act.share);
          } else {
            const before = treasury.appropriated;
            const fen = treasury.pay(act.fen, 1, act.factor);
            paid += fen;
            present += (treasury.appropriated - before) * act.factor;

            expect(Number.isInteger(fen) && fen >= 0 && fen <= act.fen).toBe(true);
          }
          // A sum of doubles up to some billions is exact to a millionth.
          expect(treasury.spent + treasury.committed).toBeLessThanOrEqual(ceiling + 1e-5);
          expect(treasury.fund).toBeGreaterThanOrEqual(0);
        }

        expect(treasury.spent).toBeCloseTo(present, 4);
        expect(paid).toBe(treasury.appropriated + recycled - treasury.fund);
      }),
    );
  });

  test('begins anew', () => {
    const treasury = aTreasury(1000);
    treasury.commit(100);
    treasury.receive(10, 1);
    treasury.pay(2000, 0, 1);
    treasury.clear();

    expect(treasury).toEqual(new Treasury(3));
  });
});
