import { beforeAll, describe, expect, test } from 'vitest';
import { column } from '#table';
import type { OutcomeTable } from '#table';
import { openScenario, tableOf } from '../experiment/a-study.ts';

const NAME = 'city-programme';
const BUDGETS = ['0.6', '1.0', '1.4'] as const;
const DIVISIONS = ['every field alike', 'by technologies', 'cheap lines'] as const;
/** Fewer technologies for a shorter time: lines and money are what is asked here. */
const SMALLER = { 'arrivals.rate': '10 per year', 'time.window': '6 years', 'time.evaluation': '8 years' };
const study = openScenario(NAME, SMALLER);
const indexOf = (name: string): number => study.policies.findIndex((policy) => policy.name === name);
const policyOf = (budget: string, division: string): number => indexOf(`${budget} billion, ${division}`);

let table: OutcomeTable;

beforeAll(async () => {
  table = await tableOf(study, { replications: 50, seed: NAME, asStatedOnly: true });
});

const of = (policy: number, outcome: string): readonly number[] => [...column(table, policy, outcome)];

describe('the grid of budgets and divisions', () => {
  test('has every combination, with as many lines planned for a budget whatever the division', () => {
    for (const [at, budget] of BUDGETS.entries())
      for (const division of DIVISIONS) {
        const { planned } = study.policies[policyOf(budget, division)];

        expect(planned.reduce((sum, lines) => sum + lines, 0)).toBe(20 * (at + 1));
      }
  });

  test('plans by technologies as their shares are', () => {
    const shares = Object.values(study.scenario.fields).map(({ share }) => share);
    for (const [at, budget] of BUDGETS.entries()) {
      const { planned } = study.policies[policyOf(budget, 'by technologies')];

      expect(planned).toEqual(shares.map((share) => Math.round(share * 20 * (at + 1))));
    }
  });
});

describe('on every luck', () => {
  test.each(BUDGETS)('no more public money is paid than the budget allows: %s billion', (budget) => {
    for (const division of DIVISIONS) {
      const costs = of(policyOf(budget, division), 'public-cost');

      expect(Math.max(...costs)).toBeLessThanOrEqual(Number(budget) * 1e9);
      expect(Math.min(...costs)).toBeGreaterThan(0);
    }
  });

  test.each(BUDGETS)('no more lines are built than are planned: %s billion', (budget) => {
    for (const division of DIVISIONS) {
      const policy = policyOf(budget, division);
      const most = study.policies[policy].planned.reduce((sum, lines) => sum + lines, 0);

      expect(Math.max(...of(policy, 'lines-built'))).toBeLessThanOrEqual(most);
    }
  });

  test('a larger budget and plan build no fewer lines', () => {
    for (const division of DIVISIONS) {
      const [small, middle, large] = BUDGETS.map((budget) => of(policyOf(budget, division), 'lines-built'));

      small.forEach((lines, replication) => {
        expect(middle[replication]).toBeGreaterThanOrEqual(lines);
        expect(large[replication]).toBeGreaterThanOrEqual(middle[replication]);
      });
    }
  });
});

test('the same plan with more money builds no fewer lines, and never pays more than it has', async () => {
  const budgets = [300, 600, 1000];
  const plan = openScenario(NAME, {
    ...SMALLER,
    'policies.list': budgets.map((budget) => ({
      name: `${budget} million`,
      set: { 'programme.budget': `${budget} million RMB` },
    })),
  });
  const grown = await tableOf(plan, { replications: 50, seed: NAME, asStatedOnly: true });
  const [least, less, all] = budgets.map((_, policy) => [...column(grown, policy, 'lines-built')]);

  least.forEach((lines, replication) => {
    expect(less[replication]).toBeGreaterThanOrEqual(lines);
    expect(all[replication]).toBeGreaterThanOrEqual(less[replication]);
  });
  expect(Math.max(...least)).toBeLessThan(40);
  for (const [policy, budget] of budgets.entries())
    expect(Math.max(...column(grown, policy, 'public-cost'))).toBeLessThanOrEqual(budget * 1e6);
});
