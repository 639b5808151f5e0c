import { describe, expect, test } from 'vitest';
import { dealTable } from '#report';
import { theDeal } from './support/a-deal.ts';

describe('the search for a deal on a terminal', () => {
  test('shows who accepts at which level, marks what is stated, and answers in three sentences', () => {
    const text = dealTable(theDeal({ stated: 0.3, ends: [[0.25, 0.3], undefined] }));

    expect(text).toMatch(/^Level \(%\) +enterprise +university$/m);
    expect(text).toMatch(/^0 +10 +100$/m);
    expect(text).toMatch(/^30 \(as stated\) +95 +97$/m);
    expect(text.replaceAll('\n', ' ')).toContain(
      'All accept with a probability of 90 % from 27 to 42 % (95 % interval of the lower end: 25 to 30 %). Bargaining as Nash describes it would end at 35 %. By what each adds to the joint surplus (Shapley): enterprise 72 million RMB, university 45 million RMB.',
    );
    expect(Math.max(...text.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(100);
  });

  test('says so where no level is accepted by all, and where nobody is asked', () => {
    const none = dealTable(theDeal({ range: undefined, nash: undefined, shapley: {} })).replaceAll('\n', ' ');

    expect(none).toContain('At no level do all accept with a probability of 90 %. So there is no bargaining point.');
    expect(none).toContain('nobody brings anything');
  });
});
