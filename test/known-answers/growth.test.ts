import { describe, expect, test } from 'vitest';
import { column } from '#table';
import { Settings } from '../../src/kernel/settings.ts';
import { openFirms } from './firm-study.ts';
import { simulated, watch } from './support.ts';

const ADOPTED = '{ kind: adoption, at: pilot, mean: 1 }';
const CHILI = '{ area: 15000 mu, per-mu: 13333 RMB }';
const RAILWAY = '{ capacity: 30 million tonnes, demand: 60 million tonnes, cost-before: 32 RMB, cost-after: 15 RMB }';

describe('diffusion over land', () => {
  const study = openFirms({
    rate: 10,
    adopting: `{ land: ${CHILI}, diffusion: { innovation: 0.03 per year, imitation: 0.38 per year } }`,
    exploitation: [ADOPTED],
  });

  test('sells at every age the area in use times the output of a mu', () => {
    const full = 15_000 * 13_333;
    let seen = 0;
    watch(study, 4, ({ adopters }) => {
      seen += adopters.count;
      for (let adopter = 0; adopter < adopters.count; adopter += 1) {
        const rates = [0, 1, 3, 5, 10].map((years) => adopters.rateAt(adopter, adopters.since[adopter] + 12 * years));
        [0, 0.035758, 0.1505, 0.331199, 0.812803].forEach((share, index) => {
          expect(rates[index] / full).toBeCloseTo(share, 6);
        });
      }
    });

    expect(seen).toBeGreaterThan(20);
  });
});

describe('capacity relief', () => {
  test('saves 17 RMB on each of 30 million tonnes a year at full use, for users alone', async () => {
    const study = openFirms({
      rate: 12,
      adopting: `{ capacity-relief: ${RAILWAY} }`,
      displaced: '0 %',
      margin: '100 %',
      contract: 'returns: { adopted-margin: { enterprise: 100 % } }',
      exploitation: [ADOPTED],
    });
    const { end } = study.calendar;
    let expected = 0;
    watch(study, 1, ({ adopters, technologies }) => {
      for (let adopter = 0; adopter < adopters.count; adopter += 1) {
        expect(adopters.plateau[adopter]).toBe(510e6);
        if (technologies.entered[adopters.technology[adopter]] < study.calendar.decision) continue;
        expected += (510e6 * (end - adopters.since[adopter])) / 12;
      }
    });
    const table = await simulated(study);

    expect(column(table, 0, 'output-value')[0] / expected).toBeCloseTo(1, 9);
  });

  test('grows with a demand that grew before the capacity was there', () => {
    const railway = RAILWAY.replace('60 million', '10 million').replace(' }', ', growth: 7 % }');
    const study = openFirms({ rate: 12, adopting: `{ capacity-relief: ${railway} }`, exploitation: [ADOPTED] });
    const { decision, end } = study.calendar;
    let seen = 0;
    watch(study, 4, ({ adopters }) => {
      for (let adopter = 0; adopter < adopters.count; adopter += 1) {
        const tonnes = Math.min(30e6, 10e6 * 1.07 ** ((end - decision) / 12));
        expect(adopters.rateAt(adopter, end) / (tonnes * 17)).toBeCloseTo(1, 9);
        seen += 1;
      }
    });

    expect(seen).toBeGreaterThan(20);
  });
});

describe('a ceiling on the share of a market', () => {
  const study = openFirms({
    rate: 60,
    market: '1 billion RMB',
    ceiling: '20 %',
    exploitation: ['{ kind: firm, at: production, mean: 0.5 }', '{ kind: adoption, at: pilot, mean: 0.5 }'],
    survival: '10 years',
  });

  test('binds all producers together, and gives what a producer leaves to those who come later', () => {
    let most = 0;
    let given = 0;
    watch(study, 20, ({ firms, adopters, entities }) => {
      const all = [firms, adopters].flatMap((producers) =>
        Array.from({ length: producers.count }, (_, index) => ({
          since: producers.since[index],
          until: producers.until[index],
          plateau: producers.plateau[index],
        })),
      );
      expect(entities.field.every((field) => field === 0)).toBe(true);
      for (const { since } of all) {
        const sold = all.reduce((sum, each) => sum + (each.since <= since && each.until > since ? each.plateau : 0), 0);
        most = Math.max(most, sold);
        if (sold > 199e6) given += 1;
      }
    });

    expect(most).toBeLessThanOrEqual(200e6 * (1 + 1e-12));
    expect(most).toBeGreaterThan(199.9e6);
    expect(given).toBeGreaterThan(20);
  });
});

describe('effects of a contract on sales', () => {
  const plateaus = (effects: string): number[] => {
    const sizes: number[] = [];
    const study = openFirms({
      rate: 20,
      contract: `effects: ${effects}`,
      market: '100 million RMB',
      adopting: '{ diffusion: { innovation: 0.03 per year, imitation: 0.38 per year } }',
      exploitation: ['{ kind: firm, at: production, mean: 0.5 }', '{ kind: adoption, at: pilot, mean: 0.5 }'],
    });
    watch(study, 4, ({ firms, adopters }) => {
      sizes.push(...firms.plateau.subarray(0, firms.count), ...adopters.plateau.subarray(0, adopters.count));
      expect(new Set(adopters.first.subarray(0, adopters.count))).toEqual(
        new Set([effects.includes('innovation') ? 0.06 : 0.03]),
      );
    });
    return sizes;
  };

  test('multiply what every producer sells at full size, within the market', () => {
    const plain = plateaus('{}');
    const more = plateaus('{ sales: 1.25, diffusion: { innovation: 2 } }');

    expect(more.length).toBe(plain.length);
    expect(plain.length).toBeGreaterThan(30);
    plain.forEach((plateau, index) => {
      expect(more[index]).toBeCloseTo(Math.min(1.25 * plateau, 100e6), 3);
    });
  });
});

test('effects on sales and diffusion are left out where effects are set to one', () => {
  const study = openFirms({
    rate: 20,
    contract: 'effects: { sales: 1.25, diffusion: { innovation: 2, imitation: 3 } }',
    exploitation: ['{ kind: adoption, at: pilot, mean: 0.5 }'],
  });
  const settings = new Settings(study, 1);
  settings.fill(new Float64Array(study.inputs.length));

  expect(study.policies[0].hasEffects).toBe(true);
  expect(settings.sizes.sales[0]).toBe(1);
  expect(settings.sizes.sales[study.policies[0].term]).toBe(1.25);
});
