import { describe, expect, it } from 'vitest';
import { readBundle } from '#cli/library.ts';
import { models } from '#models';
import { openStudy } from '#pipeline';
import { questionOf } from '../../src/describe.ts';

function participationOf(scenario: string, overrides: Readonly<Record<string, string>> = {}) {
  const settings = Object.entries(overrides).map(([path, value]) => ({ path, value }));
  const study = openStudy(readBundle(scenario, '.'), settings, models);
  if (!study.ok) throw new Error(JSON.stringify(study.problems));
  return questionOf(study.value).participation;
}

describe('the question of a study', () => {
  const { asked, ...terms } = participationOf('scenarios/quanzhou.yaml');

  it('asks the parties with a share of a cost or a return', () => {
    const costsAndReturns = ['government', 'enterprise', 'university', 'inventors'];
    // Investors pay for first production. The platform has a share of user fees alone, and nobody is charged any.
    expect(asked.get('lab-enterprise + grant')).toEqual([...costsAndReturns, 'investor']);
    expect(asked.get('public-line + grant')).toEqual([...costsAndReturns, 'investor']);
    expect(asked.get('institute-investment-company + grant')).toContain('platform');
  });

  it('asks a party whose share a clause refunds', () => {
    expect(asked.get('lab-enterprise + equity')).toContain('investor');
  });

  it('asks nobody about the run without the platform', () => {
    expect(asked.get('without the platform')).toEqual([]);
    expect(asked.size).toBe(25);
  });

  it('passes on what parties ask for', () => {
    expect(terms.government).toEqual({ test: 'cost per net firm', ceiling: 20e6 });
    expect(terms.outsideOption.enterprise).toBe('without the platform');
    expect(terms.riskAllowance.enterprise).toBe(0.25);
  });

  it("discounts local tax at government's rate", () => {
    const overrides = { 'participation.government.test': 'social value', 'money.rates.government': '3 %' };

    expect(participationOf('scenarios/first-steps.yaml', overrides).government).toEqual({
      test: 'social value',
      rate: 0.03,
    });
  });
});
