import { describe, expect, test } from 'vitest';
import type { ParticipationFinding } from '#analysis';
import { aRanking, aRatio, TOP, theFindings, theSection, theStudy } from './support/a-report.ts';
import type { ReportParts } from './support/a-report.ts';
import { aParticipation, aParty, aVerdict, unasked, withheld } from './support/the-parties.ts';

const HEADING = 'Would every party sign?';

/** Government accepts, the enterprise refuses, and of the university nothing can be told. */
const SPLIT = aParticipation(TOP.policy, {
  parties: [
    aVerdict('government'),
    aVerdict('enterprise', {
      gain: aRatio(-40e6, [-50e6, -30e6]),
      allowance: 12.5e6,
      margin: aRatio(-52.5e6, [-63e6, -42e6]),
      verdict: 'refuses',
    }),
    aVerdict('university', { margin: aRatio(0.4e6, [-0.5e6, 1.3e6]), verdict: 'cannot be told' }),
    unasked('inventors'),
    unasked('investor'),
    unasked('platform'),
  ],
  firstRefusal: { party: 'enterprise', by: 52.5e6 },
  acceptShare: aRatio(0.031, [0.012, 0.05]),
});

const NOBODY = aParticipation(TOP.policy, { parties: SPLIT.parties.map(({ party }) => unasked(party)) });

function asked(...participation: readonly ParticipationFinding[]): ReportParts {
  return { findings: { participation } };
}

describe('whether every party would sign', () => {
  test('is told policy by policy and party by party, with the first to refuse', async () => {
    expect(await theSection(HEADING, asked(SPLIT, aParticipation('lab-enterprise + grant')))).toContain(
      [
        '| Policy | All sign? | First to refuse | All sign in (% of draws) | government (margin, million RMB) | enterprise (margin, million RMB) | university (margin, million RMB) |',
        '| :-- | :-- | :-- | --: | --: | --: | --: |',
        '| public-line + grant | **no** | enterprise, by 52.5 million RMB | 3.1<br>(1.2 to 5.0) | accepts<br>25<br>(15 to 35) | **refuses**<br>−53<br>(−63 to −42) | cannot be told<br>0.4<br>(−0.5 to 1.3) |',
        '| lab-enterprise + grant | yes | — | 62.0<br>(58.0 to 66.0) | accepts<br>25<br>(15 to 35) | accepts<br>25<br>(15 to 35) | accepts<br>25<br>(15 to 35) |',
      ].join('\n'),
    );
  });

  test('is detailed for the policy at the top, those who are asked alone', async () => {
    const text = await theSection(HEADING, asked(SPLIT));
    expect(text).toContain(
      [
        '| Party | Mean gain (million RMB) | Risk allowance (million RMB) | Margin (million RMB) | Verdict |',
        '| :-- | --: | --: | --: | --: |',
        '| government | 30<br>(20 to 40) | 5 | 25<br>(15 to 35) | accepts |',
        '| enterprise | −40<br>(−50 to −30) | 12.5 | −53<br>(−63 to −42) | refuses |',
        '| university | 30<br>(20 to 40) | 5 | 0.4<br>(−0.5 to 1.3) | cannot be told |',
        '\n<details>',
      ].join('\n'),
    );
  });

  test('names those who pay although nobody asks them', async () => {
    const unpaid =
      'Not asked, because the contract gives them no share, yet paying: enterprise (664 million RMB on average).';
    const parties = SPLIT.parties.map((party) => (party.party === 'enterprise' ? unasked('enterprise') : party));
    expect(await theSection(HEADING, asked({ ...SPLIT, parties }))).toContain(unpaid);
    expect(await theSection(HEADING, asked(SPLIT))).not.toContain('yet paying');
  });

  test.each([
    ['loses for certain', [-9e6, -7e6], true],
    ['may gain', [-9e6, 1e6], false],
  ] as const)(
    'says of a party that refuses and %s without the platform that inputs may be the reason: %j, %j',
    async (_, interval, said) => {
      const without = theFindings().asStated.policies.find(({ exempt }) => exempt)!.policy;
      const parties = new Map([
        [
          without,
          [
            aParty('enterprise', { npv: aRatio(-8e6, interval) }),
            aParty('government', { npv: aRatio(-8e6, interval) }),
          ],
        ],
      ]);
      const text = await theSection(HEADING, { findings: { participation: [SPLIT], parties } });

      expect(
        text.includes('Without the platform *enterprise* loses too: its net present value is −8.0 million RMB'),
      ).toBe(said);
      expect(text).not.toContain('*government* loses too');
    },
  );

  test('stands in the order of the ranking', async () => {
    const text = await theSection(HEADING, asked(aParticipation('lab-enterprise + grant'), SPLIT));
    expect([...text.matchAll(/^\| ([^|]*) \| (?:yes|\*\*no)/gm)].map(([, policy]) => policy)).toEqual([
      'public-line + grant',
      'lab-enterprise + grant',
    ]);
  });

  test('names a party that is asked under another policy only', async () => {
    const parties = SPLIT.parties.map(({ party }) => (party === 'investor' ? aVerdict(party) : unasked(party)));
    const text = await theSection(HEADING, asked(SPLIT, aParticipation('lab-enterprise + grant', { parties })));
    expect(text).toContain('| university (margin, million RMB) | investor (margin, million RMB) |');
    expect(text).toMatch(/\| public-line \+ grant \|.*\| not asked \|\n/);
  });

  test('may be that nobody is asked', async () => {
    expect(await theSection(HEADING, asked(NOBODY))).toBe('No contract of this study asks any party to sign.');
    expect(await theSection(HEADING, asked())).toBe('No contract of this study asks any party to sign.');
    expect(await theSection(HEADING, { ...asked(), study: { modelsReturns: false } })).toMatch(
      /^Nothing in this study earns anybody an income/,
    );
    expect(await theSection('The policies', asked(NOBODY))).not.toContain('All sign?');
    expect(await theSection('The answer', asked(NOBODY))).not.toContain('sign');
  });

  test('cannot be told where intervals are withheld, which is explained once', async () => {
    const why = 'fewer than 10 blocks of replications';
    const parties = SPLIT.parties.map(({ party }, at) =>
      at < 2
        ? aVerdict(party, { gain: withheld(30e6), margin: withheld(25e6), verdict: 'cannot be told' })
        : unasked(party),
    );
    const few = aParticipation(TOP.policy, { parties, acceptShare: withheld(NaN) });
    const text = await theSection(HEADING, asked(few));
    expect(text).toContain(
      '| public-line + grant | cannot be told | — | — | cannot be told<br>25 | cannot be told<br>25 |',
    );
    expect(text.match(new RegExp(why, 'g'))).toHaveLength(1);
    expect(await theSection('The policies', asked(few))).toContain('| cannot be told | highest mean |');
    expect(await theSection('The answer', asked(few))).toMatch(
      /Whether every party that it asks would sign it cannot be told\.$/,
    );
  });

  test('is tested by what the scenario states of each party', async () => {
    const text = await theSection(HEADING);
    expect(text).toContain(
      'Government counts every firm that would not have come without the platform as worth 30 million RMB, its stated ceiling, and gains what that comes to less public cost.',
    );
    expect(text).toContain(
      [
        '| government | no public cost and no net firm | 0 % |',
        '| enterprise | what it has in the run without the platform | 25 % |',
        '| university | 0 RMB | 0 % |',
        '| inventors | what it has in the run without the platform | 25 % |',
        '| investor | 2 million RMB | 25 % |',
      ].join('\n'),
    );
    const { participation } = theStudy();
    const social = { ...participation, government: { test: 'social value' } } as typeof participation;
    const other = await theSection(HEADING, { study: { participation: social } });
    expect(other).toContain('Government counts the present value of local tax beside its own.');
    expect(other).toContain('| government | what it has in the run without the platform | 0 % |');
  });
});

describe('elsewhere in the report', () => {
  test('the table of policies says who refuses, and in what share of draws all sign', async () => {
    const text = await theSection('The policies', asked(SPLIT, aParticipation('lab-enterprise + grant')));
    expect(text).toContain('| no: enterprise<br>3.10 % of draws | highest mean |');
    expect(text).toContain('| yes<br>62 % of draws | not distinguishable');
    expect(text).toContain('| — | for comparison |');
    expect(text).toContain('[Would every party sign?](#would-every-party-sign)');
  });

  test('the answer says that the policy at the top would not be signed', async () => {
    expect(await theSection('The answer', asked(SPLIT))).toMatch(
      /\*\*It would not be signed\*\*: the first to refuse, enterprise, lacks 52\.5 million RMB\.$/,
    );
    const both = {
      ...SPLIT,
      parties: SPLIT.parties.map((party, at) => (at < 3 ? aVerdict(party.party, { verdict: 'refuses' }) : party)),
    };
    expect(await theSection('The answer', asked(both))).toMatch(/lacks 52\.5 million RMB, and 2 more would refuse\.$/);
  });

  test('nothing is said of a policy that nobody signs', async () => {
    const [, , without] = theFindings().asStated.policies;
    const text = await theSection('The answer', {
      findings: { asStated: aRanking([without], { leader: without.policy }) },
    });
    expect(text).not.toContain('sign it');
  });
});
