import { describe, expect, it } from 'vitest';
import { extendedPath, extendsOf, readScenario, type ParsedScenario } from '#scenario';
import { bundleOf, firstSteps, small, vocabulary } from './support.ts';

const base = { 'scenarios/first-steps.yaml': firstSteps };

function problems(text: string, extended: Record<string, string>): string[] {
  const read = readScenario(bundleOf(text, { extended }), vocabulary);
  if (read.ok) return [];
  return read.problems.map(({ place, what }) => `${place?.file}:${place?.line}:${place?.column} ${what}`);
}

function parsed(text: string, extended: Record<string, string>): ParsedScenario {
  const read = readScenario(bundleOf(text, { extended }), vocabulary);
  if (!read.ok) throw new Error(JSON.stringify(read.problems, undefined, 1));
  return read.value;
}

describe('extends', () => {
  it('merges maps, replaces lists and keeps the rest', () => {
    const text = [
      'extends: first-steps.yaml',
      'title: Second steps',
      'programme: { budget: 200 million RMB }',
      'platforms: [{ id: one, lines: [{ field: materials, count: 1, opened: 2024 }, { field: robotics, count: 4, opened: 2024 }] }]',
    ].join('\n');

    const { scenario } = parsed(text, base);

    expect(scenario.title).toBe('Second steps');
    expect(scenario.programme).toMatchObject({ linesPerYear: 2, budget: { spec: { value: 2e8 } } });
    expect(scenario.platforms).toMatchObject([{ id: 'one', weight: 5, lines: [{ contract: 'public-line' }, {}] }]);
    expect(scenario.limits).toEqual({ rework: 2 });
  });

  it('replaces a map by a single value', () => {
    const { scenario } = parsed('extends: first-steps.yaml\ndurations: { research: 20 months }', base);

    expect(scenario.defaults.durations['research']).toMatchObject({
      shape: { kind: 'constant', value: 1 },
      mean: { written: '20 months' },
    });
  });

  it('says what the file changes in the scenario that it extends', () => {
    const { inherited, patches } = parsed(
      'extends: first-steps.yaml\nprogramme: { new-lines: 12 }\nlimits: { rework: 3 }',
      base,
    );

    expect(inherited).toEqual([
      { op: 'replace', path: ['limits', 'rework'], value: 3 },
      { op: 'replace', path: ['programme', 'new-lines'], value: 12 },
      { op: 'add', path: ['extends'], value: 'first-steps.yaml' },
    ]);
    expect(patches).toEqual([]);
  });

  it('follows a chain', () => {
    const extended = {
      'scenarios/middle.yaml': 'extends: ../base.yaml\nquestion: From the middle?\nseed: middle',
      'base.yaml': small,
    };

    const { scenario } = parsed('extends: middle.yaml\nseed: 7', extended);

    expect(scenario).toMatchObject({ title: 'Small', question: 'From the middle?', seed: '7' });
  });

  it('places a problem in the file that holds the offending value', () => {
    const faulty = { 'scenarios/first-steps.yaml': firstSteps.replace('maximum: 80 per year', 'maximum: 80') };

    expect(problems('extends: first-steps.yaml\nprogramme: { budget: 5 }\nlimits:\n  rework: -1\n', faulty)).toEqual([
      'scenarios/first-steps.yaml:15:12 `maximum` is the bare number 80: a rate needs its unit',
      'scenarios/test.yaml:2:22 `budget` is the bare number 5: an amount of money needs its unit',
      'scenarios/test.yaml:4:11 `rework` must be a whole number between 0 and 1000000; it is the number -1',
    ]);
  });

  it('places what is missing in a replaced list in the file that replaces it', () => {
    expect(problems('extends: first-steps.yaml\nplatforms:\n  - title: No id\n    lines: []', base)).toContain(
      'scenarios/test.yaml:3:5 `id` is missing',
    );
  });

  it('refuses a scenario that extends itself, at once or in a circle, and one that is not there', () => {
    expect(problems('extends: test.yaml', {})).toEqual([
      'scenarios/test.yaml:1:10 the scenario extends itself: scenarios/test.yaml → scenarios/test.yaml',
    ]);
    expect(problems('extends: other.yaml', { 'scenarios/other.yaml': 'extends: test.yaml' })).toEqual([
      'scenarios/other.yaml:1:10 the scenario extends itself: scenarios/test.yaml → scenarios/other.yaml → scenarios/test.yaml',
    ]);
    expect(problems('extends: gone.yaml', {})).toEqual([
      'scenarios/test.yaml:1:10 the scenario "gone.yaml" that is extended was not found',
    ]);
  });

  it('tells whoever reads the files which one comes next, and where it lies', () => {
    expect(extendsOf('extends: ../base.yaml\ntitle: x')).toBe('../base.yaml');
    expect(extendsOf('title: x')).toBeUndefined();
    expect(extendsOf('title: [')).toBeUndefined();
    expect(extendedPath('scenarios/a/b.yaml', '../base.yaml')).toBe('scenarios/base.yaml');
    expect(extendedPath('b.yaml', './base.yaml')).toBe('base.yaml');
    expect(extendedPath('b.yaml', '../base.yaml')).toBe('../base.yaml');
    expect(extendedPath('../x/b.yaml', '../../base.yaml')).toBe('../../base.yaml');
    expect(extendedPath('/data/b.yaml', 'base.yaml')).toBe('/data/base.yaml');
    expect(extendedPath('scenarios\\b.yaml', 'c.yaml')).toBe('scenarios/c.yaml');
    expect(extendedPath('b.yaml', '/data/base.yaml')).toBe('/data/base.yaml');
  });
});
