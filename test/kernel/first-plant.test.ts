import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ACCOUNT, CATEGORY } from '../../src/kernel/ledger.ts';
import { observe } from '../laws/support/observe.ts';
import type { Run, World } from '../laws/support/observe.ts';
import { aStudy } from './support/a-study.ts';
import type { Differences } from './support/a-study.ts';

/** Fen of first production in the plain study. */
const PRODUCTION = 500_000_000;

/** Ratios of actual to estimated cost by class, RAND R-2569-DOE, table 4.1, as published. */
const MEDIANS = [
  [0, 2.04],
  [1, 1.61],
  [2, 1.28],
  [3, 1.2],
] as const;

const WITHOUT_LUCK = { unpiloted: { class: 0, spread: 0 }, piloted: { class: 2, spread: 0 } };

/** Runs the plain study with some keys of its own, and shows the run of its policy. */
function run(differences: Differences, look: (run: Run) => void, replication = 0): void {
  observe(aStudy(differences), { seed: 'first plants', replication, neutral: false }, (each) => {
    if (each.policy.without === undefined) look(each);
  });
}

/** Fen of overruns by technology, the past included. */
function overrunsOf({ past, since }: Run): Map<number, number> {
  const sums = new Map<number, number>();
  for (const { category, to, fen, subject } of [...past.entries, ...since.entries])
    if (category === CATEGORY.OVERRUN && to === ACCOUNT.OUTSIDE) sums.set(subject, (sums.get(subject) ?? 0) + fen);
  return sums;
}

/** Technologies that were through first production by a month, by their facts. */
function produced({ technologies, now }: World, wanted: (facts: number) => boolean): number[] {
  return [...technologies.commercialisedAt.keys()].filter(
    (each) =>
      each < technologies.end &&
      technologies.commercialisedAt[each] > 0 &&
      technologies.commercialisedAt[each] <= now &&
      wanted(technologies.facts[each]),
  );
}

describe('the overrun of a first plant', () => {
  test.each(MEDIANS)('is what the ratio of class %i says, to the fen, where plants are alike', (estimate, ratio) => {
    const stated = { 'first-of-a-kind': { piloted: { class: estimate, spread: 0 } } };
    run({ scenario: stated, contract: { shares: { overrun: { enterprise: '50 %', platform: '50 %' } } } }, (each) => {
      const overruns = overrunsOf(each);
      expect(overruns.size).toBeGreaterThan(5);
      for (const fen of overruns.values()) expect(fen).toBe(Math.round(PRODUCTION * (ratio - 1)));
      const { past, since } = each;
      const payers = [...past.entries, ...since.entries].filter(({ category }) => category === CATEGORY.OVERRUN);
      expect(new Set(payers.map(({ from }) => from))).toEqual(new Set([ACCOUNT.ENTERPRISE, ACCOUNT.PLATFORM]));
    });
  });

  test.each(MEDIANS)('has the median of class %i, and never is a saving', (estimate, ratio) => {
    const ratios: number[] = [];
    const scenario = { 'first-of-a-kind': { piloted: { class: estimate, spread: 0.4 } } };
    for (let replication = 0; replication < 40; replication += 1)
      run(
        { scenario },
        (each) => {
          const overruns = overrunsOf(each);
          for (const technology of produced(each.world, () => true))
            ratios.push(1 + (overruns.get(technology) ?? 0) / PRODUCTION);
        },
        replication,
      );
    const above = ratios.filter((each) => each > ratio).length;

    expect(ratios.length).toBeGreaterThan(600);
    expect(Math.abs(above / ratios.length - 0.5)).toBeLessThan(4 * Math.sqrt(0.25 / ratios.length));
    expect(Math.min(...ratios)).toBeGreaterThanOrEqual(1);
  });

  test('is paid when scaling up ends, for those that fail the production gate too', () => {
    const gates = {
      'proof-of-concept': { sensitivity: '100 %', specificity: '0 %' },
      pilot: { sensitivity: '100 %', specificity: '0 %' },
      production: { sensitivity: '100 %' },
    };
    const viability = { prior: '50 %', mending: '0 %' };
    run({ scenario: { gates, viability, 'first-of-a-kind': WITHOUT_LUCK } }, (each) => {
      const { leaves } = each.study.programs.technology;
      const ends = [...each.past.steps, ...each.since.steps].filter(
        ({ entity, from }) => entity < each.world.entities.firstLine && leaves[from] === 'scalingUp',
      );
      const entries = [...each.past.entries, ...each.since.entries].filter(
        ({ category }) => category === CATEGORY.OVERRUN,
      );
      const failed = ends.filter(({ to }) => leaves[to] === 'abandoned').length;

      expect(failed).toBeGreaterThan(3);
      expect(failed).toBeLessThan(ends.length - 3);
      expect(entries.map(({ subject, month }) => ({ entity: subject, month }))).toEqual(
        ends.map(({ entity, month }) => ({ entity, month })),
      );
    });
  });

  test('is larger without a pilot, and elsewhere as the scenario says', () => {
    const ways = { 'finds-partner': '100 %', 'goes-unpiloted': '50 %', 'finds-line-elsewhere': '50 %' };
    const scenario = {
      chances: ways,
      arrivals: { rate: '24 per year', maximum: '24 per year' },
      lines: { 'waiting-room': 0 },
      'first-of-a-kind': { ...WITHOUT_LUCK, elsewhere: { class: 3, spread: 0 } },
    };
    run({ scenario }, (each) => {
      const overruns = overrunsOf(each);
      const seen = new Set<number>();
      for (const [technology, fen] of overruns) {
        const isElsewhere = each.past.steps
          .concat(each.since.steps)
          .some(({ entity, to }) => entity === technology && each.study.programs.technology.leaves[to] === 'elsewhere');
        const ratio = isElsewhere ? 1.2 : each.world.technologies.served[technology] === 1 ? 1.28 : 2.04;
        seen.add(ratio);
        expect(fen).toBe(Math.round(PRODUCTION * (ratio - 1)));
      }
      expect(seen).toEqual(new Set([1.2, 1.28, 2.04]));
    });
  });

  test('is nothing where no field states it, and an effect of a contract is a factor on it', () => {
    run({}, (each) => {
      expect(overrunsOf(each).size).toBe(0);
      expect(produced(each.world, () => true).length).toBeGreaterThan(5);
    });
    run({ scenario: { 'first-of-a-kind': WITHOUT_LUCK }, other: { effects: { costs: { overrun: 0.5 } } } }, (each) => {
      const fen = [...overrunsOf({ ...each, past: { steps: [], entries: [], visits: [] } }).values()];
      expect(new Set(fen)).toEqual(new Set([PRODUCTION * 0.28, PRODUCTION * 0.14]));
    });
  });
});

describe('a first plant by the RAND equations', () => {
  const process = { 'percent-new': '30 %', impurities: 2, complexity: 5, inclusiveness: '50 %' };
  const known = { 'project-definition': 4, spread: 0 };

  test('overruns as published: cost growth .82857 is an overrun of .2069', () => {
    const stated = { method: 'rand-equations', ...process, piloted: known };
    run({ scenario: { 'first-of-a-kind': stated } }, (each) => {
      const [fen] = overrunsOf(each).values();
      expect(1 / (1 + fen / PRODUCTION)).toBeCloseTo(0.82857, 5);
    });
  });

  test('overruns more with more that is new, when hardly defined, and while the process is in research', () => {
    const whole = fc.integer({ min: 0, max: 40 });
    const definition = fc.integer({ min: 2, max: 7 });
    fc.assert(
      fc.property(whole, fc.integer({ min: 1, max: 40 }), definition, (few, more, vague) => {
        const ratiosOf = (share: number, piloted: number): number[] =>
          plantsOf({
            method: 'rand-equations',
            'percent-new': `${share} %`,
            unpiloted: { 'project-definition': piloted, spread: 0 },
            piloted: { 'project-definition': piloted, spread: 0 },
          }).map(({ ratio }) => ratio.mean);
        const [unpiloted, piloted] = ratiosOf(few, vague);

        expect(unpiloted).toBeGreaterThan(piloted);
        expect(ratiosOf(few + more, vague)[1]).toBeGreaterThan(piloted);
        expect(ratiosOf(few, vague + 1)[1]).toBeGreaterThan(piloted);
      }),
      { numRuns: 15 },
    );
  });

  test('performs as published: one new step, 80 % of balances, waste 1 is 98.36 % of design', () => {
    const plants = plantsOf({
      method: 'rand-equations',
      'new-steps': 1,
      waste: 1,
      unpiloted: { 'balance-equations': '50 %' },
      piloted: { 'balance-equations': '80 %' },
    });
    // A pilot fills in balances: .33 points for every percent.
    expect(plants.map(({ performance }) => performance.value)).toEqual(
      [0.9836 - 0.099, 0.9836, 0.9836].map((each) => expect.closeTo(each, 9) as number),
    );
  });
});

describe('the shortfall of a first plant', () => {
  const shortfall = {
    ...WITHOUT_LUCK,
    'start-up': '9 months',
    performance: { unpiloted: '30 %', piloted: '60 %' },
  };
  const ways = (...exploitation: object[]): Differences => ({
    scenario: { 'first-of-a-kind': shortfall },
    contract: { exploitation },
  });
  const belowDesign = (producers: World['firms']): number[] =>
    [...producers.startUp.subarray(0, producers.count).keys()].filter((each) => producers.startUp[each] > 0);

  test('is that of the first firm alone, whatever stands first in the contract', () => {
    const firm = { kind: 'firm', at: 'production', mean: 2 };
    const adoption = { kind: 'adoption', at: 'production', mean: 1 };
    for (const contract of [ways(firm, adoption), ways(adoption, firm)])
      run(contract, ({ world }) => {
        const { firms, adopters, technologies } = world;
        const founded = [...new Set(firms.technology.subarray(0, firms.count))];
        const firsts = founded.map((technology) => firms.technology.indexOf(technology));
        const barren = [...adopters.technology.subarray(0, adopters.count).keys()].filter(
          (each) => technologies.firms[adopters.technology[each]] === 0,
        );

        expect(firms.count).toBeGreaterThan(founded.length);
        expect(barren.length).toBeGreaterThan(0);
        expect(belowDesign(firms)).toEqual(firsts);
        expect(belowDesign(adopters)).toEqual(barren);
        for (const each of firsts) expect([firms.startUp[each], firms.performance[each]]).toEqual([9, 0.6]);
      });
  });

  test('spares firms and adopters from before first production', () => {
    run(
      ways({ kind: 'firm', at: 'pilot', mean: 1.5 }, { kind: 'adoption', at: 'production', mean: 1 }),
      ({ world }) => {
        const { firms, adopters, technologies } = world;
        expect(firms.count).toBeGreaterThan(5);
        expect(belowDesign(firms)).toEqual([]);
        expect(belowDesign(adopters).map((each) => technologies.firms[adopters.technology[each]])).not.toContain(1);
      },
    );
  });

  test('is larger without a pilot', () => {
    const scenario = {
      'first-of-a-kind': shortfall,
      chances: { 'finds-partner': '100 %', 'goes-unpiloted': '100 %', 'finds-line-elsewhere': '0 %' },
      lines: { 'waiting-room': 0 },
    };
    const exploitation = [{ kind: 'adoption', at: 'production', mean: 1 }];
    run({ scenario, contract: { exploitation } }, ({ world: { adopters, technologies } }) => {
      const shares = Array.from({ length: adopters.count }, (_, each) => [
        technologies.served[adopters.technology[each]],
        adopters.performance[each],
      ]);
      expect(new Set(shares.map(String))).toEqual(new Set(['1,0.6', '0,0.3']));
    });
  });
});

function plantsOf(stated: object) {
  return aStudy({ scenario: { 'first-of-a-kind': stated } }).fields[0].firstOfAKind!.routes;
}
