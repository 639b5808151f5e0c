import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { PARTIES } from '#common/parties.ts';
import { TONGUES } from '../../src/report/words/language.ts';
import { party } from '../../src/report/words/party.ts';
import { IN_ENGLISH, inLanguage, inRow, phrase, say, sentences } from '../../src/report/words/say.ts';

const source = join(import.meta.dirname, '../../src');
const messages = Object.entries(TONGUES.en.catalogue).flatMap(([section, words]) =>
  Object.entries(words).map(([name, english]) => ({
    id: `${section}.${name}`,
    english,
    chinese: chineseOf(section, name),
  })),
);

function chineseOf(section: string, name: string): string {
  const sections: Readonly<Record<string, Readonly<Record<string, string>>>> = TONGUES.zh.catalogue;
  return sections[section][name];
}

/** Names of the arguments of an ICU message, those inside its choices too. */
function argumentsOf(text: string): readonly string[] {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === 'object' && value !== null) {
      const { type, value: name, options } = value as { type?: number; value?: unknown; options?: object };
      if (type !== undefined && type !== 0 && typeof name === 'string') found.add(name);
      if (options !== undefined) visit(Object.values(options).map((option: { value: unknown }) => option.value));
    }
  };
  visit(new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true }).getAst());
  return [...found].toSorted();
}

function sourcesUnder(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/words[/\\](?:en|zh)[/\\]/.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
}

describe('the words of a report', () => {
  it.each(messages)(
    '$id has the same arguments in Chinese, or fewer where Chinese has no plural',
    ({ english, chinese }) => {
      const [inEnglish, inChinese] = [argumentsOf(english), argumentsOf(chinese)];
      const onlyPlural = inEnglish.filter((name) => !inChinese.includes(name));

      expect(inChinese.filter((name) => !inEnglish.includes(name))).toEqual([]);
      expect(onlyPlural.filter((name) => !new RegExp(String.raw`\{${name}, (?:plural|select),`).test(english))).toEqual(
        [],
      );
    },
  );

  it.each(messages)('$id is Chinese in Chinese', ({ chinese }) => {
    const prose = chinese.replace(/\{[^{}]*\}|`[^`]*`|\([^()]*\)|[A-Za-z]+:\/\/\S+/g, '');

    expect(prose.match(/[A-Za-z]{2,} [A-Za-z]{2,} [A-Za-z]{2,}/)).toBeNull();
  });

  it.each(messages)('$id has bold words that Markdown shows as such in Chinese', ({ chinese }) => {
    const told = chinese.replace(/\{\w+\}/g, 'x');
    const bold = [...told.matchAll(/(^|.)\*\*(.+?)\*\*(.?)/gu)];
    const broken = bold.filter(
      ([, before, words, after]) =>
        (/^\p{P}/u.test(words) && /[^\p{P}\s]/u.test(before)) || (/\p{P}$/u.test(words) && /[^\p{P}\s]/u.test(after)),
    );

    expect(broken.map(([text]) => text)).toEqual([]);
  });

  it('are all said somewhere', () => {
    const code = sourcesUnder(source);

    expect(messages.map(({ id }) => id).filter((id) => !code.includes(`'${id}'`))).toEqual([]);
  });

  it('go back to the language before, even after a failure', () => {
    const chinese = { ...IN_ENGLISH, language: 'zh', phrases: new Map([['Pilot line', '中试线']]) } as const;

    expect(inLanguage(chinese, () => phrase('Pilot line'))).toBe('中试线');
    expect(() =>
      inLanguage(chinese, () => {
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(phrase('Pilot line')).toBe('Pilot line');
  });

  it('stand in rows and one after the other as each language has it', () => {
    const chinese = { ...IN_ENGLISH, language: 'zh' } as const;

    expect(inRow(['A', 'B', 'C'], 3)).toBe('A, B and C');
    expect(inRow(['A', 'B', 'C', 'D'], 2)).toBe('A, B and 2 more');
    expect(sentences(['One.', 'Two.'])).toBe('One. Two.');
    expect(inLanguage(chinese, () => [inRow(['甲', '乙', '丙'], 3), sentences(['一。', '二。'])])).toEqual([
      '甲、乙和丙',
      '一。二。',
    ]);
    expect(say('inShort.heading')).toBe('In short');
  });

  it('name the parties', () => {
    const chinese = { ...IN_ENGLISH, language: 'zh' } as const;

    expect(PARTIES.map(party)).toEqual([...PARTIES]);
    expect(inLanguage(chinese, () => PARTIES.map(party).join(''))).toBe('政府共建企业高校院所发明人投资机构中试平台');
  });
});
