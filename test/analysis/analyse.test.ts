import { describe, expect, it } from 'vitest';
import { analyse } from '#analysis';
import { aQuestion, asStated, aTable, wavy } from './a-table.ts';

describe('analyse', () => {
  it('ranks the policies and marks the best', () => {
    const table = aTable({
      runs: asStated('grant', 'equity', 'without the platform'),
      values: [
        { 'incubated-firms': wavy(5) },
        { 'incubated-firms': wavy(9).toReversed() },
        { 'incubated-firms': wavy(20) },
      ],
    });

    const { asStated: ranking } = analyse(table, aQuestion());

    expect(ranking.policies.map(({ policy, rank }) => [policy, rank])).toEqual([
      ['equity', 1],
      ['grant', 2],
      ['without the platform', undefined],
    ]);
    expect(ranking.best).toBe('equity');
  });
});
