import { describe, expect, it } from 'vitest';
import { parseScenario, readScenario, type Override, type ParsedScenario, type Problem } from '#scenario';
import { bundleOf, firstSteps, vocabulary } from './support.ts';

function parsed(overrides: readonly Override[]): ParsedScenario {
  const read = readScenario(bundleOf(firstSteps), vocabulary, overrides);
  if (!read.ok) throw new Error(JSON.stringify(read.problems, undefined, 1));
  return read.value;
}

function problems(...overrides: Override[]): readonly Problem[] {
  const read = readScenario(bundleOf(firstSteps), vocabulary, overrides);
  return read.ok ? [] : read.problems;
}

describe('values set from outside', () => {
  it('replace what stands in the file, and the patches say so', () => {
    const { scenario, patches } = parsed([
      { path: 'programme.budget', value: '2 billion RMB' },
      { path: 'replications', value: '100' },
    ]);

    expect(scenario.programme.budget.spec).toEqual({ kind: 'constant', value: 2e9 });
    expect(scenario.replications).toBe(100);
    expect(patches).toHaveLength(2);
    expect(patches).toContainEqual({ op: 'replace', path: ['replications'], value: 100 });
    expect(patches).toContainEqual({ op: 'replace', path: ['programme', 'budget'], value: '2 billion RMB' });
  });

  it('may be numbers, lists and maps in brackets, and may add what the file leaves out', () => {
    const { scenario } = parsed([
      { path: 'policies.vary.investment', value: '[none]' },
      { path: 'time.warm-up', value: '6 months' },
      { path: 'arrivals.rate', value: '{ between: 20 to 30 per year, grade: reported }' },
      { path: 'seed', value: 7 },
    ]);

    expect(scenario.policies.policies).toHaveLength(2);
    expect(scenario.time.warmUp).toBe(6);
    expect(scenario.arrivals.rate.evidence).toEqual({ grade: 'reported' });
    expect(scenario.seed).toBe('7');
  });

  it('reach into lists by position or by id', () => {
    const byPosition = parsed([{ path: 'platforms.0.lines.1.count', value: 5 }]);
    const byId = parsed([{ path: 'platforms.institute.lines.1.count', value: 5 }]);

    expect(byPosition.scenario.platforms[0].lines[1].count).toBe(5);
    expect(byId.scenario).toEqual(byPosition.scenario);
  });

  it('reach into the list of policies by name', () => {
    const list = { path: 'policies', value: '{ list: [{ name: small }, { name: large }] }' };
    const { scenario } = parsed([list, { path: 'policies.list.large.co-construction', value: 'lab-enterprise' }]);

    expect(scenario.policies.policies).toMatchObject([
      { name: 'small', contract: 'public-line' },
      { name: 'large', contract: 'lab-enterprise' },
    ]);
  });

  it('leave the base scenario as it was', () => {
    const bundle = bundleOf(firstSteps);
    const before = parseScenario(bundle, vocabulary);

    readScenario(bundle, vocabulary, [{ path: 'programme.new-lines', value: 3 }]);

    expect(parseScenario(bundle, vocabulary)).toEqual(before);
  });

  it('are named in a problem with them, which has no place', () => {
    expect(problems({ path: 'programme.budget', value: '5' })).toEqual([
      {
        path: 'programme.budget',
        what: '--set programme.budget=5: `budget` is the bare number 5: an amount of money needs its unit',
        remedy: 'write it with its unit, for instance "5 million RMB"',
      },
    ]);
    expect(problems({ path: 'platforms.institute.lines.0.count', value: 'x' })[0].what).toBe(
      '--set platforms.institute.lines.0.count=x: `count` must be a whole number between 1 and 10000; it is "x"',
    );
    expect(problems({ path: 'programme.buget', value: '5 RMB' })[0]).toMatchObject({
      remedy: 'did you mean `budget`?',
    });
  });

  it.each([
    ['seed.deeper', 'x', '`seed` holds one value, so there is no `deeper` in it'],
    ['platforms.9.title', 'x', 'the list `platforms` has no entry "9"'],
    ['platforms.other.title', 'x', 'the list `platforms` has no entry "other"'],
    ['', 'x', 'this cannot be read'],
    ['a..b', 'x', 'this cannot be read'],
    ['title', '', 'this cannot be read'],
    ['title', '[a', 'this cannot be read'],
    ['__proto__.polluted', 'x', 'this cannot be read'],
    ['fields.constructor.x', 'x', 'this cannot be read'],
  ])('are refused when %s cannot be set', (path, value, what) => {
    expect(problems({ path, value }).map((problem) => problem.what)).toEqual([`--set ${path}=${value}: ${what}`]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
