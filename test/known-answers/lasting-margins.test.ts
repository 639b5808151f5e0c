import { expect, test } from 'vitest';
import { measure } from '#kernel';
import { openFirms } from './firm-study.ts';
import { watch } from './support.ts';

/** 60 million RMB of added sales a year with a margin of 12 %: 7.2 million RMB a year to the enterprise. */
const STEADY = {
  time: '{ start: 2025, decision: 2025, window: 1 year, evaluation: 10 years }',
  rate: 10,
  adoption: '{ mean: 60 million RMB, spread: 0 }',
  ramp: '{ mean: 1 day, spread: 0 }',
  exploitation: ['{ kind: adoption, at: production, mean: 1 }'],
} as const;

const ENTERPRISE = 'returns: { adopted-margin: { enterprise: 100 % } }';

/** Terminal value of the enterprise for each adoption, million RMB, one for each replication. */
function perAdoption(design: Partial<Parameters<typeof openFirms>[0]>): number[] {
  const worth: number[] = [];
  watch(openFirms({ ...STEADY, contract: ENTERPRISE, ...design }), 4, (world) => {
    const { outcomes } = measure(world);
    expect(outcomes['adoptions']).toBeGreaterThan(0);
    worth.push(outcomes['terminal-enterprise'] / outcomes['adoptions'] / 1e6);
  });
  return worth;
}

test.each([
  ['nothing where nothing is said', '0', 0],
  ['five years of 7.2 million RMB', '5', 36],
  ['half a year of them', '0.5', 3.6],
])('a margin is worth %s at the evaluation date', (_, marginYears, million) => {
  for (const worth of perAdoption({ marginYears })) expect(worth).toBeCloseTo(million, 6);
});

test.each([
  ['in all of these years where it runs longer', 50, 36 - 5 * 3],
  ['not at all where it has expired', 5, 36],
])('the royalty of 3 million RMB a year is taken off %s', (_, years, million) => {
  const contract = `${ENTERPRISE}\nsettlement: royalty\nroyalty: { rate: 5 %, years: ${years} }`;
  for (const worth of perAdoption({ marginYears: '5', contract })) expect(worth).toBeCloseTo(million, 6);
});

test('the royalty is taken off for the years that it still has where it ends before', () => {
  const contract = `${ENTERPRISE}\nsettlement: royalty\nroyalty: { rate: 5 %, years: 10 }`;
  // Adoptions lie one to three years after the decision, so one to three years of royalty are left.
  for (const worth of perAdoption({ marginYears: '5', contract })) {
    expect(worth).toBeGreaterThan(36 - 3 * 3);
    expect(worth).toBeLessThan(36 - 3);
  }
});
