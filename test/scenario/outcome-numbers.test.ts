import { describe, expect, it, test } from 'vitest';
import { parseScenario } from '#scenario';
import { FACT_OUTCOMES, OUTCOMES } from '#table';
import { bundleOf, firstSteps, small, vocabulary } from './support.ts';

/** The smallest difference as read, or what is wrong with it. */
function difference(outcome: string, written: string): number | string[] {
  const decision = `decision: { outcome: ${outcome}, better: more, smallest-difference: ${written} }`;
  const text = small.replace(/decision: \{ outcome.*/, decision);
  const read = parseScenario(bundleOf(text), vocabulary);
  return read.ok ? read.value.decision.smallestDifference : worded(read.problems);
}

/** The value of a fact as read, or what is wrong with it. */
function factValue(outcome: string, written: string): number | string[] {
  const fact = `facts:\n  - { id: x, title: X, outcome: ${outcome}, value: ${written} }`;
  const read = parseScenario(bundleOf(firstSteps.replace('facts: []', fact)), vocabulary);
  return read.ok ? read.value.facts[0].value : worded(read.problems);
}

function worded(problems: readonly { what: string; remedy: string }[]): string[] {
  return problems.map(({ what, remedy }) => `${what} → ${remedy}`);
}

describe('a number about an outcome', () => {
  it.each([
    ['incubated-firms', '5', 5],
    ['incubated-firms', '5 firms', 5],
    ['incubated-firms', '1 firm', 1],
    ['incubated-firms', '5家', 5],
    ['output-value', '5 million RMB', 5e6],
    ['output-value', '5亿元', 5e8],
    ['levelised-cost', '5 million RMB', 5e6],
    ['waiting', '1 year', 12],
    ['queue-months', '3 months', 3],
    ['utilisation', '30 %', 0.3],
    ['leverage', '0.5', 0.5],
  ])('is read in its unit: %s, %s', (outcome, written, value) => {
    expect(difference(outcome, written)).toBe(value);
  });

  it.each([
    ['incubated-firms', '5 million RMB', 'is an amount of money (5 million RMB)', 'firms'],
    ['incubated-firms', '9 months', 'is a duration (9 months)', 'firms'],
    ['incubated-firms', '30 %', 'is a percentage (30 %)', 'firms'],
    ['incubated-firms', '3 per year', 'is a rate (3 per year)', 'firms'],
    ['incubated-firms', '5 jobs', 'counts jobs (5 jobs)', 'firms'],
    ['output-value', '5', 'is a bare number (5)', 'RMB'],
    ['output-value', '5 firms', 'counts firms (5 firms)', 'RMB'],
    ['output-value', '5家', 'counts 家 (5家)', 'RMB'],
    ['levelised-cost', '5', 'is a bare number (5)', 'RMB per technology'],
    ['waiting', '5', 'is a bare number (5)', 'months'],
    ['queue-months', '5 %', 'is a percentage (5 %)', 'technology-months'],
    ['utilisation', '0.3', 'is a bare number (0.3)', 'share'],
    ['utilisation', '3 months', 'is a duration (3 months)', 'share'],
    ['leverage', '3 million RMB', 'is an amount of money (3 million RMB)', 'RMB per RMB'],
    ['leverage', '3 firms', 'counts firms (3 firms)', 'RMB per RMB'],
  ])('is refused in another unit: %s, %s', (outcome, written, is, unit) => {
    expect(difference(outcome, written)).toEqual([
      expect.stringContaining(`\`smallest-difference\` ${is}, but \`${outcome}\` is told in ${unit} → write `),
    ]);
  });

  it('says what to write', () => {
    expect(difference('incubated-firms', '30 %')).toEqual([
      expect.stringContaining('write a number of firms, for instance 5 or "5 firms"'),
    ]);
    expect(difference('output-value', '5')).toEqual([
      expect.stringContaining('write an amount of money, for instance "61.6 million RMB"'),
    ]);
    expect(difference('leverage', '5 %')).toEqual([expect.stringContaining('write a bare number')]);
  });

  it.each(['-1', '-1 firms'])('is refused when it is negative: %s', (written) => {
    expect(difference('incubated-firms', written)).toEqual([
      `\`smallest-difference\` cannot be negative; it is ${written} → give 0 or more`,
    ]);
  });

  it('is held to the same in benchmarks, whose outcomes must exist', () => {
    const read = (outcome: string, value: string) => {
      const list = `benchmarks:\n  - { title: X, outcome: ${outcome}, value: ${value} }`;
      const scenario = parseScenario(bundleOf(firstSteps.replace('facts: []', list)), vocabulary);
      return scenario.ok ? scenario.value.benchmarks[0] : worded(scenario.problems).join('\n');
    };

    expect(read('utilisation', '40 %')).toMatchObject({ value: 0.4, use: 'check', evidence: { grade: 'assumption' } });
    expect(read('utilisation', '4 years')).toMatch(/is told in share/);
    expect(read('utilization', '40 %')).toMatch(/there is no outcome named "utilization"/);
  });

  it('is held to the same in facts, whose outcomes are others', () => {
    expect(factValue('firms-founded', '6')).toBe(6);
    expect(factValue('technologies-commercialised', '6 technologies')).toBe(6);
    expect(factValue('public-money', '1 billion RMB')).toBe(1e9);
    expect(factValue('firms-founded', '6 million RMB')).toEqual([
      '`value` is an amount of money (6 million RMB), but `firms-founded` is told in firms → write a number of firms, for instance 5 or "5 firms"',
    ]);
    expect(factValue('public-money', '6')).toEqual([
      '`value` is a bare number (6), but `public-money` is told in RMB → write an amount of money, for instance "61.6 million RMB" or "6160万元"',
    ]);
    expect(factValue('public-money', '-6 RMB')).toEqual([expect.stringContaining('cannot be negative')]);
  });
});

test('Whatever the catalogue counts can be written with its word', () => {
  const outcomes = [...OUTCOMES, ...FACT_OUTCOMES];
  const counted = outcomes.filter(({ unit }) => !/RMB|months|share/.test(unit));

  expect(counted.length).toBeGreaterThan(20);
  for (const { name, unit } of counted) {
    const text = small.replace(
      /decision: \{ outcome.*/,
      `decision: { outcome: ${name}, better: more, smallest-difference: 5 ${unit} }`,
    );
    expect(parseScenario(bundleOf(text), { ...vocabulary, outcomes })).toMatchObject({ ok: true });
  }
});
