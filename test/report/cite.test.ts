import { describe, expect, test } from 'vitest';
import { parseInstrument } from '#scenario';
import { cite } from '../../src/cite.ts';
import { inChinese } from './support/in-chinese.ts';

/** The citation of the only clause of an instrument. */
function cited(clause: string, pays = 'trial'): string {
  const text = `title: T\nsummary: S\nclauses:\n  - { id: a, title: Voucher, pays: ${pays}, reimburses: enterprise, ${clause} }`;
  const read = parseInstrument('made', { file: 'made.yaml', text });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return cite(read.value.clauses[0], read.value);
}

describe('a citation', () => {
  test('says the rate with its grade, and the document', () => {
    const document = 'document: Measures, number: "[2025] 1", date: "2025-12-31", source: Gazette, grade: reported';

    expect(cited(`rate: 30 %, ${document}`)).toBe('Voucher (30 %: reported; Measures; [2025] 1; 2025-12-31; Gazette)');
  });

  test('says of what the rate is, where it is not of the own share', () => {
    expect(cited('rate: 12.5 %, base: non-fiscal')).toBe(
      'Voucher (12.5 % of what government does not bear: assumption)',
    );
    expect(cited('rate: 10 %, base: whole-cost')).toBe('Voucher (10 % of the whole cost: assumption)');
    expect(cited('rate: 10 %, base: own-share')).toBe('Voucher (10 %: assumption)');
  });

  test('names every cap with base, scope, grade and source', () => {
    const caps = [
      '{ amount: { value: 0.5 million RMB, grade: reported, source: Daily }, scope: platform-year }',
      '{ amount: 3 million RMB, base: cost, scope: project }',
    ];

    expect(cited(`rate: 30 %, caps: [${caps.join(', ')}]`)).toBe(
      'Voucher (30 %: assumption; at most 0.5 million RMB per platform and year: reported; on a cost of at most 3 million RMB per project: assumption; Daily)',
    );
    expect(cited(`rate: 30 %, cap: ${caps[0]}`)).toBe(
      'Voucher (30 %: assumption; at most 0.5 million RMB per platform and year: reported; Daily)',
    );
  });

  test('says how a loan comes back, and what secures it', () => {
    expect(cited('rate: 50 %, form: loan, years: 5, interest: 2 %')).toBe(
      'Voucher (50 %: assumption; lent over 5 years at 2 %)',
    );
    const rights = 'loan-to-value: 60 %, rights: { trials: 2, years: 8 }, default: 3 %, recovery: 40 %';
    expect(cited(`rate: 50 %, form: usage-loan, years: 5, ${rights}`, 'equipment')).toBe(
      'Voucher (50 %: assumption; lent over 5 years at 0 %; at most 60 % of 8 years of usage rights; 3 % of borrowers a year stop paying, of whose balance 40 % is recovered)',
    );
  });

  test('is told in Chinese, amounts in 万元, where nothing but its title and sources was stated', () => {
    const caps = [
      '{ amount: 0.5 million RMB, scope: platform-year }',
      '{ amount: 30 million RMB, base: cost, scope: project }',
      '{ amount: 1.2 million RMB, scope: programme }',
    ];
    const rights = 'loan-to-value: 60 %, rights: { trials: 2, years: 8 }, default: 3 %, recovery: 40 %';

    expect(inChinese(() => cited(`rate: 12.5 %, base: non-fiscal, caps: [${caps.join(', ')}]`))).toBe(
      'Voucher（财政以外支出的12.5%：假设；每个平台每年至多50万元：假设；每个项目计入成本至多3,000万元：假设；整个计划至多120万元：假设）',
    );
    expect(
      inChinese(() => cited(`rate: 50 %, form: usage-loan, years: 5, interest: 2 %, ${rights}`, 'equipment')),
    ).toBe(
      'Voucher（50%：假设；贷款期5年，利率2%；至多为8年使用权价值的60%；每年有3%的借款方停止还款，其余额可收回40%）',
    );
    expect(inChinese(() => cited('rate: 3 %', 'transfer'))).toBe('Voucher（技术许可或转让金额的3%：假设）');
  });

  test('says on what a bonus is', () => {
    expect(cited('rate: 3 %', 'transfer')).toBe(
      'Voucher (3 % of what a technology is licensed or sold for: assumption)',
    );
  });
});
