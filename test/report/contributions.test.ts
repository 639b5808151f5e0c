import { describe, expect, test } from 'vitest';
import { contributionTable } from '../../src/report/sections/contributions.ts';
import { anEstimate, aPolicy, constant } from './support/a-report.ts';

describe('who pays for what', () => {
  test('has a row for each cost and a column for each party that bears any, in millions, with intervals', () => {
    const policy = aPolicy('both', {
      estimates: {
        'paid-government-equipment': constant(12e6),
        'paid-enterprise-equipment': anEstimate(30e6, [28e6, 32e6], [10e6, 20e6, 29e6, 40e6, 60e6]),
        'paid-investor-overrun': constant(5e6),
      },
    });
    expect(contributionTable(policy).split('\n')).toEqual([
      '| Cost (million RMB) | government | enterprise | investor |',
      '| :-- | --: | --: | --: |',
      '| equipment | 12 | 30.0<br>(28.0 to 32.0) | 0 |',
      '| overrun | 0 | 0 | 5 |',
    ]);
  });

  test('says where nobody pays anything', () => {
    expect(contributionTable(aPolicy('free'))).toBe('Nobody bears any cost.');
  });
});
