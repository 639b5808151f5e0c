import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bullets, code, details, escape, fenced, picture, table } from '../../src/report/markdown.ts';
import { plain } from '../../src/report/text.ts';
import { seen, tablesOf } from './support/read-markdown.ts';

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        '|',
        '\\',
        '`',
        '*',
        '_',
        '<b>',
        '&amp;',
        '[x](y)',
        '![',
        '$',
        '~~',
        '\n',
        '# ',
        '- ',
        '1. ',
        '中',
        ' ',
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join('')),
);

describe('escape', () => {
  test.each([
    ['a|b', 'a&#124;b'],
    ['a\\|b', String.raw`a\\&#124;b`],
    ['<script>', '&lt;script&gt;'],
    ['R&D', 'R&amp;D'],
    ['*bold* _it_ `code` ~~no~~', String.raw`\*bold\* \_it\_ \`code\` \~\~no\~\~`],
    ['[a](b) ![c](d)', String.raw`\[a\](b) !\[c\](d)`],
    ['costs $5 and $6', 'costs &#36;5 and &#36;6'],
    ['two\nlines\r\n\r\n# heading', 'two lines # heading'],
    ['# heading', String.raw`\# heading`],
    ['- item', String.raw`\- item`],
    ['+ item', String.raw`\+ item`],
    ['1. item', String.raw`1\. item`],
    ['2) item', String.raw`2\) item`],
    ['0.1.0', '0.1.0'],
    ['===', String.raw`\===`],
    ['政府|企业', '政府&#124;企业'],
    ['https://example.org/a', 'https://example.org/a'],
  ])('writes %j as %j', (text, escaped) => {
    expect(escape(text)).toBe(escaped);
  });

  test('shows a reader the text itself', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(seen(escape(text))).toBe(plain(text));
      }),
    );
  });

  test('leaves no bare markup and no second line', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const bare = escape(text)
          .replace(/\\[\\`*_[\]~#+=\-.)]/g, '')
          .replace(/&(amp|lt|gt|#124|#36);/g, '');
        expect(bare).not.toMatch(/[|<>`*_[\]~$&\n\r]/);
        expect(escape(text)).not.toMatch(/^([#+=-]|\d+[.)](\s|$))/);
      }),
    );
  });
});

describe('table', () => {
  test('aligns the first column to the left and the others to the right', () => {
    expect(table(['Policy', 'Firms'], [['a', '1']])).toBe('| Policy | Firms |\n| :-- | --: |\n| a | 1 |');
    expect(table(['Party', 'Note'], [], ['left', 'left'])).toBe('| Party | Note |\n| :-- | :-- |');
  });

  test('has as many cells in every row as in its header, whatever stands in them', () => {
    const width = 3;
    fc.assert(
      fc.property(fc.array(fc.tuple(hostile, hostile, hostile), { minLength: 1, maxLength: 4 }), (rows) => {
        const [read, ...others] = tablesOf(
          table(
            ['a', 'b', 'c'],
            rows.map(([a, b, c]) => [escape(a), code(b), escape(c)]),
          ),
        );
        expect(others).toEqual([]);
        expect(read.cells).toEqual(Array.from({ length: rows.length + 2 }, () => width));
      }),
    );
  });

  test('refuses a row that does not fit its header', () => {
    expect(() => table(['a', 'b'], [['1']])).toThrow(new RangeError('a row of 1 cells under 2 headers'));
  });
});

describe('blocks', () => {
  test('of code end where they should, whatever backticks they hold', () => {
    expect(fenced('sh', 'echo hi')).toBe('```sh\necho hi\n```');
    expect(fenced('sh', "echo '```'")).toBe("````sh\necho '```'\n````");
  });

  test('of code inside a line are HTML, so that neither pipes nor backticks matter', () => {
    expect(code('a`b|c<d')).toBe(String.raw`<code>a\`b&#124;c&lt;d</code>`);
  });

  test('that open on a click leave an empty line before Markdown', () => {
    expect(details('More', '| a |')).toBe('<details>\n<summary>More</summary>\n\n| a |\n\n</details>');
  });

  test('of points have one line each', () => {
    expect(bullets(['a', 'b'])).toBe('- a\n- b');
  });

  test('of pictures hold their words', () => {
    expect(picture('a.svg', 'x] | y')).toBe(String.raw`![x\] &#124; y](a.svg)`);
  });
});
