import { describe, expect, test } from 'vitest';
import type { Study } from '#compile';
import { column } from '#table';
import type { OutcomeTable } from '#table';
import { openScenario, tableOf } from '../experiment/a-study.ts';

const ONE = [{ name: 'as stated', 'co-construction': 'one-company' }];
const TYPES = 500;
const STAGES = { simulation: 5722, 'closed-course': 229, road: 191 } as const;
const REWORKS = 3;

/** What the formulas say of one draw of the scenario with cases at random: shares released sound and faulty. */
function released(inputs: ReadonlyMap<string, number>): { sound: number; faulty: number } {
  const at = (path: string): number => inputs.get(path) ?? NaN;
  const zipf = (exponent: number): readonly number[] => {
    const weights = Array.from({ length: TYPES }, (_, index) => (index + 1) ** -exponent);
    const all = weights.reduce((sum, weight) => sum + weight, 0);
    return weights.map((weight) => weight / all);
  };
  const exposure = zipf(at('catalogues.traffic.exposure.exponent'));
  const faults = zipf(at('catalogues.traffic.faults.exponent'));
  let quiet = 1;
  const escaped = faults.slice();
  for (const [gate, cases] of Object.entries(STAGES)) {
    const testing = `gates.${gate}.testing`;
    const [fidelity, blind] = ['fidelity', 'blind'].map((name) => at(`${testing}.modes.${gate}.${name}`));
    quiet *= (1 - at(`${testing}.false-alarm`)) ** cases;
    exposure.forEach((share, type) => (escaped[type] *= blind + (1 - blind) * (1 - share * fidelity) ** cases));
  }
  const passes = quiet * escaped.reduce((sum, each) => sum + each, 0);
  let [good, bad] = [at('viability.prior'), 1 - at('viability.prior')];
  const out = { sound: 0, faulty: 0 };
  for (let round = 0; round <= REWORKS; round += 1) {
    out.sound += good * quiet;
    out.faulty += bad * passes;
    const mended = bad * (1 - passes) * at('viability.mending');
    good = good * (1 - quiet) + mended;
    bad = bad * (1 - passes) - mended;
  }
  return out;
}

/** Means over the replications: what the formulas give for their draws, and what was simulated. */
function compared({ inputs }: Study, table: OutcomeTable): { known: number[]; found: number[] } {
  const [entered, sound, faulty] = ['technologies-entered', 'technologies-commercialised', 'faulty-released'].map(
    (name) => column(table, 0, name),
  );
  const sums = { known: [0, 0], found: [0, 0] };
  entered.forEach((count, replication) => {
    const first = Math.floor(replication / 2) * inputs.length;
    const draw = new Map(inputs.map(({ path }, index) => [path, table.inputs[first + index]]));
    const shares = released(draw);
    sums.known[0] += count * shares.sound;
    sums.known[1] += count * shares.faulty;
    sums.found[0] += sound[replication];
    sums.found[1] += faulty[replication];
  });
  return sums;
}

describe('tests of autonomous driving', () => {
  test('release as many sound and as many faulty functions as the formulas say of their draws', async () => {
    const study = openScenario('autonomous-driving-tests', { 'policies.list': ONE });
    const table = await tableOf(study, { replications: 50 });
    const { known, found } = compared(study, table);

    expect(column(table, 0, 'unfinished').reduce((sum, each) => sum + each, 0)).toBeLessThan(5);
    known.forEach((wanted, index) => expect(Math.abs(found[index] - wanted)).toBeLessThan(4 * Math.sqrt(wanted)));
  });
});
