import { expect, test } from 'vitest';
import { openScenario } from '../experiment/a-study.ts';
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

test('a base and a subsidy start diffusion earlier by what is assumed of them, and change no size', () => {
  const study = openScenario('jiangxi-chili', {
    'firms.diffusion': { innovation: '0.03 per year', imitation: '0.38 per year' },
  });
  const terms = study.policies.map(({ term }) => study.effects[term]);

  expect(terms.map(({ innovation }) => innovation.length)).toEqual([0, 1, 1, 2]);
  expect(terms.map(({ sales }) => sales.length)).toEqual([0, 0, 0, 0]);
});
