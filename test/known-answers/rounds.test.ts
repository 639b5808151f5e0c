import { describe, expect, test } from 'vitest';
import { retainedShare } from '#economics';
import { measure } from '#kernel';
import { ACCOUNT } from '../../src/kernel/ledger.ts';
import { openFirms } from './firm-study.ts';
import { FOUR, watch } from './support.ts';
import type { World } from './support.ts';

/** Medians of rounds in the United States in 2023 (Carta): seed, A, B, C, D; founders keep 79.5 %, 64.0 %, …, 41.5 %. */
const CARTA = [0.205, 0.195, 0.172, 0.126, 0.103];
const CHAIN = [0.795, 0.639975, 0.5298993, 0.4631319882, 0.41542939341540003];
const LATER = CARTA.slice(1);
const FIRM = '{ kind: firm, at: production, mean: 0.8 }';

const everybodyRaises = openFirms({
  rate: 20,
  time: '{ start: 2020, decision: 2025, window: 10 years, evaluation: 10 years }',
  dilution: '20.5 %',
  rounds: LATER.map(
    (sold, round) =>
      `{ name: ${'ABCD'[round]}, after: ${round + 1} years, chance: 100 %, raises: 7 million RMB, sells: ${sold * 100} % }`,
  ),
  exploitation: [FIRM],
});

/** Later rounds that a firm has held by a month. */
const heldBy = ({ firms }: World, firm: number, month: number): number =>
  LATER.filter((_, round) => firms.since[firm] + 12 * (round + 1) <= month).length;

describe('founders after a seed round and one round a year', () => {
  test('keep what the chain of dilution says', () => {
    const kept = new Set<number>();
    watch(everybodyRaises, 4, (world) => {
      for (let firm = 0; firm < world.firms.count; firm += 1) {
        const held = heldBy(world, firm, world.now);
        const share = 0.795 * world.firms.retained[firm];
        kept.add(held);

        expect(share).toBeCloseTo(CHAIN[held], 9);
        expect(share).toBeCloseTo(retainedShare(CARTA.slice(0, held + 1)), 12);
      }
    });

    expect([...kept].toSorted()).toEqual([0, 1, 2, 3, 4]);
  });

  test('are worth that share of their firms at the evaluation date', () => {
    watch(everybodyRaises, 4, (world) => {
      const { outcomes } = measure(world);
      let founders = 0;
      let all = 0;
      for (let firm = 0; firm < world.firms.count; firm += 1) {
        const value = 1.5 * world.firms.rateAt(firm, world.now);
        all += value;
        founders += value * CHAIN[heldBy(world, firm, world.now)];
      }

      expect(outcomes['terminal-university'] + outcomes['terminal-inventors']).toBeCloseTo(founders, -2);
      expect(outcomes['terminal-investor']).toBeCloseTo(all - founders, -2);
    });
  });

  test('see investors pay for every round since the decision, as private money that goes into growth', () => {
    watch(everybodyRaises, 4, (world) => {
      const { decision } = everybodyRaises.calendar;
      const { ledger } = world.accounts;
      let rounds = 0;
      for (let firm = 0; firm < world.firms.count; firm += 1)
        rounds += heldBy(world, firm, world.now) - heldBy(world, firm, decision);

      expect(rounds).toBeGreaterThan(100);
      expect(ledger.paid[ACCOUNT.INVESTOR]).toBe(rounds * 7e8);
      expect(ledger.privateMoney).toBe(rounds * 7e8);
      expect(ledger.received[ACCOUNT.INVESTOR]).toBe(0);
    });
  });
});

test('a round is held by the stated share of the firms that live to see it', () => {
  const study = openFirms({
    survival: '{ distribution: weibull, shape: 0.664054, scale: 9.077893 years }',
    rounds: ['{ name: B, after: 24 months, chance: 40 %, raises: 7 million RMB, sells: 50 % }'],
    exploitation: [FIRM],
  });
  const held = { living: 0, holders: 0, dead: 0, deadHolders: 0 };
  watch(study, 20, ({ firms, now }) => {
    for (let firm = 0; firm < firms.count; firm += 1) {
      if (firms.since[firm] + 24 > now) continue;
      const isHolder = firms.retained[firm] === 0.5 ? 1 : 0;
      const lived = firms.until[firm] > firms.since[firm] + 24;
      held[lived ? 'living' : 'dead'] += 1;
      held[lived ? 'holders' : 'deadHolders'] += isHolder;
    }
  });

  expect(held.deadHolders).toBe(0);
  expect(held.dead).toBeGreaterThan(1000);
  expect(Math.abs(held.holders / held.living - 0.4)).toBeLessThan(FOUR * Math.sqrt(0.24 / held.living));
  expect(FOUR * Math.sqrt(0.24 / held.living)).toBeLessThan(0.05);
});

describe('the price of a firm that is sold', () => {
  const design = { survival: '{ mean: 3 years, spread: 0 }', acquired: '100 %', ramp: '{ mean: 1 years, spread: 0 }' };
  const pricesOf = (exit: string | undefined): number[] => {
    const study = openFirms({
      ...design,
      plateau: '10 million RMB',
      ...(exit === undefined ? {} : { exit }),
      exploitation: [FIRM],
    });
    const sums: number[] = [];
    watch(study, 40, ({ accounts: { ledger }, firms }) => {
      const { decision } = study.calendar;
      const sold = Array.from({ length: firms.count }, (_, firm) => firms.until[firm]).filter(
        (month) => month < Infinity && month >= decision,
      );
      sums.push(ledger.received.reduce((sum, fen) => sum + fen, 0) / 100 / sold.length);
    });
    return sums;
  };

  test('is a multiple of its output where nothing is said of luck', () => {
    for (const price of pricesOf(undefined)) expect(price).toBeCloseTo(1.5 * 10e6, 2);
  });

  test('has that mean where luck differs, heavy-tailed and cut', () => {
    const prices = pricesOf('{ spread: 1.2, most: 5 }');
    const mean = prices.reduce((sum, price) => sum + price, 0) / prices.length;
    const variance = prices.reduce((sum, price) => sum + (price - mean) ** 2, 0) / (prices.length - 1);

    expect(variance).toBeGreaterThan(0);
    expect(Math.abs(mean - 15e6)).toBeLessThan(FOUR * Math.sqrt(variance / prices.length));
    expect(Math.sqrt(variance / prices.length)).toBeLessThan(0.02 * 15e6);
  });
});
