import { describe, expect, test } from 'vitest';
import { theFindings, theSection } from './support/a-report.ts';

const HEADING = 'How much is uncertainty, how much luck';

describe('uncertainty and luck', () => {
  test('stand beside each other for the outcomes of the policy at the top', async () => {
    expect(await theSection(HEADING)).toContain(
      [
        'Under *public-line + grant*:',
        '',
        '| Outcome | Standard deviation | Due to uncertain inputs (%) | Due to luck (%) |',
        '| :-- | --: | --: | --: |',
        '| Incubated firms | 9 firms | 60<br>(50 to 68) | 40<br>(32 to 50) |',
        '| Output value | 1.20 billion RMB | 60<br>(50 to 68) | 40<br>(32 to 50) |',
      ].join('\n'),
    );
  });

  test('stand for every policy, and for what sets the one at the top apart from it', async () => {
    const section = await theSection(HEADING);

    expect(section).toContain('| lab-enterprise + grant | 8 firms | 50<br>(40 to 58) | 50<br>(42 to 60) |');
    expect(section).toContain('| Policy at the top less | Standard deviation |');
    expect(section).toContain('| lab-enterprise + grant | 4 firms | 50<br>(40 to 58) | 50<br>(42 to 60) |');
  });

  test('are not told of a ratio', async () => {
    const section = await theSection(HEADING, { findings: { variance: [] } });

    expect(section).toContain('its spread is not split');
    expect(section).not.toContain('|');
  });

  test('are a dash where nothing varies, and without interval where it is withheld', async () => {
    const [first] = theFindings().variance;
    const withheld = 'every replication gave the same value';
    const variance = [
      { ...first, deviation: 0, uncertainty: { ...first.uncertainty, mean: NaN, interval: undefined, withheld } },
      {
        ...first,
        outcome: 'output-value',
        uncertainty: { ...first.uncertainty, interval: undefined, withheld: 'why' },
      },
    ];
    const section = await theSection(HEADING, { findings: { variance } });

    expect(section).toContain('| Incubated firms | 0 firms | — | — |');
    expect(section).toContain('| 60 | 40 |');
    expect(section).toContain('Where no interval stands, it is withheld: why.');
    expect(section).toContain('A dash: nothing varies');
  });
});
