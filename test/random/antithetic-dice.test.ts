import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AntitheticDice, Dice } from '#random';

const word = fc.integer({ min: 0, max: 0xffffffff });
const draw = fc.integer({ min: 0, max: 500_000 });

test('antithetic dice throw what dice throw in even replications, and exactly the rest to one in the odd one after', () => {
  fc.assert(
    fc.property(fc.tuple(word, word), draw, fc.tuple(word, word, word), (key, at, [entity, purpose, index]) => {
      const [plain, mirrored] = [new Dice(...key), new AntitheticDice(...key)];
      const first = plain.uniform(2 * at, entity, purpose, index);

      expect(mirrored.uniform(2 * at, entity, purpose, index)).toBe(first);
      expect(mirrored.uniform(2 * at + 1, entity, purpose, index)).toBe(1 - first);
      // Exact: there and back again, in whole numbers of the grid.
      expect(1 - (1 - first)).toBe(first);
      expect(((1 - first) * 2 ** 52) % 1).toBe(0.5);
    }),
  );
});
