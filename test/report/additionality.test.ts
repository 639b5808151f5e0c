import { describe, expect, test } from 'vitest';
import type { AdditionalityFinding } from '#analysis';
import { aRanking, aRatio, constant, TOP, theReport, theSection } from './support/a-report.ts';
import type { ReportParts } from './support/a-report.ts';
import { anAdditionality, withheld } from './support/the-parties.ts';

const HEADING = 'What would have happened anyway';

function found(...additionality: readonly AdditionalityFinding[]): ReportParts {
  return { findings: { additionality } };
}

describe('what would have happened anyway', () => {
  test('stands for every policy, with intervals', async () => {
    const second = anAdditionality('lab-enterprise + grant', { netOutput: aRatio(1.2e9, [1.1e9, 1.3e9]) });
    expect(await theSection(HEADING, found(second, anAdditionality(TOP.policy)))).toContain(
      [
        '| Policy | Net firms | Net output value (billion RMB) | Net private money (million RMB) | Deadweight of firms (%) | Deadweight of output (%) | Deadweight, technology by technology (%) | Private money anyway (%) | Local output displaced (million RMB) |',
        '| :-- | --: | --: | --: | --: | --: | --: | --: | --: |',
        '| public-line + grant | 4.50<br>(4.10 to 4.90) | 0.60<br>(0.50 to 0.70) | 310<br>(290 to 330) | 63.5<br>(60.0 to 67.0) | 51<br>(45 to 58) | 40.0<br>(36.0 to 44.0) | 53.0<br>(50.0 to 56.0) | 90<br>(80 to 100) |',
      ].join('\n'),
    );
  });

  test('says what holds only under shared luck', async () => {
    const text = await theSection(HEADING);
    expect(text).toMatch(/Deadweight technology by technology [^.]*: that holds only under shared luck/);
    expect(text).toContain('this too holds only under shared luck');
  });

  test('counts the technologies of both worlds, and draws them', async () => {
    const text = await theSection(HEADING);
    expect(text).toContain(
      [
        '- Commercialised in both worlds: 2.00 technologies (95 % interval 1.80 to 2.20)',
        '- Only with the platform: 3.00 technologies (95 % interval 2.80 to 3.20)',
        '- Only without it: 1.00 technologies (95 % interval 0.90 to 1.10)',
        '- In neither world, of those that enter with the platform: 45.0 technologies (95 % interval 44.0 to 46.0)',
      ].join('\n'),
    );
    expect(text).toContain('](with-and-without.svg)');
  });

  test('draws no worlds in which nothing is commercialised', async () => {
    const none = aRatio(0);
    const flow = { both: none, onlyWith: none, onlyWithout: none, neither: aRatio(50) };
    const { markdown, charts } = await theReport(found(anAdditionality(TOP.policy, { flow })));
    expect(markdown).not.toContain('The same technologies in two worlds');
    expect([...charts.keys()]).not.toContain('with-and-without.svg');
  });

  test('says why intervals are withheld, once', async () => {
    const few = anAdditionality(TOP.policy, { netFirms: withheld(4.5), netOutput: withheld(6e8), byOdds: [] });
    const text = await theSection(HEADING, found(few));
    expect(text).toContain('| public-line + grant | 4.50 | 600 |');
    expect(text.match(/it is withheld: fewer than 10 blocks of replications\./g)).toHaveLength(1);
  });

  test('gives no reason for a number that is zero throughout', async () => {
    const none = anAdditionality(TOP.policy, { displaced: constant(0) });
    const text = await theSection(HEADING, found(none));
    expect(text).toMatch(/\| public-line \+ grant \|.* \| 0 \|\n/);
    expect(text).not.toContain('withheld');
  });

  test('cannot be told without a run without the platform', async () => {
    const alone = { findings: { asStated: aRanking([TOP]) } };
    expect(await theSection(HEADING, alone)).toBe(
      'The study has no run without the platform beside a policy, so what would have happened anyway cannot be told.',
    );
  });
});

describe('what the wide priors on the odds do', () => {
  test('stands by thirds of the draws', async () => {
    expect(await theSection(HEADING)).toContain(
      [
        '| Input | Third of the draws | Its values (%) | Net firms | Net output value (million RMB) |',
        '| :-- | :-- | --: | --: | --: |',
        '| <code>odds.piloted</code> | lowest | 41 to 76 | 2.1<br>(1.5 to 2.7) | 310<br>(200 to 420) |',
        '|  | middle | 76 to 86 | 4.4<br>(3.8 to 5.0) | 580<br>(400 to 760) |',
        '|  | highest | 86 to 98 | 7.0<br>(6.2 to 7.8) | 920<br>(700 to 1,140) |',
      ].join('\n'),
    );
  });

  test('is folded away for all policies but the one at the top', async () => {
    const text = await theSection(HEADING);
    const [before, folded] = text.split('<summary>The same for every other policy</summary>');
    expect(before).toContain('under *public-line + grant*. The draws are parted');
    expect(folded).toContain('**lab-enterprise + grant**\n\n| Input |');
    expect(await theSection(HEADING, found(anAdditionality(TOP.policy)))).not.toContain('<details>');
    const twins = found(...[TOP.policy, 'a', 'b'].map((policy) => anAdditionality(policy)));
    expect(await theSection(HEADING, twins)).toContain('**a**, **b**\n\n| Input |');
  });

  test('is left out where the odds are no uncertain inputs', async () => {
    const text = await theSection(HEADING, found(anAdditionality(TOP.policy, { byOdds: [] })));
    expect(text).not.toContain('wide priors');
  });
});
