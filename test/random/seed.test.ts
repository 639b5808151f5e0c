import fc from 'fast-check';
import seedrandom from 'seedrandom';
import { describe, expect, test } from 'vitest';
import { keyFromSeed, purposeOf } from '#random';
import { permutation, sequence } from '../../src/random/seed.ts';

describe('the key of a seed', () => {
  test('is drawn from seedrandom, keyed by the quoted text', () => {
    // Its README: seedrandom('hello.')() is 0.9282578795792454.
    expect(seedrandom('hello.')()).toBe(0.9282578795792454);
    const source = seedrandom('"hello."');
    expect(keyFromSeed('hello.')).toEqual([source.int32() >>> 0, source.int32() >>> 0]);
  });

  test('never repeats another for a text that repeats itself', () => {
    const text = fc.oneof(fc.string(), fc.string({ unit: 'binary', maxLength: 3 }));
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 5 }), (seed, times) => {
        fc.pre(seed !== '');

        expect(keyFromSeed(seed.repeat(times))).not.toEqual(keyFromSeed(seed));
      }),
    );
  });

  test('is two words of 32 bits, the same each time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (seed) => {
        const key = keyFromSeed(seed);

        expect(key).toHaveLength(2);
        for (const word of key) expect(word === word >>> 0).toBe(true);
        expect(keyFromSeed(seed)).toEqual(key);
      }),
    );
  });

  test('is one of its own for 0, for nothing and for every other text', () => {
    // 'Ł' and 'A' share their low byte; long texts differ only at their end.
    const seeds = [
      '',
      '\u0000',
      '0',
      '00',
      ' ',
      'null',
      'undefined',
      'A',
      'Ł',
      '泉州',
      '泉洲',
      `${'x'.repeat(400)}a`,
      'x'.repeat(400),
    ];

    expect(new Set(seeds.map((seed) => keyFromSeed(seed).join(' '))).size).toBe(seeds.length);
  });

  test('differs between different texts', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        fc.pre(one !== other);

        expect(keyFromSeed(one)).not.toEqual(keyFromSeed(other));
      }),
    );
  });
});

describe('a sequence', () => {
  const firstThree = (seed: string, ...path: (string | number)[]): number[] => {
    const source = sequence(seed, ...path);
    return [source(), source(), source()];
  };

  test('is the same for the same path, however often others are asked', () => {
    const source = sequence('s', 'bootstrap', 3);
    const first = source();
    sequence('s', 'bootstrap', 4)();

    expect([first, source(), source()]).toEqual(firstThree('s', 'bootstrap', 3));
  });

  test('is another for every other seed and path', () => {
    const starts = [
      firstThree('s'),
      firstThree(''),
      firstThree('0'),
      firstThree('s', 'a'),
      firstThree('s', 'a', 1),
      firstThree('s', 'a', '1'),
      firstThree('s', 'a', 2),
      firstThree('s', 'a1'),
      firstThree('s', 'a,1'),
      firstThree('s', 1, 'a'),
      firstThree('sa', 1),
    ];

    expect(new Set(starts.map(String)).size).toBe(starts.length);
    expect(new Set(starts.map(([first]) => first)).size).toBe(starts.length);
  });

  test('stays in 0 … 1 without 1, spread evenly', () => {
    const source = sequence('even');
    const many = 10_000;
    const drawn = Array.from({ length: many }, source);
    const mean = drawn.reduce((sum, value) => sum + value, 0) / many;

    expect(drawn.every((value) => value >= 0 && value < 1)).toBe(true);
    // A uniform number has variance 1/12; four standard errors.
    expect(Math.abs(mean - 0.5)).toBeLessThan(4 / Math.sqrt(12 * many));
  });
});

describe('a permutation', () => {
  test('holds every number once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), fc.string(), (size, seed) => {
        const order = permutation(size, sequence(seed));

        expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: size }, (_, position) => position));
      }),
    );
  });

  test('is drawn as Durstenfeld says: the last place first', () => {
    const chosen = [0, 0.5, 0.999];
    const order = permutation(4, () => chosen.shift() ?? NaN);

    // 0 1 2 3: swap places 3 and 0, then 2 and floor(1.5) = 1, then 1 and floor(1.998) = 1.
    expect([...order]).toEqual([3, 2, 1, 0]);
  });

  test('comes out in every order equally often', () => {
    const source = sequence('orders');
    const many = 6000;
    const counts = new Map<string, number>();
    for (let n = 0; n < many; n += 1) {
      const order = permutation(3, source).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }

    expect(counts.size).toBe(6);
    // A count is binomial with mean n/6 and variance n (1/6) (5/6); four standard deviations.
    for (const count of counts.values())
      expect(Math.abs(count - many / 6)).toBeLessThan(4 * Math.sqrt((many * 5) / 36));
  });
});

describe('the purpose of a draw', () => {
  // Test vectors of FNV-1a, 32 bits (RFC 9923, appendix; also Noll's test suite).
  test.each([
    ['', 0x811c9dc5],
    ['a', 0xe40c292c],
    ['b', 0xe70c2de5],
    ['foobar', 0xbf9cf968],
  ])('of the name "%s" is the published hash', (name, hash) => {
    expect(purposeOf(name)).toBe(hash);
  });

  test('reads names as UTF-8', () => {
    expect(purposeOf('Ł')).not.toBe(purposeOf('A'));
  });
});
