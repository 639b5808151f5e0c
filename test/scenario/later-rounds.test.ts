import { describe, expect, it } from 'vitest';
import { parseScenario } from '#scenario';
import type { Firms } from '#scenario';
import { bundleOf, firstSteps, vocabulary } from './support.ts';

/** The example's firms with more said of them, or what is wrong with it. */
function firmsWith(lines: string): Firms | undefined | string[] {
  const text = firstSteps.replace('  margin: 12 %\n', `  margin: 12 %\n${lines}`);
  const read = parseScenario(bundleOf(text), vocabulary);
  return read.ok ? read.value.firms : read.problems.map(({ what, remedy }) => `${what} → ${remedy}`);
}

const round = (name: string): string =>
  `{ name: ${name}, after: 2 years, chance: 40 %, raises: { mean: 10 million RMB, spread: 1 }, sells: 17 % }`;

describe('firms', () => {
  it('hold no later round, and are sold at what their output says, unless it is stated otherwise', () => {
    expect(firmsWith('')).toMatchObject({ rounds: [], exit: undefined });
  });

  it('may hold later rounds and be sold at prices that differ', () => {
    expect(firmsWith(`  rounds: [${round('B')}]\n  exit: { spread: 1.2, most: 5 }\n`)).toMatchObject({
      rounds: [
        {
          name: 'B',
          after: { spec: { value: 24 } },
          chance: { spec: { value: 0.4 } },
          raises: { mean: { spec: { value: 1e7 } } },
          sells: { spec: { value: 0.17 } },
        },
      ],
      exit: { spread: 1.2, most: 5 },
    });
  });

  it.each([
    [`  rounds: [${round('B')}, ${round('B')}]\n`, 'two rounds have the name "B" → give each a name of its own'],
    ['  exit: { spread: 1.2, most: 1 }\n', '`most` is less than 1.5: it is 1 → write most: 5'],
    [
      '  exit: { spread: 11, most: 5 }\n',
      '`spread` must be a number between 0 and 10; it is the number 11 → write a number between 0 and 10, for instance 1.2',
    ],
  ])('are refused with %s', (lines, problem) => {
    expect(firmsWith(lines)).toEqual([problem]);
  });
});
