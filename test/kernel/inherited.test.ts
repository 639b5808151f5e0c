import { describe, expect, test } from 'vitest';
import { buildApparatus } from '#experiment';
import { measure } from '#kernel';
import { aStudy } from './support/a-study.ts';
import type { Differences } from './support/a-study.ts';

/** Outcomes of every policy of a study in one replication; the last is the run without the platform. */
function outcomesOf(differences: Differences): Readonly<Record<string, number>>[] {
  const study = aStudy(differences);
  const { simulation } = buildApparatus(study, 'inherited', 'compiled');
  simulation.runPast(0, new Float64Array(study.inputs.length));
  return study.policies.map((policy) => measure(simulation.runPolicy(policy, false).world).outcomes);
}

describe('what the past leaves', () => {
  test('is the same number of technologies under every policy, whatever becomes of them', () => {
    // Every technology fails its production gate, half a year after the decision at the latest.
    const counts = outcomesOf({ scenario: { viability: { prior: '0 %', mending: '0 %' } } });
    const inherited = counts.map((outcomes) => outcomes['inherited-technologies']);

    expect(new Set(inherited).size).toBe(1);
    expect(inherited[0]).toBeGreaterThan(0);
  });

  test('closes with the platform, lines that were to open on that very day among them', () => {
    const lines = { field: 'all', count: 1, contract: 'first', opened: 2025 };
    const [stated, without] = outcomesOf({
      scenario: { platforms: [{ id: 'shop', lines: [lines] }], 'without-platform': { existing: 'close' } },
    });

    expect(stated['available-months']).toBe(60);
    expect(without['available-months']).toBe(0);
  });
});
