import { describe, expect, test } from 'vitest';
import { parseScenario } from '#scenario';
import { bundleOf, small, vocabulary } from './support.ts';

function read(section: string): ReturnType<typeof parseScenario> {
  return parseScenario(bundleOf(`${small}${section}`), vocabulary);
}

describe('the section on deals', () => {
  test('has prices above cost and no limits where nothing is said', () => {
    const scenario = read('');

    expect(scenario.ok && scenario.value.deal.prices).toEqual({ equipment: 1.2, facility: 1.2, team: 1.3 });
    expect(scenario.ok && new Set(Object.values(scenario.value.deal.budgets))).toEqual(new Set([Infinity]));
    expect(scenario.ok && scenario.value.stated.filter(({ path }) => path[0] === 'deal')).toEqual([]);
  });

  test('states what differs, with evidence; the rest is assumed', () => {
    const scenario = read(
      'deal: { prices: { team: { value: 150 %, grade: literature, source: Somebody } }, budgets: { enterprise: 3 million RMB } }\n',
    );

    if (!scenario.ok) throw new Error(scenario.problems.map(({ what }) => what).join('\n'));
    const { deal, stated } = scenario.value;
    expect(deal.prices).toEqual({ equipment: 1.2, facility: 1.2, team: 1.5 });
    expect(deal.budgets).toMatchObject({ enterprise: 3e6, university: Infinity });
    const shown = stated.filter(({ path }) => path[0] === 'deal');
    expect(shown.map(({ path, written, evidence }) => [path.slice(1).join('.'), written, evidence.grade])).toEqual([
      ['prices.team', '150 %', 'literature'],
      ['budgets.enterprise', '3 million RMB', 'assumption'],
      ['prices.equipment', '120 %', 'assumption'],
      ['prices.facility', '120 %', 'assumption'],
    ]);
  });

  test.each([
    ['deal: { prices: { equipment: 1.2 } }', /bare number 1\.2/],
    ['deal: { prices: { machines: 120 % } }', /machines/],
    ['deal: { budgets: { enterprise: -1 RMB } }', /negative/],
  ])('refuses %s', (section, what) => {
    const scenario = read(`${section}\n`);

    expect(scenario.ok ? '' : scenario.problems.map((problem) => problem.what).join('\n')).toMatch(what);
  });
});
