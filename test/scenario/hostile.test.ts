import { describe, expect, it } from 'vitest';
import { parseScenario, type Problem } from '#scenario';
import { bundleOf, vocabulary } from './support.ts';

/** Problems of a text, found without a changed prototype; one that is read without end meets the runner's time limit. */
function problemsOf(text: string): readonly Problem[] {
  const read = parseScenario(bundleOf(text), vocabulary);

  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  if (read.ok) throw new Error('a hostile text was accepted');
  return read.problems;
}

const bomb = [
  'a: &a [x, x, x, x, x, x, x, x, x]',
  ...'bcdefghi'.split('').map((name, index) => {
    const before = 'abcdefghi'[index];
    return `${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(', ')}]`;
  }),
].join('\n');

describe('hostile YAML', () => {
  it.each([
    ['an alias bomb', bomb, /references .* repeat each other/],
    ['a circular reference', 'title: &a [*a]', /contains itself/],
    ['a reference to nothing', 'title: *nothing', /refers to nothing above it/],
    ['the key __proto__', '__proto__: { polluted: yes }', /`__proto__` cannot be used as a name/],
    ['the key constructor', 'fields: { constructor: { prototype: { polluted: 1 } } }', /`constructor` cannot be used/],
    ['a repeated key', 'title: A\nmodel: x\ntitle: B', /`title` stands here twice/],
    ['an unknown tag', 'title: !!js/function "function () {}"', /type tag `!!js\/function` is not allowed/],
    ['a binary tag', 'title: !!binary aGVsbG8=', /type tag `!!binary` is not allowed/],
    ['a tag of its own', 'title: !secret x', /type tag `!secret` is not allowed/],
    ['a tag of a shorthand', 'title: !e!foo x', /type tag `!e!foo` is not allowed/],
    ['a tag without a name', 'title: !! x', /type tag `!!` is not allowed/],
    ['a tag in full', 'title: !<tag:a.b,2002:c> x', /type tag `tag:a\.b,2002:c` is not allowed/],
    ['a merge key', 'a: &a { b: 1 }\nc: { <<: *a }', /merge keys/],
    ['a second document', 'title: A\n---\ntitle: B', /second document/],
    ['a tab', 'time:\n\tdecision: 2025', /tab/],
    ['a NUL byte', 'title: a\u0000b', /not a text file/],
    ['binary content', '\u0001\u0002PK\u0003', /not a text file/],
    ['characters that are not UTF-8', 'title: \uFFFD\uFFFD', /not UTF-8/],
    ['nothing', '', /file is empty/],
    ['only comments', '# nothing here\n# at all\n', /file is empty/],
    ['a list', '- title: A', /must be a map/],
    ['one word', 'hello', /must be a map/],
    ['a map as a key', '? { a: b }\n: c', /key must be one word/],
    ['an open bracket', 'title: [a, b\nmodel: x', /bracket is opened/],
    ['an open quote', 'title: "a\nmodel: x', /quote is opened/],
    ['two colons', 'title: a: b', /second colon/],
    ['a deep list', '['.repeat(5000), /nested/],
    ['a deep list at the root', `${'['.repeat(1000)}${']'.repeat(1000)}`, /nested/],
    ['a deep list on one line', '- '.repeat(3000), /nested/],
    ['deep keys on one line', `a: 1\n${'? '.repeat(3000)}`, /nested/],
    ['a deep and closed list', `title: ${'['.repeat(500)}${']'.repeat(500)}`, /nested/],
    ['a deep block', Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'), /nested/],
    ['2 million characters', 'x'.repeat(2_000_000), /2\.0 million characters/],
    ['a million brackets', '[]'.repeat(499_999), /too complex/],
    ['a million line breaks', '\n'.repeat(999_999), /too long/],
    ['a hundred thousand repeated keys', 'a: 1\n'.repeat(19_000), /stands here twice/],
    [
      'thousands of unknown keys',
      Array.from({ length: 19_000 }, (_, at) => `key${at}: 1`).join('\n'),
      /`key7` is not known/,
    ],
    ['as many brackets as are read', '[]'.repeat(29_999), /YAML/],
    ['an endless blank in an amount', `arrivals: { maximum: "5${' '.repeat(900_000)}x" }`, /`maximum`/],
    ['a very long key', `${'a'.repeat(2000)}: 1`, /longer than 1,024/],
  ])('refuses %s, with place and remedy', (_, text, what) => {
    const problems = problemsOf(text);

    expect(problems.map((problem) => problem.what).join('\n')).toMatch(what);
    for (const problem of problems) {
      expect(problem.place).toMatchObject({ file: 'scenarios/test.yaml' });
      expect(problem.remedy.length).toBeGreaterThan(5);
    }
  });

  it('points at the place of a repeated key and of a broken line', () => {
    expect(problemsOf('title: A\nmodel: x\ntitle: B')[0].place).toEqual({
      file: 'scenarios/test.yaml',
      line: 3,
      column: 1,
    });
    expect(problemsOf('title: A\n\nmodel: a\u0007b')[0].place).toEqual({
      file: 'scenarios/test.yaml',
      line: 3,
      column: 9,
    });
  });

  it.each([
    ['[', `a: 1\n${'['.repeat(1000)}`, 65],
    ['-', `a: 1\n${'- '.repeat(1000)}`, 129],
    ['?', `a: 1\n${'? '.repeat(1000)}`, 129],
  ])('refuses deep nesting before it is read, for reading may end the process: %s', (_, text, column) => {
    expect(problemsOf(text).map(({ place }) => place)).toEqual([{ file: 'scenarios/test.yaml', line: 2, column }]);
  });

  it('reads a byte order mark and Windows line ends like any other text', () => {
    const problems = problemsOf('\uFEFFtitle: A\r\nmodle: x\r\n');

    expect(problems).toContainEqual(
      expect.objectContaining({
        what: '`modle` is not known here',
        excerpt: 'modle: x',
        place: { file: 'scenarios/test.yaml', line: 2, column: 1 },
      }),
    );
  });

  it('reads innocent references, as often as they stand', () => {
    const text = `fields: { a: &f { title: A, share: 50 % }, b: *f }\nfacts: [${Array.from({ length: 150 }, () => '*f').join(', ')}]`;
    const problems = problemsOf(text);

    expect(problems.some(({ what }) => /refer/.test(what))).toBe(false);
  });
});
