import { describe, expect, test } from 'vitest';
import type { PartyFinding } from '#analysis';
import {
  anEstimate,
  aPolicy,
  aRanking,
  aRatio,
  constant,
  TOP,
  theFindings,
  theReport,
  theSection,
} from './support/a-report.ts';
import { aParty, withheld } from './support/the-parties.ts';

const HEADING = 'The money by party';

const HEADER =
  '| Party | Contributes (million RMB) | Receives (million RMB) | Net present value (million RMB) | Internal rate of return (a year) | Payback (years) | Probability of loss (%) | 5 % value at risk (million RMB) | Mean of the worst 5 % (million RMB) |';

/** A party that pays, earns and may lose. */
const EARNING: Partial<PartyFinding> = {
  contribution: constant(664e6),
  receipts: constant(900e6),
  npv: anEstimate(120e6, [100e6, 140e6], [-80e6, 20e6, 110e6, 200e6, 400e6]),
  internalRate: { kind: 'one', rate: 0.0825 },
  payback: 7.43,
  lossProbability: aRatio(0.21, [0.18, 0.24]),
  valueAtRisk: -80e6,
  tailMean: -131e6,
};

async function money(...parties: readonly PartyFinding[]): Promise<string> {
  const others = theFindings().parties;
  return theSection(HEADING, { findings: { parties: new Map([...others, [TOP.policy, parties]]) } });
}

/** The cells of the first row of a party. */
function row(text: string, party: string): readonly string[] {
  const line = text.split('\n').find((each) => each.startsWith(`| ${party} |`));
  return line?.slice(2, -2).split(' | ') ?? [];
}

describe('the money of a party', () => {
  test('has return, payback and risk beside what it pays and receives', async () => {
    const text = await money(aParty('enterprise', EARNING));
    expect(text).toContain(
      [
        HEADER,
        '| :-- | --: | --: | --: | --: | --: | --: | --: | --: |',
        '| enterprise | 664 | 900 | 120<br>(100 to 140) | 8.25 % | 7.43 | 21.0<br>(18.0 to 24.0) | −80 | −131 |',
      ].join('\n'),
    );
  });

  test('says why there is no rate of return, and that nothing is paid back', async () => {
    const internalRate = { kind: 'none', why: 'in no year does it receive more than it pays' } as const;
    const text = await money(aParty('investor', { ...EARNING, internalRate, payback: undefined }));
    expect(row(text, 'investor').slice(4, 6)).toEqual([
      'none: in no year does it receive more than it pays',
      'not by the end of 2034',
    ]);
  });

  test('shows all rates where there are several', async () => {
    const internalRate = { kind: 'several', rates: [0.031, 0.42] } as const;
    expect(row(await money(aParty('investor', { ...EARNING, internalRate })), 'investor')[4]).toBe(
      'several: 3.10 %; 42 %',
    );
  });

  test('is paid back by nothing where it paid nothing', async () => {
    const text = await money(aParty('inventors', { ...EARNING, contribution: constant(0), payback: 0 }));
    expect(row(text, 'inventors')[5]).toBe('—');
  });

  test('has no rate, payback and risk where there is none', async () => {
    expect(row(await money(aParty('platform'), aParty('enterprise', EARNING)), 'platform')).toEqual([
      'platform',
      '0',
      '0',
      '0',
      ...Array.from({ length: 5 }, () => '—'),
    ]);
    const unknown = aRatio(NaN);
    const lost = aParty('platform', { contribution: unknown, receipts: unknown, npv: unknown });
    expect(row(await money(lost, aParty('enterprise', EARNING)), 'platform').slice(1)).toEqual(
      Array.from({ length: 8 }, () => '—'),
    );
  });

  test('says why intervals and the worst 5 % are withheld', async () => {
    const why = '200 replications were run, and an interval needs at least 500';
    const short = aParty('enterprise', {
      ...EARNING,
      npv: withheld(120e6, why),
      lossProbability: withheld(0.21, why),
      valueAtRisk: undefined,
      tailMean: undefined,
    });
    const text = await money(short);
    expect(row(text, 'enterprise').slice(3)).toEqual(['120', '8.25 %', '7.43', '21', 'withheld', 'withheld']);
    expect(text).toContain(`- Where no interval stands, it is withheld: ${why}.`);
    expect(text).toContain('The worst 5 % are withheld where there are fewer than 10 blocks of replications');
    expect(await money(aParty('enterprise', EARNING))).not.toContain('withheld');
  });
});

describe('the money under other policies', () => {
  test('is folded away, equal tables together', async () => {
    const text = await theSection(HEADING);
    const folded = text.slice(text.indexOf('<summary>The same for every other policy</summary>'));
    expect(folded).toContain(`**lab-enterprise + grant**, **without the platform**\n\n${HEADER}`);
    expect(folded).not.toContain('**public-line + grant**');
  });

  test('stands in one table of net present values', async () => {
    expect(await theSection(HEADING)).toContain(
      [
        '| Policy | government (million RMB) | enterprise (million RMB) | university (RMB) | inventors (RMB) | investor (RMB) | platform (RMB) |',
        '| :-- | --: | --: | --: | --: | --: | --: |',
        '| public-line + grant | −113 | −512 | 0 | 0 | 0 | 0 |',
      ].join('\n'),
    );
  });

  test('is not drawn where none flows', async () => {
    const { markdown, charts } = await theReport({ findings: { asStated: aRanking([aPolicy('a')]) } });
    expect(markdown).toContain('## The money by party\n\nNo money changes hands in this study.\n');
    expect([...charts.keys()].filter((file) => file.includes('party'))).toEqual([]);
  });

  test('is said to be about the same where policies share a picture', async () => {
    const twin = { ...TOP, policy: 'twin' };
    const shared =
      'Where policies share a picture, no amount of theirs differs by more than 5 % from the one that is drawn.';
    expect(await theSection(HEADING, { findings: { asStated: aRanking([TOP, twin]) } })).toContain(shared);
    expect(await theSection(HEADING)).not.toContain(shared);
  });
});
