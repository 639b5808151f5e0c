import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Dice, keyFromSeed } from '#random';
import { philox4x32, type Words } from '../../src/random/philox.ts';

const word = fc.integer({ min: 0, max: 0xffffffff });
const key = fc.tuple(word, word);
const names = fc.tuple(word, word, word, word);

describe('Philox4x32-10', () => {
  // The file kat_vectors of Random123: counter, key, result.
  test.each<[string, Words, readonly [number, number], Words]>([
    ['zeros', [0, 0, 0, 0], [0, 0], [0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8]],
    [
      'ones',
      [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff],
      [0xffffffff, 0xffffffff],
      [0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd],
    ],
    [
      'digits of pi',
      [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],
      [0xa4093822, 0x299f31d0],
      [0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1],
    ],
  ])('gives the published block of %s', (_, counter, words, expected) => {
    expect(philox4x32(counter, words)).toEqual(expected);
  });

  test('takes different counters to different blocks', () => {
    fc.assert(
      fc.property(key, names, names, (words, one, other) => {
        fc.pre(one.some((part, index) => part !== other[index]));

        expect(philox4x32(one, words)).not.toEqual(philox4x32(other, words));
      }),
    );
  });
});

describe('a throw of the dice', () => {
  test('is made of the first two words of the block of its names', () => {
    fc.assert(
      fc.property(key, names, (words, [replication, entity, purpose, index]) => {
        const [first, second] = philox4x32([index, purpose, entity, replication], words);
        const drawn = new Dice(...words).uniform(replication, entity, purpose, index);

        expect(drawn).toBe((Math.floor(first / 64) * 2 ** 26 + Math.floor(second / 64) + 0.5) / 2 ** 52);
      }),
    );
  });

  test('lies strictly between 0 and 1, with an exact complement', () => {
    fc.assert(
      fc.property(key, names, (words, [replication, entity, purpose, index]) => {
        const drawn = new Dice(...words).uniform(replication, entity, purpose, index);

        expect(drawn).toBeGreaterThan(0);
        expect(drawn).toBeLessThan(1);
        expect(1 - (1 - drawn)).toBe(drawn);
      }),
    );
  });

  test('depends on its names and the key alone, not on what was thrown before', () => {
    fc.assert(
      fc.property(key, fc.array(names, { minLength: 1, maxLength: 20 }), (words, asked) => {
        const dice = new Dice(...words);
        const forwards = asked.map((each) => dice.uniform(...each));
        const backwards = asked.toReversed().map((each) => dice.uniform(...each));

        expect(backwards.toReversed()).toEqual(forwards);
        expect(asked.map((each) => new Dice(...words).uniform(...each))).toEqual(forwards);
      }),
    );
  });

  // Two throws agree by chance with probability 2^-52, so that one coincidence here means a name is not used.
  test.each([0, 1, 2, 3])('changes with its name number %i', (position) => {
    fc.assert(
      fc.property(key, names, word, (words, first, other) => {
        fc.pre(first[position] !== other);
        const second = first.with(position, other) as typeof first;
        const dice = new Dice(...words);

        expect(dice.uniform(...second)).not.toBe(dice.uniform(...first));
      }),
    );
  });

  test.each([0, 1])('changes with word number %i of the key', (position) => {
    fc.assert(
      fc.property(key, names, word, (words, asked, other) => {
        fc.pre(words[position] !== other);
        const changed = words.with(position, other) as typeof words;

        expect(new Dice(...changed).uniform(...asked)).not.toBe(new Dice(...words).uniform(...asked));
      }),
    );
  });

  test('takes its names modulo 2^32', () => {
    const dice = new Dice(1, 2);

    expect(dice.uniform(-1, 2, 3, 4)).toBe(dice.uniform(0xffffffff, 2, 3, 4));
    expect(dice.uniform(1, 2, 3, 4 - 2 ** 31)).toBe(dice.uniform(1, 2, 3, 4 + 2 ** 31));
  });
});

describe('throws whose names count up by one', () => {
  const dice = new Dice(...keyFromSeed('counting'));
  const many = 20_000;
  const along: readonly [string, (n: number) => number][] = [
    ['replications', (n) => dice.uniform(n, 1, 2, 3)],
    ['entities', (n) => dice.uniform(1, n, 2, 3)],
    ['purposes', (n) => dice.uniform(1, 2, n, 3)],
    ['visits', (n) => dice.uniform(1, 2, 3, n)],
  ];

  test.each(along)('are spread evenly along %s', (_, throwAt) => {
    const cells = new Int32Array(100);
    for (let n = 0; n < many; n += 1) cells[Math.floor(throwAt(n) * 100)] += 1;
    const mean = many / 100;
    const chiSquare = cells.reduce((sum, count) => sum + (count - mean) ** 2 / mean, 0);

    // 99 degrees of freedom: mean 99, variance 198. Four standard deviations either way.
    expect(Math.abs(chiSquare - 99)).toBeLessThan(4 * Math.sqrt(198));
  });

  test.each(along)('do not hang together with their neighbours along %s', (_, throwAt) => {
    let sum = 0;
    for (let n = 0; n < many; n += 1) sum += (throwAt(n) - 0.5) * (throwAt(n + 1) - 0.5);

    // A product of independent centred uniforms has variance 1/144, so the correlation 12 × mean has 1 / n.
    expect(Math.abs((12 * sum) / many)).toBeLessThan(4 / Math.sqrt(many));
  });
});
