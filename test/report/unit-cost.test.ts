import { describe, expect, test } from 'vitest';
import { aPolicy, aRanking, aRatio, theSection } from './support/a-report.ts';

describe('the cost of one', () => {
  test('stands outright and levelised, each with its interval, and not where nothing was commercialised', async () => {
    expect(await theSection('What one commercialised technology costs')).toContain(
      [
        '| Policy | Cost per technology commercialised | Levelised cost per technology commercialised |',
        '| :-- | --: | --: |',
        '| public-line + grant | 160 million RMB per technology (95 % interval 155 to 166) | 187 million RMB per technology (95 % interval 180 to 194) |',
        '| lab-enterprise + grant | — | — |',
      ].join('\n'),
    );
  });

  test('is not told where nobody pays', async () => {
    const policy = aPolicy('queue', { estimates: { 'cost-per-commercialised': aRatio(0) } });
    const section = await theSection('What one commercialised technology costs', {
      findings: { asStated: aRanking([policy]) },
    });

    expect(section).toContain('Nothing was paid, or nothing was commercialised, so there is no such cost.');
    expect(section).not.toContain('|');
  });
});
