import { describe, expect, it } from 'vitest';
import { parseScenario, type Scenario } from '#scenario';
import { bundleOf, firstSteps, vocabulary } from './support.ts';

function scenario(): Scenario {
  const read = parseScenario(bundleOf(firstSteps), vocabulary);
  if (!read.ok) throw new Error(JSON.stringify(read.problems, undefined, 1));
  return read.value;
}

describe('scenarios/first-steps.yaml', () => {
  it('counts years, months, fractions and RMB', () => {
    const { time, money, arrivals, decision, seed, replications, limits } = scenario();

    expect(time).toEqual({ start: 2023, decision: 2025, window: 60, evaluation: 120, warmUp: 0 });
    expect(money).toMatchObject({ baseYear: 2025, rates: { government: 0.04, investor: 0.15, platform: 0.06 } });
    expect(arrivals.maximum).toBe(80);
    expect(arrivals.attracted.spec).toEqual({ kind: 'constant', value: 0.25 });
    expect(decision).toEqual({ outcome: 'incubated-firms', better: 'more', smallestDifference: 1 });
    expect({ seed, replications, limits }).toEqual({ seed: 'first-steps', replications: 500, limits: { rework: 2 } });
  });

  it('keeps an uncertain number with its evidence and as it was written', () => {
    const { arrivals, defaults } = scenario();

    expect(arrivals.rate).toMatchObject({
      is: 'quantity',
      dimension: 'rate',
      spec: { kind: 'lognormal', mu: Math.log(15 * 30) / 2 },
      evidence: { grade: 'assumption' },
      written: '15 to 30 per year (90 %)',
    });
    expect(defaults.viability).toMatchObject({
      by: 'odds',
      unpiloted: {
        spec: { kind: 'beta', alpha: 3, beta: 7 },
        evidence: { grade: 'assumption', source: 'Repeated claim without a primary study' },
        written: 'beta: alpha 3, beta 7',
      },
    });
  });

  it('merges the defaults under what a field states itself', () => {
    const { fields, defaults } = scenario();

    expect(Object.keys(fields)).toEqual(['materials', 'robotics']);
    expect(fields['materials'].durations['research'].mean.spec).toEqual({ kind: 'constant', value: 30 });
    expect(fields['robotics'].durations['research']).toEqual(defaults.durations['research']);
    expect(fields['materials'].durations['repair']).toEqual(defaults.durations['repair']);
    expect(fields['materials'].market?.spec).toEqual({ kind: 'constant', value: 2e9 });
    expect(fields['robotics'].gates['production']).toMatchObject({
      specificity: { spec: { kind: 'constant', value: 1 } },
    });
  });

  it('takes clocks apart into a mean and luck around one', () => {
    const { defaults, firms } = scenario();

    expect(defaults.durations['breakdown'].shape).toEqual({ kind: 'exponential', mean: 1 });
    expect(defaults.durations['maintenance'].shape).toEqual({ kind: 'constant', value: 1 });
    expect(defaults.durations['set-up'].shape).toMatchObject({ kind: 'lognormal' });
    expect(firms?.survival?.mean.evidence).toEqual({
      grade: 'literature',
      source: 'Fit to BLS establishment survival',
    });
    expect(firms?.survival?.mean.spec).toMatchObject({ kind: 'constant' });
    expect(firms?.survival?.shape).toMatchObject({ kind: 'weibull', shape: 0.664054 });
    expect(firms?.jobs.spec).toEqual({ kind: 'constant', value: 1.2 });
  });

  it('fills in the platforms, the contracts and the instruments', () => {
    const { platforms, contracts, instruments, programme } = scenario();

    expect(platforms).toMatchObject([
      { id: 'institute', copies: 1, weight: 3, lines: [{ contract: 'public-line' }, {}] },
    ]);
    expect(contracts['lab-enterprise'].costs['equipment']).toMatchObject({
      enterprise: 0.6,
      government: 0.4,
      investor: 0,
    });
    expect(contracts['lab-enterprise']).toMatchObject({
      reservedSlots: 1,
      idleRelease: 3,
      priority: 1,
      settlement: 'technical-equity',
    });
    expect(contracts['public-line']).toMatchObject({
      reference: true,
      priority: 2,
      costs: { facility: { government: 1 }, trial: { enterprise: 1 } },
    });
    expect(contracts['public-line'].returns['licence-income']).toMatchObject({ inventors: 0.5, university: 0.5 });
    expect(instruments['none'].clauses).toEqual([]);
    expect(instruments['matching-subsidy'].clauses[0]).toMatchObject({
      rate: 0.3,
      base: 'own-share',
      caps: [{ amount: 5e6, base: 'payment', scope: 'platform' }],
      stages: [{ at: 'start', share: 1 }],
      form: 'grant',
    });
    expect(programme).toMatchObject({
      linesPerYear: 2,
      newLines: 8,
      hold: 'money',
      budget: { spec: { value: 1.2e8 } },
    });
  });

  it('crosses the policies and leaves out the pair that has no meaning', () => {
    const { policies } = scenario();

    expect(policies.policies.map(({ name }) => name)).toEqual([
      'public-line + none',
      'lab-enterprise + none',
      'lab-enterprise + matching-subsidy',
    ]);
    expect(policies.leftOut).toEqual([
      {
        name: 'public-line + matching-subsidy',
        contract: 'public-line',
        instrument: 'matching-subsidy',
        reason: 'matching-subsidy needs the enterprise to pay for equipment, and under public-line it pays nothing',
      },
    ]);
  });

  it('is frozen through and through', () => {
    const read = scenario();

    expect(Object.isFrozen(read)).toBe(true);
    expect(Object.isFrozen(read.fields['materials'].durations['research'].mean.spec)).toBe(true);
  });
});
