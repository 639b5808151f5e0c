import { sampleStandardDeviation } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { analyse, type ParticipationFinding, type PartyVerdict, type Question } from '#analysis';
import { PARTIES, type Party } from '#common/parties.ts';
import { YEARLY_SERIES, type OutcomeTable } from '#table';
import { aDealTable, POLICY, theTerms } from './a-deal.ts';
import { aQuestion, eachParty, wavy } from './a-table.ts';

function signing(table: OutcomeTable, terms: Question['participation']): ParticipationFinding {
  const { participation } = analyse(table, aQuestion({ participation: terms }));

  expect(participation.map(({ policy }) => policy)).toEqual([POLICY]);
  return participation[0];
}

function verdictOf({ parties }: ParticipationFinding, party: Party): PartyVerdict {
  return parties.find((one) => one.party === party)!;
}

const outside = (
  party: Party,
  option: number | 'without the platform',
): Question['participation']['outsideOption'] => ({
  ...eachParty(0),
  [party]: option,
});
const allowing = (party: Party, share: number): Question['participation']['riskAllowance'] => ({
  ...eachParty(0),
  [party]: share,
});

describe('a party', () => {
  it.each([
    [5, 'accepts'],
    [-5, 'refuses'],
    [0.1, 'cannot be told'],
  ] as const)('with a gain of %d and some luck %s', (gain, verdict) => {
    const found = verdictOf(
      signing(aDealTable({ 'npv-university': wavy(gain) }), theTerms(['university'])),
      'university',
    );

    expect(found).toMatchObject({ party: 'university', asked: true, allowance: 0, verdict });
    expect(found.gain.mean).toBeCloseTo(gain, 0);
    expect(found.gain.percentiles).toBeDefined();
    expect(found.margin.mean).toBe(found.gain.mean);
  });

  it('compares with its outside option', () => {
    const terms = theTerms(['investor'], { outsideOption: outside('investor', 8) });
    const { gain, verdict } = verdictOf(signing(aDealTable({ 'npv-investor': wavy(5) }), terms), 'investor');

    expect(gain.mean).toBeCloseTo(-3, 0);
    expect(verdict).toBe('refuses');
  });

  it('compares with what it has without the platform on the same luck', () => {
    const without = wavy(100).map((value, k) => 40 * (value - 100) + Math.cos(k * k));
    const table = aDealTable({ 'npv-investor': without.map((value) => value + 1) }, { 'npv-investor': without });
    const terms = theTerms(['investor'], { outsideOption: outside('investor', 'without the platform') });
    const { gain } = verdictOf(signing(table, terms), 'investor');

    expect(gain.mean).toBeCloseTo(1, 9);
    // Luck that both worlds share is no risk of signing: every replication gains one.
    expect(gain.percentiles![0]).toBeCloseTo(1, 9);
    expect(gain.percentiles![4]).toBeCloseTo(1, 9);
  });

  it('wants more than its mean gain where it allows for risk', () => {
    const gains = wavy(1);
    const table = aDealTable({ 'npv-platform': gains });
    const { allowance, margin, verdict } = verdictOf(
      signing(table, theTerms(['platform'], { riskAllowance: allowing('platform', 3) })),
      'platform',
    );

    expect(allowance).toBeCloseTo(3 * sampleStandardDeviation([...gains]), 9);
    expect(margin.mean).toBeCloseTo(gains.reduce((sum, value) => sum + value / 20, 0) - allowance, 9);
    expect(verdict).toBe('refuses');
  });

  it('that is not asked has a gain and no verdict', () => {
    const found = signing(aDealTable({ 'npv-investor': wavy(-9) }), theTerms(['enterprise']));

    expect(verdictOf(found, 'investor')).toMatchObject({ asked: false, verdict: 'not asked' });
    expect(verdictOf(found, 'investor').gain.mean).toBeCloseTo(-9, 0);
    expect(found.firstRefusal).toBeUndefined();
  });

  it('cannot be told under ten blocks', () => {
    const found = signing(aDealTable({ 'npv-investor': wavy(9, 18) }), theTerms(['investor']));

    expect(verdictOf(found, 'investor').verdict).toBe('cannot be told');
    expect(found.acceptShare).toMatchObject({
      mean: NaN,
      interval: undefined,
      withheld: '18 replications were run, and an interval needs at least 20',
    });
  });
});

describe('government', () => {
  const firms = wavy(20);
  const more = wavy(50).map((value) => value + 10);

  it('asks what a net firm costs', () => {
    const table = aDealTable(
      { 'incubated-firms': more, 'public-cost': wavy(900), 'npv-government': wavy(-9999) },
      { 'incubated-firms': firms },
    );
    const ask = (ceiling: number): PartyVerdict =>
      verdictOf(
        signing(table, theTerms(['government'], { government: { test: 'cost per net firm', ceiling } })),
        'government',
      );

    // 40 net firms for 900: 22.5 each.
    expect(ask(23).gain.mean).toBeCloseTo(40 * 23 - 900, -1);
    expect(ask(23).verdict).toBe('accepts');
    expect(ask(22).gain.mean).toBeCloseTo(40 * 22 - 900, -1);
    expect(ask(22).verdict).toBe('refuses');
  });

  it('asks for social value: its own and that of local tax, which falls due as output does', () => {
    const output = YEARLY_SERIES.findIndex(({ name }) => name === 'output');
    const table = aDealTable(
      { 'npv-government': wavy(-10), 'local-tax': wavy(0).map(() => 12) },
      { 'npv-government': wavy(-4), 'local-tax': wavy(0).map(() => 6) },
      {
        years: [2025, 2026],
        // With the policy a third of the output is in the first year, without it all of it.
        yearly: ({ run, series, year }) =>
          series === output
            ? [
                [1, 2],
                [5, 0],
              ][run][year]
            : 0,
      },
    );
    const social = { test: 'social value', rate: 0.1 } as const;
    const against = (option: number | 'without the platform'): number =>
      verdictOf(
        signing(table, theTerms(['government'], { government: social, outsideOption: outside('government', option) })),
        'government',
      ).gain.mean;
    const tax = (4 + 8 / 1.1) / Math.sqrt(1.1);
    const meanOf = (centre: number): number => wavy(centre).reduce((sum, value) => sum + value / 20, 0);

    expect(against(3)).toBeCloseTo(meanOf(-10) + tax - 3, 9);
    expect(against('without the platform')).toBeCloseTo(-6 + tax - 6 / Math.sqrt(1.1), 9);
  });

  it('whose outside option is a run that the table has not is a mistake of ours', () => {
    const terms = theTerms(['government'], { government: { test: 'cost per net firm', ceiling: 1 } });

    expect(() => signing(aDealTable({ 'public-cost': wavy(1) }), terms)).toThrow('no run without the platform');
  });
});

describe('the first to refuse', () => {
  it('loses most relative to what it pays, and not most in all', () => {
    const table = aDealTable({
      'npv-government': wavy(-100),
      'paid-government': wavy(1000),
      'npv-university': wavy(-50),
      'paid-university': wavy(60),
      'npv-investor': wavy(30),
    });
    const { firstRefusal } = signing(table, theTerms(PARTIES));

    expect(firstRefusal).toEqual({ party: 'university', by: expect.closeTo(50, 0) as number });
  });

  it('is whoever pays nothing and loses most, before all who pay', () => {
    const table = aDealTable({
      'npv-government': wavy(-100),
      'paid-government': wavy(10),
      'npv-inventors': wavy(-20),
      'npv-investor': wavy(-30),
    });

    expect(signing(table, theTerms(PARTIES)).firstRefusal?.party).toBe('investor');
  });
});

describe('participation', () => {
  it('is found for policies as stated that are not exempt, and needs the money of the parties', () => {
    const table = aDealTable({}, { 'npv-investor': wavy(1) });
    const withEffects = { ...table, runs: [table.runs[0], { policy: 'b', variant: 'effects set to 1' as const }] };
    const without = { ...table, outcomes: table.outcomes.map((one) => ({ ...one, name: `no ${one.name}` })) };
    without.outcomes[0] = table.outcomes[0];

    expect(analyse(table, aQuestion()).participation.map(({ policy }) => policy)).toEqual([POLICY]);
    expect(analyse(withEffects, aQuestion()).participation.map(({ policy }) => policy)).toEqual([POLICY]);
    expect(analyse(without, aQuestion()).participation).toEqual([]);
  });

  it('of nobody is told so', () => {
    expect(signing(aDealTable({ 'npv-investor': wavy(1) }), theTerms([])).acceptShare).toMatchObject({
      mean: NaN,
      withheld: 'no party is asked',
    });
  });

  it('is withheld where a replication stopped', () => {
    const found = signing(
      aDealTable({ 'npv-investor': wavy(9) }, undefined, { status: (_, k) => Number(k === 7) }),
      theTerms(['investor']),
    );

    expect(verdictOf(found, 'investor').verdict).toBe('cannot be told');
    expect(found.acceptShare.withheld).toBe('1 of 20 replications stopped at the event limit');
  });
});
