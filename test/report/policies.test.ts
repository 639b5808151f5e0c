import { describe, expect, test } from 'vitest';
import {
  aComparison,
  aDescription,
  anEstimate,
  aPolicy,
  aRanking,
  TOP,
  theFindings,
  theSection,
} from './support/a-report.ts';

const HEADER =
  '| Policy | Incubated firms | Output value (million RMB) | Public cost (million RMB) | Private RMB per public RMB | All sign? | Compared with the top |';

async function policies(parts?: Parameters<typeof theSection>[1]): Promise<readonly string[]> {
  return (await theSection('The policies', parts)).split('\n');
}

describe('the table of policies', () => {
  test('has mean, median and 90 % range, units in the header, and the comparison', async () => {
    const lines = await policies();
    const start = lines.indexOf(HEADER.replace('million RMB) | Public', 'billion RMB) | Public'));
    expect(lines.slice(start + 1, start + 5)).toEqual([
      '| :-- | --: | --: | --: | --: | --: | --: |',
      '| public-line + grant | 12.3<br>10.0 (2.0 to 31.0) | 1.23<br>0.70 (0.02 to 4.20) | 113<br>113 (106 to 118) | 9.9 | yes<br>62 % of draws | highest mean |',
      '| lab-enterprise + grant | 12.0<br>10.0 (2.0 to 30.0) | 0<br>0 (0 to 0) | 116<br>116 (112 to 119) | 11.5 | yes<br>62 % of draws | not distinguishable<br>(−0.2 to 0.9 firms) |',
      '| *without the platform* | 7.8<br>7.0 (1.0 to 19.0) | 0<br>0 (0 to 0) | 0<br>0 (0 to 0) | — | — | for comparison |',
    ]);
  });

  test('puts the outcome that decides first, and once', async () => {
    const decision = { outcome: 'public-cost', better: 'less', smallestDifference: 1e6 } as const;
    const header = (await policies({ findings: { decision } })).find((line) => line.startsWith('| Policy'));
    expect(header).toBe(
      '| Policy | Public cost (million RMB) | Incubated firms | Output value (billion RMB) | Private RMB per public RMB | All sign? | Compared with the top |',
    );
  });

  test('marks the best where it may, and no other', async () => {
    const best = { ...TOP, comparison: aComparison('best') };
    const marked = (
      await policies({ findings: { asStated: aRanking([best, ...theFindings().asStated.policies.slice(1)]) } })
    ).join('\n');
    expect(marked).toContain('| **public-line + grant** |');
    expect(marked).toContain('| **best** |');
    expect(marked.match(/\*\*best\*\*/g)).toHaveLength(1);
    expect((await policies()).join('\n')).not.toContain('best**');
  });

  test.each([
    [
      'behind',
      aComparison('distinguishable', { difference: 2.3, interval: [0.5, 4.1] }),
      'behind by 2.3 firms<br>(0.5 to 4.1)',
    ],
    [
      'behind by little',
      aComparison('distinguishable', { difference: 0.23, interval: [0.05, 0.41], withinSmallest: true }),
      'behind by 0.23 firms<br>(0.05 to 0.41)<br>too little to matter',
    ],
    [
      'alike',
      aComparison('not distinguishable', { difference: 0.1, interval: [-0.2, 0.4], withinSmallest: true }),
      'not distinguishable<br>(−0.20 to 0.40 firms)<br>too little to matter',
    ],
    [
      'the same',
      aComparison('not distinguishable', {
        interval: [0, 0],
        withinSmallest: true,
        note: 'the two policies ran identically',
      }),
      'not distinguishable<br>(the two policies ran identically)',
    ],
    ['withheld', aComparison('withheld', { note: 'no spread' }), 'withheld'],
  ])('says what it means to be %s', async (_, comparison, cell) => {
    const one = aPolicy('lab-enterprise + grant', { rank: 2, comparison });
    const row = (await policies({ findings: { asStated: aRanking([TOP, one]) } })).find((line) =>
      line.startsWith('| lab-enterprise + grant | 0'),
    );
    expect(row).toMatch(/ \|$/);
    expect(row?.split(' | ').at(-1)).toBe(`${cell} |`);
  });

  test('gives each reason for withholding once', async () => {
    const asStated = aRanking([
      TOP,
      ...['b', 'c'].map((name) => aPolicy(name, { comparison: aComparison('withheld', { note: 'too few' }) })),
    ]);
    const text = (await policies({ findings: { asStated } })).join('\n');
    expect(text.match(/"Withheld": no comparison can be made: too few\./g)).toHaveLength(1);
    expect((await policies()).join('\n')).not.toContain('Withheld');
  });

  test('keeps one unit for a column, chosen by its largest mean', async () => {
    const small = aPolicy('b', {
      estimates: { 'public-cost': anEstimate(3e6, [2e6, 4e6], [1e6, 2e6, 3e6, 4e6, 5e6]) },
    });
    const large = aPolicy('a', {
      estimates: { 'public-cost': anEstimate(2e9, [1e9, 3e9], [1e9, 2e9, 2e9, 2e9, 3e9]) },
    });
    const text = (await policies({ findings: { asStated: aRanking([large, small]) } })).join('\n');
    expect(text).toContain('Public cost (billion RMB)');
    expect(text).toContain('| 0.003<br>0.003 (0.001 to 0.005) |');
  });
});

describe('what the policies are', () => {
  test('is told by halves of the name, each once', async () => {
    const text = (await policies()).join('\n');
    expect(text).toContain(
      '| Contract | In words |\n| :-- | :-- |\n| public-line | PUBLIC-LINE: who pays. |\n| lab-enterprise | LAB-ENTERPRISE: who pays. |',
    );
    expect(text).toContain('| Instrument | In words |\n| :-- | :-- |\n| grant | GRANT: how it is given. |\n');
    expect(text).toContain('**without the platform**\n\n- Lines of the past go on without public money.');
    expect(text).not.toContain('What each policy is');
  });

  test('includes what differs, and leaves the clauses to a section of their own', async () => {
    const crossed = [
      aDescription('a + grant, budget 1', { clauses: ['Voucher (30 %)'], differs: ['programme.budget: 1'] }),
      aDescription('b + grant', { clauses: ['Voucher (30 %)'] }),
    ];
    const text = (await policies({ study: { policies: crossed } })).join('\n');
    expect(text).toContain('- Differs: <code>programme.budget</code>: 1');
    expect(text).not.toContain('Voucher');
  });

  test('is told one by one where names are free, or one half means two things', async () => {
    const free = [aDescription('gentle', { contract: 'A: x' }), aDescription('bold', { contract: 'B: y' })];
    const twofold = [aDescription('a + b'), aDescription('a + c', { contract: 'Another' })];
    const synonyms = [aDescription('a + b'), aDescription('c + b', { contract: 'A: who pays.' })];
    const crosswise = [
      aDescription('a + b'),
      aDescription('c + b'),
      aDescription('a + d', { contract: 'C: who pays.' }),
    ];
    for (const study of [free, twofold, synonyms, crosswise]) {
      const text = (await policies({ study: { policies: study } })).join('\n');
      expect(text).toContain('What each policy is');
      expect(text).not.toContain('| Contract |');
      for (const { name, contract } of study) expect(text).toContain(`**${name}**\n\n- ${contract}`);
    }
  });

  test('includes the crossings that make no sense, with the reason', async () => {
    const leftOut = [{ name: 'public-line + loan', reason: 'nobody * borrows' }];
    expect((await policies({ study: { leftOut } })).join('\n')).toContain(
      String.raw`- *public-line + loan*: nobody \* borrows`,
    );
    expect((await policies()).join('\n')).not.toContain('Crossings left out');
  });

  test('states the common budget, where there is one', async () => {
    const words = 'All policies have the same ceiling, 120 million RMB (real RMB of 2025)';
    expect((await policies()).join('\n')).toContain(words);
    expect((await policies({ study: { budget: undefined } })).join('\n')).not.toContain('ceiling');
  });

  test('does not call budgets equal where a policy has one of its own', async () => {
    const own = [aDescription('a + b'), aDescription('c + d', { differs: ['programme.budget: 60 million RMB'] })];
    const text = (await policies({ study: { policies: own } })).join('\n');
    expect(text).not.toContain('same ceiling');
    expect(text).toContain('differ: 120 million RMB (real RMB of 2025) for policies that state none of their own');
  });
});

describe('the ranking without the assumed effects', () => {
  const HEADING = 'The ranking without the assumed effects';

  test('stands beside the ranking as stated', async () => {
    const second = aPolicy('lab-enterprise + grant', {
      rank: 1,
      estimates: { 'incubated-firms': anEstimate(13, [12, 14], [2, 6, 10, 16, 31]) },
    });
    const first = {
      ...TOP,
      rank: 2,
      comparison: aComparison('distinguishable', { difference: 0.66, interval: [0.2, 1.12] }),
    };
    const withoutEffects = aRanking([second, first], { variant: 'effects set to 1' });
    const text = await theSection(HEADING, { findings: { withoutEffects } });
    expect(text).toContain(
      '**The policy at the top changes**, to *lab-enterprise + grant*; 0 of 2 policies change places with another from which they differ by more than the smallest difference of interest, 1 firm.',
    );
    expect(text).toContain(
      [
        '| Policy | Rank | Incubated firms | Rank as stated | Incubated firms as stated | Compared with the top |',
        '| :-- | --: | --: | --: | --: | --: |',
        '| lab-enterprise + grant | 1 | 13.0<br>10.0 (2.0 to 31.0) | 2 | 12.0<br>10.0 (2.0 to 30.0) | highest mean |',
        '| public-line + grant | 2 | 12.3<br>10.0 (2.0 to 31.0) | 1 | 12.3<br>10.0 (2.0 to 31.0) | behind by 0.66 firms<br>(0.20 to 1.12) |',
      ].join('\n'),
    );
  });

  describe.each([
    ['differ by less than matters in both rankings', 12.9, 0],
    ['differ by more than matters in one of them', 13.4, 2],
  ])('of two policies that %s', (_, mean, moved) => {
    const second = aPolicy('lab-enterprise + grant', {
      rank: 1,
      estimates: { 'incubated-firms': anEstimate(mean, [12, 14], [2, 6, 10, 16, 31]) },
    });
    const top = (rank: number) => aRanking([second, { ...TOP, rank }], { variant: 'effects set to 1' });

    test(`says that ${moved} change places`, async () => {
      const text = await theSection(HEADING, { findings: { withoutEffects: top(2) } });
      expect(text).toContain(
        `; ${moved} of 2 policies change places with another from which they differ by more than the smallest difference of interest, 1 firm.`,
      );
    });

    test('calls no change at the top what is too small to matter', async () => {
      const text = await theSection(HEADING, { findings: { withoutEffects: top(1) } });
      expect(text).not.toContain('The policy at the top changes');
      expect(text).toContain(
        'The highest mean is now that of *lab-enterprise + grant*, too little ahead of the former policy at the top to matter;',
      );
    });
  });

  test('explains ranks by the smallest difference of interest, where there is one', async () => {
    const decision = { outcome: 'incubated-firms', better: 'more', smallestDifference: 0 } as const;
    expect(await theSection(HEADING)).toContain(
      'A rank counts the policies that are better by more than the smallest difference of interest, 1 firm;',
    );
    expect(await theSection(HEADING, { findings: { decision } })).toContain(
      'Policies with the same mean share a rank.',
    );
  });

  test('says where nothing changes', async () => {
    expect(await theSection(HEADING)).toContain('Every mean stays the same to the last digit');
  });

  test('says where the top stays', async () => {
    const moved = {
      ...TOP,
      estimates: new Map([...TOP.estimates, ['incubated-firms', anEstimate(12.5, [12, 13], [1, 2, 3, 4, 5])]]),
    };
    const withoutEffects = aRanking([moved], { variant: 'effects set to 1' });
    expect(await theSection(HEADING, { findings: { withoutEffects } })).toContain(
      'The policy at the top stays the same; 0 of 1 policy change places with another from which they differ by more than the smallest difference of interest, 1 firm.',
    );
  });

  test('says where none was run', async () => {
    const [, , without] = theFindings().asStated.policies;
    const withoutEffects = aRanking([without], { variant: 'effects set to 1' });
    expect(await theSection(HEADING, { findings: { withoutEffects } })).toBe(
      'No policy was run with its effects set to 1.',
    );
  });
});
