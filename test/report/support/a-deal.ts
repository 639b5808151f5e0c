import type { DealFindings, DealLevel } from '#analysis';

/** At a level of the term: the enterprise likes it high, the university low. */
function aLevel(value: number, enterprise: number, university: number): DealLevel {
  const interval = (share: number) => [Math.max(0, share - 0.05), Math.min(1, share + 0.05)] as const;
  return {
    value,
    acceptance: {
      enterprise: { probability: enterprise, interval: interval(enterprise) },
      university: { probability: university, interval: interval(university) },
    },
    gains: {
      enterprise: { mean: 400e6 * value - 60e6, interval: [400e6 * value - 70e6, 400e6 * value - 50e6] },
      university: { mean: 90e6 - 150e6 * value },
    },
  };
}

/** A deal over the enterprise's share of equity, with a range in which both accept. */
export function theDeal(parts: Partial<DealFindings> = {}): DealFindings {
  return {
    policy: 'lab-enterprise + grant',
    term: 'co-construction.lab-enterprise.returns.equity.enterprise',
    unit: 'share',
    probability: 0.9,
    levels: [
      aLevel(0, 0.1, 1),
      aLevel(0.1, 0.45, 1),
      aLevel(0.2, 0.82, 0.99),
      aLevel(0.3, 0.95, 0.97),
      aLevel(0.4, 0.99, 0.93),
      aLevel(0.5, 1, 0.7),
      aLevel(0.6, 1, 0.3),
    ],
    range: [0.27, 0.42],
    nash: { value: 0.35, gains: { enterprise: 80e6, university: 37.5e6 } },
    shapley: {
      enterprise: { value: 72e6, interval: [65e6, 79e6] },
      university: { value: 45e6, interval: [40e6, 50e6] },
    },
    coalitions: [
      { members: [], value: 0 },
      { members: ['enterprise'], value: 12e6 },
      { members: ['university'], value: -15e6 },
      { members: ['enterprise', 'university'], value: 117e6 },
    ],
    notes: ['Everything else stays as the scenario states it.'],
    ...parts,
  };
}
