import { describe, expect, test } from 'vitest';
import { buildApparatus } from '#experiment';
import type { Study } from '#compile';
import { column } from '#table';
import { openScenario, tableOf } from '../experiment/a-study.ts';

const study = openScenario('wengang-brushes');

/** The draw of every uncertain number that the runs below share, and what it says of the brand. */
const FACTOR = study.inputs.findIndex(({ path }) => path === 'co-construction.shared-brand.effects.sales');

/** What each new line of brushes sells a year at full size, by its technology, and which were never in the museum. */
function sizes(of: Study, policy: number): { readonly sells: Map<number, number>; readonly unshown: Set<number> } {
  const { simulation, draws } = buildApparatus(of, 'brushes', 'compiled');
  const inputs = new Float64Array(of.inputs.length);
  draws.fill(0, inputs);
  inputs[FACTOR] = 1.25;
  simulation.runPast(0, inputs);
  const { adopters, technologies, study: same } = simulation.runPolicy(of.policies[policy], false).world;
  const sells = new Map<number, number>();
  const unshown = new Set<number>();
  for (let adopter = 0; adopter < adopters.count; adopter += 1) {
    const technology = adopters.technology[adopter];
    if (technologies.entered[technology] < same.calendar.decision) continue;
    sells.set(technology, adopters.plateau[adopter]);
    if (technologies.served[technology] === 0) unshown.add(technology);
  }
  return { sells, unshown };
}

describe('the brand', () => {
  const alone = sizes(study, 0);
  const shared = sizes(study, 1);

  test('raises the sales of every workshop by the same factor, and of those that were never in the museum too', () => {
    let compared = 0;
    let riding = 0;
    for (const [technology, sold] of shared.sells) {
      const before = alone.sells.get(technology);
      if (before === undefined) continue;
      expect(sold / before).toBeCloseTo(1.25, 12);
      compared += 1;
      if (shared.unshown.has(technology)) riding += 1;
    }

    expect(compared).toBeGreaterThan(30);
    expect(riding).toBeGreaterThan(10);
  });

  test('sells as much whoever pays for it', () => {
    expect([...sizes(study, 3).sells]).toEqual([...shared.sells]);
  });
});

test('whoever pays, a brand sells more than none, and costs the workshops less the more of it government pays', async () => {
  const table = await tableOf(study, { replications: 50, asStatedOnly: true });
  const mean = (run: number, name: string): number =>
    column(table, run, name).reduce((sum, value) => sum + value, 0) / table.replications;
  const [alone, ...brands] = [0, 1, 2, 3].map((run) => mean(run, 'output-value'));
  const [theyPay, together, government] = [1, 2, 3].map((run) => mean(run, 'public-cost'));
  const [own, half, none] = [1, 2, 3].map((run) => mean(run, 'npv-enterprise'));

  expect(brands.every((output) => output > alone)).toBe(true);
  expect(theyPay < together && together < government).toBe(true);
  expect(own < half && half < none).toBe(true);
});
