import { didYouMean, suggest } from '#common/suggest.ts';
import { describe, expect, it } from 'vitest';

describe('suggest', () => {
  it.each([
    ['tiem', 'time'],
    ['monhts', 'months'],
    ['set_up', 'set-up'],
    ['Set-Up', 'set-up'],
    ['incubated-firm', 'incubated-firms'],
    ['replication', 'replications'],
  ])('finds for %s the word %s', (word, expected) => {
    expect(suggest(word, ['time', 'months', 'set-up', 'incubated-firms', 'replications'])).toBe(expected);
  });

  it.each(['xyz', 'a', '', 'ti', 'txxe', 'set-upxyz', 'something entirely different', 'x'.repeat(100_000)])(
    'finds nothing for %s',
    (word) => {
      expect(suggest(word, ['time', 'months', 'set-up'])).toBeUndefined();
    },
  );

  it('lists what is known when nothing is close, the first dozen of many', () => {
    expect(didYouMean('xyz', ['time', 'title'])).toBe('known here: time, title');
    expect(didYouMean('xyz', [])).toBe('none is defined here');
    expect(
      didYouMean(
        'xyz',
        Array.from({ length: 15 }, (_, index) => `name${index}`),
      ),
    ).toMatch(/name11, and 3 more$/);
  });
});
