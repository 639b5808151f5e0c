import { describe, expect, it } from 'vitest';
import { parseScenario, readPrecision } from '#scenario';
import { bundleOf, small, vocabulary } from './support.ts';

/** The section as read, or what is wrong with it, with its line. */
function precisionOf(section: string): unknown {
  const read = parseScenario(bundleOf(`${small}\nprecision: ${section}\n`), vocabulary);
  return read.ok ? read.value.precision : read.problems.map(({ what, remedy }) => `${what} → ${remedy}`);
}

describe('the precision section', () => {
  it('names outcomes with half widths, and limits', () => {
    expect(
      precisionOf('{ outcomes: { incubated-firms: 2 %, leverage: 0.1 }, replications: 5000, minutes: 1.5 }'),
    ).toEqual({
      targets: [
        { outcome: 'incubated-firms', written: '2 %' },
        { outcome: 'leverage', written: '0.1' },
      ],
      replications: 5000,
      minutes: 1.5,
    });
  });

  it.each([
    ['{ outcomes: { incubated-frims: 2 % } }', /no outcome named "incubated-frims" → did you mean `incubated-firms`/],
    [
      '{ outcomes: { incubated-firms: 5 million RMB } }',
      /is an amount of money \(5 million RMB\) → write a number of firms/,
    ],
    ['{ outcomes: { incubated-firms: 0 } }', /must be above zero/],
    ['{ outcomes: { incubated-firms: -2 % } }', /must be above zero/],
    ['{ outcomes: { incubated-firms: 2 % }, minutes: 0 }', /minutes/],
    ['{ outcomes: { incubated-firms: 2 % }, replications: 0.5 }', /whole number/],
  ])('is refused with a remedy: %s', (section, words) => {
    expect(String(precisionOf(section))).toMatch(words);
  });
});

describe('a half width', () => {
  it.each([
    ['2%', 'firms', { kind: 'relative', halfWidth: 0.02 }],
    ['0.5 firms', 'firms', { kind: 'absolute', halfWidth: 0.5 }],
    ['20 million RMB', 'RMB', { kind: 'absolute', halfWidth: 2e7 }],
    ['2 %', 'share', { kind: 'relative', halfWidth: 0.02 }],
    ['1.5 percentage points', 'share', { kind: 'absolute', halfWidth: 0.015 }],
  ])('%s of an outcome in %s', (written, unit, read) => {
    expect(readPrecision(written, unit)).toEqual(read);
  });

  it('of a share is no bare number', () => {
    expect(readPrecision('0.02', 'share')).toHaveProperty('what');
  });
});
