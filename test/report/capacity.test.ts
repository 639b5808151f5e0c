import { describe, expect, test } from 'vitest';
import { aPolicy, aRanking, aRatio, constant, theReport, theSection } from './support/a-report.ts';

describe('utilisation and waiting', () => {
  test('has no section where no policy has any line, and no column for what no policy has', async () => {
    const of = (estimates: Parameters<typeof aPolicy>[1]) => ({
      findings: { asStated: aRanking([aPolicy('a', estimates)]) },
    });
    const { markdown } = await theReport(of({}));
    const text = await theSection('Utilisation and waiting', of({ estimates: { utilisation: aRatio(0.5) } }));

    expect(markdown).not.toContain('## Utilisation and waiting');
    expect(text).toMatch(/\| Utilisation.*\| Technologies served/);
    expect(text).not.toMatch(/\| Waiting for a line/);
  });

  test('stand for every policy, units in the header', async () => {
    expect(await theSection('Utilisation and waiting')).toContain(
      [
        '| Policy | Utilisation (%) | Waiting for a line (months) | Time to market (months) | Technologies served | Lines built | Lines not funded | Claims not funded |',
        '| :-- | --: | --: | --: | --: | --: | --: | --: |',
        '| public-line + grant | 88.5 | 6.60 | 71.1 | 0 | 0 | 0 | 0 |',
        '| lab-enterprise + grant | 80.2 | 4.10 | — | 0 | 0 | 0 | 0 |',
        '| without the platform | — | — | — | 0 | 0 | 0 | 0 |',
      ].join('\n'),
    );
  });
});

describe('waiting of either side', () => {
  const policies = [
    aPolicy('kept', {
      estimates: {
        utilisation: aRatio(0.5),
        'insiders-asked': constant(10),
        'insiders-waiting': { ...constant(2), interval: [1.5, 2.5] },
        'others-waiting': constant(6),
        'insiders-giving-up': constant(0.05),
        'others-giving-up': constant(0.712),
      },
    }),
    aPolicy('lent', { estimates: { 'insiders-asked': constant(10), 'others-giving-up': constant(0.45) } }),
  ];

  test('is told beside the share that ends without a slot', async () => {
    const text = await theSection('Utilisation and waiting', { findings: { asStated: aRanking(policies) } });

    expect(text).toContain('71.2 % end without a slot under *kept*, the most, and 45 % under *lent*, the fewest');
    expect(text).toMatch(/\| kept \| 2.00?<br>\(1.50? to 2.50?\) \| 6 /);
  });

  test('is left out where nobody belongs to a co-building party', async () => {
    const nobody = policies.map(({ policy }) => aPolicy(policy, { estimates: { utilisation: aRatio(0.5) } }));

    expect(await theSection('Utilisation and waiting', { findings: { asStated: aRanking(nobody) } })).not.toContain(
      'Waiting of insiders',
    );
  });
});
