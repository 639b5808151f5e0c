import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { IN_ENGLISH, inLanguage, phrase } from '../../src/report/words/say.ts';
import { REASONS } from '../../src/report/words/zh/reasons.ts';

const analysis = join(import.meta.dirname, '../../src/analysis');

/** Files whose sentences are read in English only (deals), or that speak to programmers. */
const ELSEWHERE = ['deal-notes.ts', 'findings.ts', 'comparison-findings.ts', 'question.ts'];

/** Names of variants, verdicts, tests and of chance, which are looked up and never read. */
const NAMES = new Set([
  'effects set to 1',
  'cost per net firm',
  'without the platform',
  'inputs that matter',
  'may be best',
  'cannot be told',
  'inside the 90 % range',
  'outside the 90 % range',
  'an input that the simulation never sees',
]);

/** What stands for the parts of a template that are no number. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  divisor: ['the number of draws', 'the number of technologies commercialised', 'what is divided by'],
  have: ['12 replications were run'],
  'titleOf(first, question.outcome)': ['孵化企业'],
};

/** Parts of other sentences. */
const PIECES = new Set([...Object.values(PARTS).flat(), '${blocks.length * blockSize} replications were run']);

/** Sentences in the code of the analysis: strings of three words or more that no error carries. */
function sentencesIn(code: string): readonly string[] {
  const spoken = code
    .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
    .replace(/(?:throw )?new (?:Range|Type)?Error\([\s\S]*?\);/g, '')
    .replace(/^import[\s\S]*?;$/gm, '');
  return [...spoken.matchAll(/'((?:[^'\\\n]|\\.)*)'|`((?:[^`$]|\$\{[^}]*\})*)`/g)]
    .map(([, plain, template]) => plain ?? template)
    .filter((text) => /(?:^| )[a-z]+ [a-z0-9]+ [a-z0-9]+/.test(text.replace(/\$\{[^}]*\}/g, '7')));
}

function filled(template: string): readonly string[] {
  return [...template.matchAll(/\$\{([^}]*)\}/g)].reduce(
    (made: readonly string[], [whole, part]) =>
      made.flatMap((text) => (PARTS[part] ?? ['500']).map((words) => text.replace(whole, () => words))),
    [template],
  );
}

const reasons = readdirSync(analysis, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !ELSEWHERE.some((name) => file.endsWith(name)))
  .flatMap((file) => sentencesIn(readFileSync(join(analysis, file), 'utf8')))
  .filter((text) => !NAMES.has(text) && !PIECES.has(text))
  .flatMap(filled);

const inChinese = (text: string): string => inLanguage({ ...IN_ENGLISH, language: 'zh' }, () => phrase(text));

describe('reasons that the analysis gives', () => {
  it('are found in its code', () => {
    expect(reasons).toContain('500 of 500 replications gave no number');
    expect(reasons).toContain('the number of draws comes from one block alone');
    expect(reasons.length).toBeGreaterThan(20);
  });

  it.each([...new Set(reasons)])('have Chinese words: %s', (reason) => {
    expect(inChinese(reason).replace(/`[^`]*`/g, '')).not.toMatch(/[A-Za-z]/);
  });

  it('keep their numbers', () => {
    expect(inChinese('3 of 500 replications gave no number')).toBe('500次模拟中有3次没有得出数值');
    expect(inChinese('100 replications were run, and an interval needs at least 500')).toBe(
      '只模拟了100次，而给出区间至少需要500次',
    );
  });

  it('name what is known by its Chinese name', () => {
    const telling = { ...IN_ENGLISH, language: 'zh', phrases: new Map([['staged', '分阶段补贴']]) } as const;
    const reason = 'staged needs the enterprise to pay for equipment, and under public-line it pays nothing';

    expect(inLanguage(telling, () => phrase(reason))).toBe(
      '“分阶段补贴”须由共建企业承担设备费用，而在“public-line”之下其无须承担',
    );
    const ways = 'staged needs technologies to go the way of firm or patent-sale, and under public-line none does';
    expect(inLanguage(telling, () => phrase(ways))).toBe(
      '“分阶段补贴”须有技术以创办企业或专利转让的方式转化，而在“public-line”之下没有',
    );
  });

  it('put the outcomes that a model defines together from their parts, or not at all', () => {
    const phrases = new Map([
      ['Wait', '等待时间'],
      ['Months waited.', '等待的月数。'],
      ['One line (M/M/1)', '一条线（M/M/1）'],
    ]);
    const told = (text: string): string => inLanguage({ ...IN_ENGLISH, language: 'zh', phrases }, () => phrase(text));

    expect(told('Wait: One line (M/M/1), all together')).toBe('等待时间：一条线（M/M/1），合计');
    expect(told('The number behind "Wait".')).toBe('“等待时间”的计数。');
    expect(told('Months waited. In the field One line (M/M/1) only.')).toBe('等待的月数。仅限“一条线（M/M/1）”。');
    expect(told('Wait: Two lines, counted')).toBe('Wait: Two lines, counted');
  });

  it('are each told in one way', () => {
    const sources = REASONS.map(([pattern]) => pattern.source);

    expect(new Set(sources).size).toBe(sources.length);
  });

  it('stay as they are where nothing is known of them', () => {
    expect(inChinese('the moon was full')).toBe('the moon was full');
  });
});
