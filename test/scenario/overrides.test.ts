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

  it('are named in a problem with what they make, however deep it lies', () => {
    expect(problems({ path: 'progrmme.budget', value: '3' })).toEqual([
      {
        path: 'progrmme',
        what: '--set progrmme.budget=3: `progrmme` is not known here',
        remedy: 'did you mean `programme`?',
      },
    ]);
    expect(problems({ path: 'fields.new.share', value: '0 %' }).map(({ place, what }) => [place, what])).toEqual([
      [undefined, '--set fields.new.share=0 %: `title` is missing'],
      [undefined, '--set fields.new.share=0 %: the field `new` has no line on any platform'],
    ]);
    const two = problems({ path: 'nope.a', value: 1 }, { path: 'nope.b', value: 2 }).map(({ what }) => what);
    expect(two).toEqual(['--set nope.a=1: `nope` is not known here']);
  });

  it.each([
    ['seed.deeper', 'x', '`seed` holds one value, so there is no `deeper` in it'],
    ['platforms.9.title', 'x', 'the list `platforms` has no entry "9"'],
    ['platforms.other.title', 'x', 'the list `platforms` has no entry "other"'],
    ['', 'x', 'it has no path'],
    ['a..b', 'x', 'the path has two dots in a row, or one at an end'],
    ['a.', 'x', 'the path has two dots in a row, or one at an end'],
    ['title', '', 'no value stands after the `=`'],
    ['title', '  ', 'no value stands after the `=`'],
    ['title', '# x', 'a value that begins with `#` is a comment'],
    ['title', '[a', 'the value cannot be read: a bracket is opened and not closed'],
    ['title', '*a', 'the value cannot be read: `*a` refers to nothing above it'],
    ['title', '!!js/function x', 'the value cannot be read: the type tag `!!js/function` is not allowed'],
    ['extends', 'other.yaml', 'what a scenario extends is read before anything can be set'],
    ['__proto__.polluted', 'x', '`__proto__` cannot be used as a name'],
    ['fields.constructor.x', 'x', '`constructor` cannot be used as a name'],
  ])('are refused when %s cannot be set', (path, value, what) => {
    expect(problems({ path, value }).map((problem) => problem.what)).toEqual([`--set ${path}=${value}: ${what}`]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
