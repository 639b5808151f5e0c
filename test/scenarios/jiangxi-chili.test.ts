import { expect, test } from 'vitest';
import { measure } from '#kernel';
import { column } from '#table';
import { adoptedShare } from '../../src/kernel/diffusion.ts';
import { openScenario, tableOf } from '../experiment/a-study.ts';
import { watch } from '../known-answers/support.ts';

const LAND = 200e6;

test('all varieties together never take more than the land, and each spreads as a Bass diffusion', () => {
  const study = openScenario('jiangxi-chili', {
    'arrivals.rate': '5 per year',
    'firms.diffusion': { innovation: '0.03 per year', imitation: '0.38 per year' },
  });
  let adopted = 0;
  let full = 0;
  watch(study, 10, ({ adopters }) => {
    let taken = 0;
    for (let adopter = 0; adopter < adopters.count; adopter += 1) {
      const { plateau, since } = adopters;
      taken += plateau[adopter];
      adopted += 1;
      if (plateau[adopter] === 0) continue;
      expect(adopters.rateAt(adopter, since[adopter] + 60) / plateau[adopter]).toBeCloseTo(0.331199, 6);
    }
    if (taken > LAND * (1 - 1e-9)) full += 1;
    expect(taken).toBeLessThanOrEqual(LAND * (1 + 1e-12));
  });

  expect(adopted).toBeGreaterThan(40);
  expect(full).toBeGreaterThan(3);
});

const BASS = { 'firms.diffusion': { innovation: '0.03 per year', imitation: '0.38 per year' } };

test('land is what each variety covers, and half of it is reached on the day at which they cover 7,500 mu', () => {
  const study = openScenario('jiangxi-chili', { ...BASS, 'arrivals.rate': '5 per year' });
  const { decision, end } = study.calendar;
  let reached = 0;
  watch(study, 10, (world) => {
    const { adopters } = world;
    const { outcomes } = measure(world);
    const landAt = (month: number): number =>
      Array.from({ length: adopters.count }, (_, adopter) => {
        const share = adoptedShare(0.03, 0.38, (month - adopters.since[adopter]) / 12);
        return (adopters.plateau[adopter] / 13333) * share;
      }).reduce((sum, mu) => sum + mu, 0);
    const years = outcomes['years-to-half-the-land'];

    expect(outcomes['land-after-5-years']).toBeCloseTo(landAt(decision + 60), 6);
    expect(outcomes['land-after-10-years']).toBeCloseTo(landAt(decision + 120), 6);
    expect(outcomes['land-at-evaluation']).toBeCloseTo(landAt(end), 6);
    expect(outcomes['yearly-sales'] / 13333).toBeCloseTo(landAt(end), 6);
    expect((outcomes['output-value'] + outcomes['displaced-output']) / outcomes['mu-years']).toBeCloseTo(13333, 6);
    if (landAt(end) < 100e6 / 13333) expect(years).toBe(15);
    else expect(landAt(decision + 12 * years)).toBeCloseTo(100e6 / 13333, 1);
    reached += years < 15 ? 1 : 0;
  });

  expect(reached).toBeGreaterThan(3);
});

test('a base and a subsidy carry varieties across the land sooner, both together soonest, and change no size', async () => {
  const study = openScenario('jiangxi-chili', BASS);
  const table = await tableOf(study, { replications: 50, asStatedOnly: true });
  const meanOf = (policy: number, name: string): number =>
    column(table, policy, name).reduce((sum, value) => sum + value, 0) / table.replications;
  const years = study.policies.map((_, policy) => meanOf(policy, 'years-to-half-the-land'));
  const [alone, base, subsidy, both] = years;

  expect([base, subsidy].every((each) => each < alone && both < each)).toBe(true);
  // With the same luck, more land under a subsidy at any date; as many varieties, as large.
  const land = (policy: number): readonly number[] => [...column(table, policy, 'land-after-10-years')];
  expect(land(2).every((mu, run) => mu >= land(0)[run])).toBe(true);
  expect([...column(table, 2, 'adoptions')]).toEqual([...column(table, 0, 'adoptions')]);
  expect(meanOf(2, 'land-after-10-years')).toBeGreaterThan(1.1 * meanOf(0, 'land-after-10-years'));
});

test('only scenarios on land can be decided by it', () => {
  expect(() => openScenario('jiangxi-breeding', { 'decision.outcome': 'mu-years' })).toThrow(/mu-years/);
});
