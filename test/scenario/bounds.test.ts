import { describe, expect, it } from 'vitest';
import { parseContract, parseScenario } from '#scenario';
import { bundleOf, firstSteps, readClockText, vocabulary } from './support.ts';

/** What is wrong with the example once one of its values is another. */
function problems(from: string, to: string): string[] {
  const text = firstSteps.replace(from, to);
  if (text === firstSteps) throw new Error(`the example does not say ${from}`);
  const read = parseScenario(bundleOf(text), vocabulary);
  return read.ok ? [] : read.problems.map(({ what }) => what);
}

const FEN = 'is more than 10 trillion RMB, which cannot be counted exactly in whole fen over a whole run: it is';

describe('a number that is too large', () => {
  it.each([
    ['budget: 120 million RMB', 'budget: 1e300 billion RMB', `\`budget\` ${FEN} 1e300 billion RMB`],
    ['budget: 120 million RMB', 'budget: { between: 1 to 20000 billion RMB }', `\`between\` ${FEN} 20000 billion RMB`],
    ['budget: 120 million RMB', 'budget: { value: 11000 billion RMB }', `\`value\` ${FEN} 11000 billion RMB`],
    ['market: 2 billion RMB', 'market: 2e5 billion RMB', `\`market\` ${FEN} 2e5 billion RMB`],
    [
      'budget: 120 million RMB',
      'budget: { between: 1e-300 RMB to 1 billion RMB }',
      `\`budget\` ${FEN} 1e-300 RMB to 1 billion RMB (90 %)`,
    ],
    ['multiple: 1.5', 'multiple: 1e22', '`multiple` is larger than 1,000,000: it is 1e+22'],
    ['multiple: 1.5', 'multiple: 1001', '`multiple` is more than 1000: it is 1001'],
    ['jobs: 1.2', 'jobs: 10001', '`jobs` is more than 10000: it is 10001'],
    [
      'set-up: { mean: 2 months, spread: 0.3 }',
      'set-up: { mean: 1000001 years, spread: 0.3 }',
      '`mean` is longer than 1,000,000 years: it is 1000001 years',
    ],
    [
      'set-up: { mean: 2 months, spread: 0.3 }',
      'set-up: { mean: 2 months, spread: 101 }',
      '`spread` must be a number between 0 and 100; it is the number 101',
    ],
    ['window: 5 years, evaluation: 10 years', 'window: 1001 years', '`window` is longer than 1,000 years'],
    ['evaluation: 10 years', 'evaluation: 1001 years', '`evaluation` is longer than 1,000 years'],
    ['80 per year', '10,001 per year', '`maximum` is more than 10,000 per year: it is 10,001 per year'],
    [
      'survival: { distribution: weibull, shape: 0.664054',
      'survival: { distribution: weibull, shape: 0.1',
      '`survival` is longer than 1,000,000 years: it is weibull: shape 0.1, scale 9.077893 years',
    ],
    [
      'count: 2, contract',
      'count: 10000, contract',
      'the platforms and their copies have 10001 lines, and at most 10000 are simulated',
    ],
    [
      'title: Institute of the city',
      'copies: 3334',
      'the platforms and their copies have 10002 lines, and at most 10000 are simulated',
    ],
  ])('is refused: %s as %s', (from, to, problem) => {
    expect(problems(from, to)).toEqual([expect.stringContaining(problem)]);
  });

  it.each([
    ['budget: 120 million RMB', 'budget: 10000 billion RMB'],
    ['multiple: 1.5', 'multiple: 1000'],
    ['window: 5 years, evaluation: 10 years', 'window: 1000 years, evaluation: 1000 years'],
    ['title: Institute of the city', 'copies: 3333'],
  ])('begins only beyond the most: %s as %s', (from, to) => {
    expect(problems(from, to)).toEqual([]);
  });

  it('is refused in contracts: odds ratios, factors, means of exploitation', () => {
    const text = `title: A
summary: B
exploitation: [{ kind: firm, at: pilot, mean: 101 }]
effects: { odds: { mending: 1001 }, durations: { debugging: 1e9 }, costs: { trial: 1001 } }
`;
    const read = parseContract('a', { file: 'a.yaml', text });

    expect(read.ok ? [] : read.problems.map(({ what }) => what)).toEqual([
      '`mean` is more than 100: it is 101',
      '`mending` is more than 1000: it is 1001',
      '`debugging` is larger than 1,000,000: it is 1000000000',
      '`trial` is more than 1000: it is 1001',
    ]);
  });

  it('is refused where a mean is infinite', () => {
    expect(readClockText('{ distribution: weibull, shape: 0.001, scale: 1 month }')).toBe(
      '`x` cannot be used: its mean is infinite',
    );
  });
});

describe('a number that is too extreme for its distribution', () => {
  it.each([
    ['{ mean: 2 months, spread: 1e-300 }', 'this spread does not fit: sigma 0 is not above 0'],
    [
      '{ distribution: lognormal, mean: 1e-300 months, sd: 1e6 months }',
      '`x` cannot be used: mu -Infinity is not a finite number',
    ],
  ])('is refused, not thrown at: %s', (text, problem) => {
    expect(readClockText(text)).toBe(problem);
  });
});
