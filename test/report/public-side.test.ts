import { describe, expect, test } from 'vitest';
import { aPolicy, aRanking, constant, TOP, theFindings, theReport, theSection } from './support/a-report.ts';
import { withheld } from './support/the-parties.ts';

const HEADING = 'What it costs the public';

describe('what a policy costs the public', () => {
  test('stands in all and for each firm, for every policy', async () => {
    expect(await theSection(HEADING)).toContain(
      [
        '| Policy | Public cost (million RMB) | Gross fiscal outlay (million RMB) | Receipts of government (million RMB) | Public cost per firm founded (million RMB per firm) | Public cost per incubated firm (million RMB per firm) | Private RMB per public RMB |',
        '| :-- | --: | --: | --: | --: | --: | --: |',
        '| public-line + grant | 113 | 136 | 2.40 | 7.40<br>(7.10 to 7.70) | 9.19<br>(8.86 to 9.52) | 9.88<br>(9.65 to 10.10) |',
      ].join('\n'),
    );
  });

  test('is followed year by year, with its peak', async () => {
    const text = await theSection(HEADING);
    expect(text).toContain(
      'In its dearest year, whichever that is in a replication, the treasury needs 41 million RMB on average, and in 90 % of the replications 30 to 55 million RMB.',
    );
    expect(text).toContain('](treasury-by-year.svg)');
  });

  test('says nothing of firms where no policy has any, and has no column for what no policy has', async () => {
    const costs = aPolicy('costs', { estimates: { 'fiscal-outlay': constant(5e6) } });
    const text = await theSection(HEADING, { findings: { asStated: aRanking([costs]) } });

    expect(text).not.toMatch(/firm|below a ratio|—/);
    expect(text).toContain('| Policy | Public cost (RMB) | Gross fiscal outlay (million RMB) |');
  });

  test('says why intervals are withheld', async () => {
    const few = aPolicy('a', {
      estimates: { 'fiscal-outlay': constant(5e6), 'cost-per-firm': withheld(2e6), leverage: withheld(3) },
    });
    const text = await theSection(HEADING, { findings: { asStated: aRanking([few]) } });
    expect(text).toContain('- Where no interval stands, it is withheld: fewer than 10 blocks of replications.');
    expect(await theSection(HEADING)).not.toContain('withheld');
  });

  test('is nothing where the treasury pays nothing, and is not drawn for a policy that costs nothing', async () => {
    const free = aPolicy('free');
    expect(await theSection(HEADING, { findings: { asStated: aRanking([free]) } })).toBe(
      'No public money is spent in this study.',
    );
    const { markdown, charts } = await theReport({ findings: { asStated: aRanking([free, TOP]) } });
    expect(markdown).not.toContain('dearest year');
    expect([...charts.keys()]).not.toContain('treasury-by-year.svg');
  });

  test('is not drawn where no series tells it by year', async () => {
    const fans = theFindings().fans.filter(({ series }) => series !== 'fiscal-outlay');
    expect(await theSection(HEADING, { findings: { fans } })).not.toMatch(/dearest|!\[/);
  });
});
