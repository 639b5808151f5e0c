import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { displayWidth, plain, wrap } from '../../src/report/text.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 60 });

describe('plain', () => {
  test('is one line without what terminals and XML do not bear', () => {
    expect(plain('  a\r\n\tb\u00a0c  ')).toBe('a b c');
    expect(plain('red\u001b[31m \u0000alarm\u0007')).toBe('red[31m alarm');
    expect(plain('half \ud83d of a \ufffe character')).toBe('half of a character');
    expect(plain('abc\u202etxt.exe\u2066')).toBe('abctxt.exe');
    expect(plain('中试线 ‘quoted’ é 🧪')).toBe('中试线 ‘quoted’ é 🧪');
  });

  test('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = plain(text);
        expect(once).not.toMatch(/[\p{Cc}\p{Cs}]/u);
        expect(plain(once)).toBe(once);
      }),
    );
  });
});

describe('displayWidth', () => {
  test.each([
    ['', 0],
    ['abc', 3],
    ['中试线', 6],
    ['パイロット', 10],
    ['한글', 4],
    ['，', 2],
    ['e\u0301', 1],
    ['🧪', 2],
    ['− ± —', 5],
  ])('of %j is %d', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

describe('wrap', () => {
  test('breaks between words, and inside one only where it must', () => {
    expect(wrap('one two three', 20)).toEqual(['one two three']);
    expect(wrap('one two three', 8)).toEqual(['one two', 'three']);
    expect(wrap('lab-enterprise + matching-subsidy', 16)).toEqual(['lab-enterprise +', 'matching-subsidy']);
    expect(wrap('abcdefgh ij', 5)).toEqual(['abcde', 'fgh', 'ij']);
    expect(wrap('enterprise-equipment', 14)).toEqual(['enterprise-', 'equipment']);
    expect(wrap('中试线平台', 6)).toEqual(['中试线', '平台']);
    expect(wrap('', 6)).toEqual(['']);
  });

  test('begins no line with a mark that closes, and ends none with one that opens', () => {
    expect(wrap('企业购买设备，大学提供场地', 12)).toEqual(['企业购买设', '备，大学提供', '场地']);
    expect(wrap('按首台套口径《办法》执行', 14)).toEqual(['按首台套口径', '《办法》执行']);
    expect(wrap('，，，，', 2)).toEqual(['，', '，', '，', '，']);
  });

  test('keeps every character and every limit', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 2, max: 30 }), (raw, width) => {
        const text = plain(raw);
        const lines = wrap(text, width);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
