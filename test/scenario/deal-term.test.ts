import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PARTIES, type Party } from '#common/parties.ts';
import { findTerm, levelsOfTerm, parseScenario, withPoints } from '#scenario';
import type { DealTerm, LibraryFile, PolicySetting, Scenario } from '#scenario';
import { bundleOf, firstSteps, vocabulary } from './support.ts';

const ROW = 'co-construction.lab-enterprise.returns.firm-equity';
const SUBSIDY = 'investment.matching-subsidy.clauses.equipment-match.rate';

const NOBODY = { government: 0, enterprise: 0, university: 0, inventors: 0, investor: 0, platform: 0 };

const scenario = read();
const policy = { name: 'both', contract: 'lab-enterprise', instrument: 'matching-subsidy', set: {} };

function read(): Scenario {
  const listed =
    'policies:\n  list:\n    - { name: both, co-construction: lab-enterprise, investment: matching-subsidy }\n';
  const parsed = parseScenario(bundleOf(firstSteps.replace(/^policies:\n(?: +.*\n?)+/m, listed)), vocabulary);
  if (!parsed.ok) throw new Error(parsed.problems.map(({ what }) => what).join('\n'));
  return parsed.value;
}

function readContract(name: string): LibraryFile {
  const file = `models/co-construction/${name}.yaml`;
  return { file, text: readFileSync(file, 'utf8') };
}

/** A scenario with one of its policies as stated, and at a level of a term. */
function withLevel(of: Scenario, { name }: PolicySetting, term: DealTerm, value: number): Scenario {
  const between = term.row?.other === undefined ? undefined : ([term.row.party, term.row.other] as const);
  const level = { name: 'level', levels: [{ path: term.path, between, value }] };
  return withPoints(of, { policy: name, points: [{ name, levels: [] }, level] });
}

function termAt(path: string, between?: readonly [Party, Party]): DealTerm {
  const found = findTerm(scenario, policy, { path, between });
  if (!found.ok) throw new Error(`${found.problems.what} → ${found.problems.remedy}`);
  return found.value;
}

function refused(path: string, between?: readonly [Party, Party]): string {
  const found = findTerm(scenario, policy, { path, between });
  return found.ok ? 'found' : `${found.problems.what} → ${found.problems.remedy}`;
}

function levelsOf(
  term: DealTerm,
  parts: Partial<{ from: string; to: string; count: number }> = {},
): readonly number[] | string {
  const levels = levelsOfTerm(term, { from: undefined, to: undefined, count: 11, ...parts });
  return levels.ok ? levels.value : `${levels.problems.what} → ${levels.problems.remedy}`;
}

describe('a term of a deal', () => {
  test('is a share of a row, a rate of a clause, a number of the contract, the instrument or the programme', () => {
    expect(termAt(`${ROW}.enterprise`)).toMatchObject({ value: 0.3, dimension: 'share', row: { party: 'enterprise' } });
    expect(termAt(SUBSIDY)).toMatchObject({ value: 0.3, dimension: 'share', usual: [0, 1] });
    expect(termAt('investment.matching-subsidy.clauses.equipment-match.cap.amount')).toMatchObject({
      ...{ value: 5e6, dimension: 'money', usual: [0, 1e7] },
    });
    expect(termAt('co-construction.lab-enterprise.idle-release')).toMatchObject({ value: 3, dimension: 'duration' });
    expect(termAt('co-construction.lab-enterprise.reserved-slots')).toMatchObject({ value: 1, whole: true });
    expect(termAt('co-construction.lab-enterprise.insiders')).toMatchObject({ value: undefined, dimension: 'share' });
    expect(termAt('programme.new-lines')).toMatchObject({ dimension: 'number', whole: true });
    expect(termAt('programme.budget').dimension).toBe('money');
  });

  test('may be uncertain, as a royalty: sought up to twice what is to be expected, each level certain', () => {
    const { contracts } = bundleOf(firstSteps).library;
    const library = { ...contracts, 'licence-with-royalty': readContract('licence-with-royalty') };
    const list = `${firstSteps.split(/^policies:/m)[0]}policies: { list: [{ name: both, co-construction: licence-with-royalty }] }\n`;
    const parsed = parseScenario(bundleOf(list, { contracts: library }), vocabulary);
    if (!parsed.ok) throw new Error(parsed.problems.map(({ what }) => what).join('\n'));
    const [setting] = parsed.value.policies.policies;
    const found = findTerm(parsed.value, setting, { path: 'co-construction.licence-with-royalty.royalty.rate' });
    if (!found.ok) throw new Error(found.problems.what);
    const { usual } = found.value;

    expect(found.value).toMatchObject({ value: undefined, dimension: 'share', bounds: [0, 1] });
    expect(usual?.[0]).toBe(0);
    expect(usual?.[1]).toBeGreaterThan(0.06);
    expect(usual?.[1]).toBeLessThan(0.12);
    const at = withLevel(parsed.value, setting, found.value, 0.05);
    expect(at.contracts['level'].royalty?.rate.spec).toEqual({ kind: 'constant', value: 0.05 });
    expect(at.contracts['level'].royalty?.minimum).toBe(
      parsed.value.contracts['licence-with-royalty'].royalty?.minimum,
    );
  });

  test('is refused with the nearest path where it is misspelt', () => {
    expect(refused(`${ROW}.enterprize`)).toBe(
      `the policy "both" has no term \`${ROW}.enterprize\` → did you mean \`${ROW}.enterprise\`?`,
    );
  });

  test('is refused with those of its row where it comes near to none', () => {
    expect(refused(`${ROW}.everybody`)).toMatch(
      /→ known here: co-construction\.lab-enterprise\.returns\.firm-equity\./,
    );
  });

  test('is not an assumed effect, nor a number of another contract', () => {
    expect(refused('co-construction.lab-enterprise.effects.odds.mending')).toMatch(/has no term/);
    expect(refused('co-construction.public-line.returns.firm-equity.enterprise')).toMatch(
      /is no term of the policy "both", whose co-construction model is lab-enterprise/,
    );
  });

  test('is no share that has all: nobody would take what it gives up', () => {
    expect(refused('co-construction.lab-enterprise.returns.adopted-margin.enterprise')).toMatch(
      /nobody who would take/,
    );
    expect(termAt('co-construction.lab-enterprise.returns.adopted-margin.university').value).toBe(0);
  });
});

describe('a share that moves between two parties', () => {
  test('goes up to what both have, and may be named by its row', () => {
    expect(termAt(`${ROW}.enterprise`, ['university', 'enterprise'])).toMatchObject({
      ...{ bounds: [0, 0.5], row: { party: 'enterprise', other: 'university' } },
    });
    expect(termAt(ROW, ['university', 'enterprise']).row).toEqual({ party: 'university', other: 'enterprise' });
  });

  test('is refused where a party has none, is another, or the term is no share of a row', () => {
    expect(refused(`${ROW}.enterprise`, ['enterprise', 'platform'])).toBe(
      `the platform has no share in \`${ROW}\` → those who have: enterprise, university, inventors`,
    );
    expect(refused(`${ROW}.inventors`, ['enterprise', 'university'])).toMatch(/is the share of the inventors/);
    expect(refused(SUBSIDY, ['enterprise', 'university'])).toMatch(/leave out --between/);
  });
});

describe('the inventors keep their statutory half of licence income', () => {
  const income = 'co-construction.lab-enterprise.returns.licence-income';

  test.each([
    ['inventors', undefined, [0.5, 1]],
    ['university', undefined, [0, 0.5]],
    ['enterprise', undefined, [0, 0]],
    ['university', ['university', 'inventors'], [0, 0.5]],
  ] as const)('%s, between %j', (party, between, bounds) => {
    expect(termAt(`${income}.${party}`, between).bounds).toEqual(bounds);
  });

  test('where they have more, another may take what is above it', () => {
    const { 'lab-enterprise': contract } = scenario.contracts;
    const returns = {
      ...contract.returns,
      'licence-income': { ...NOBODY, inventors: 0.6, university: 0.3, platform: 0.1 },
    };
    const richer = { ...scenario, contracts: { 'lab-enterprise': { ...contract, returns } } };
    const most = (between?: readonly [Party, Party]): number | undefined => {
      const found = findTerm(richer, policy, { path: `${income}.university`, between });
      return found.ok ? found.value.bounds[1] : undefined;
    };

    expect(most(['university', 'inventors'])).toBeCloseTo(0.4, 12);
    expect(most(['university', 'platform'])).toBeCloseTo(0.4, 12);
    // The others' 70 % shrink together, and six sevenths of them are the inventors'.
    expect(most()).toBeCloseTo(1 - 0.5 / (6 / 7), 12);
  });

  test('so where nobody else could give way there is nothing to try', () => {
    expect(levelsOf(termAt(`${income}.enterprise`))).toMatch(/statutory half → .*--between$/);
  });
});

describe('levels', () => {
  test('lie at equal distances, and what is stated is one of them', () => {
    expect(levelsOf(termAt(SUBSIDY), { count: 3 })).toEqual([0, 0.3, 0.5, 1]);
    expect(levelsOf(termAt(SUBSIDY), { from: '20 %', to: '40 %', count: 3 })).toEqual([0.2, 0.3, 0.4]);
  });

  test.each([
    ['7.6', '8.4'],
    ['2.1', '2.4'],
  ])('are refused where the range holds fewer than two whole numbers: %s to %s', (from, to) => {
    expect(levelsOf(termAt('programme.new-lines'), { from, to, count: 5 })).toContain('fewer than two whole numbers');
  });

  test('stay inside a range whose ends are not whole', () => {
    expect(levelsOf(termAt('programme.new-lines'), { from: '1.2', to: '3.9', count: 5 })).toEqual([2, 3]);
  });

  test('are whole where they count, and each is told once', () => {
    expect(levelsOf(termAt('co-construction.lab-enterprise.reserved-slots'), { count: 9 })).toEqual([0, 1, 2]);
  });

  test('are refused outside what can be, without a unit, and the wrong way round', () => {
    expect(levelsOf(termAt(SUBSIDY), { to: '120 %' })).toMatch(
      /^--to "120 %" is beyond .* → stay between 0 % and 100 %$/,
    );
    expect(levelsOf(termAt(SUBSIDY), { from: '0.2' })).toMatch(/^--from "0\.2" cannot be read → .*"12 %"$/);
    expect(levelsOf(termAt(SUBSIDY), { from: '50 %', to: '50 %' })).toMatch(/not below/);
    expect(levelsOf({ ...termAt('programme.budget'), usual: undefined })).toMatch(
      /nothing tells .* → say so by --from/,
    );
  });
});

describe('a policy at a level', () => {
  const at = (term: DealTerm, value: number): Scenario => withLevel(scenario, policy, term, value);

  test('has rows that still sum to one, the others in proportion, or one of them alone', () => {
    const level = fc.double({ min: 0, max: 0.5, noNaN: true });

    fc.assert(
      fc.property(level, fc.boolean(), (value, alone) => {
        const term = termAt(`${ROW}.enterprise`, alone ? ['enterprise', 'university'] : undefined);
        const row = at(term, value).contracts['level'].returns['firm-equity'];
        expect(row.enterprise).toBe(value);
        expect(PARTIES.reduce((sum, party) => sum + row[party], 0)).toBeCloseTo(1, 12);
        if (alone) expect(row.inventors).toBe(0.5);
        else expect(row.inventors).toBeCloseTo(2.5 * row.university, 12);
      }),
    );
  });

  test('differs in nothing else, and shares every uncertain number with the policy as stated', () => {
    const { contracts, policies } = at(termAt(`${ROW}.enterprise`), 0.4);

    expect(contracts['level'].insiders).toBe(contracts['lab-enterprise'].insiders);
    expect(contracts['level'].effects).toBe(contracts['lab-enterprise'].effects);
    expect(policies.policies).toEqual([policy, { ...policy, name: 'level', contract: 'level' }]);
    expect(scenario.contracts['lab-enterprise'].returns['firm-equity'].enterprise).toBe(0.3);
  });

  test('is the reference for nobody', () => {
    const alone = { ...policy, contract: 'public-line', instrument: 'none' };
    const found = findTerm(scenario, alone, { path: 'co-construction.public-line.returns.firm-equity.university' });
    if (!found.ok) throw new Error(found.problems.what);
    const among = { ...scenario, policies: { policies: [alone], leftOut: [] } };
    const { contracts } = withLevel(among, alone, found.value, 0);

    expect([contracts['public-line'].reference, contracts['level'].reference]).toEqual([true, false]);
  });

  test('may differ in a clause, or in what it sets of the programme', () => {
    expect(at(termAt(SUBSIDY), 0.45).instruments['level'].clauses.map(({ rate }) => rate)).toEqual([0.45, 0.5]);
    expect(at(termAt('programme.budget'), 5e7).policies.policies[1].set).toEqual({
      'programme.budget': '50000000 RMB',
    });
    const insiders = at(termAt('co-construction.lab-enterprise.insiders'), 0.25).contracts['level'].insiders;
    expect(insiders.spec).toEqual({ kind: 'constant', value: 0.25 });
  });
});
