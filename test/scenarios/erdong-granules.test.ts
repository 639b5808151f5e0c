import { expect, test } from 'vitest';
import { openScenario, traceOf } from '../experiment/a-study.ts';
import { FOUR, errorOfShare } from '../known-answers/support.ts';

const STAGES = { developing: 28, piloting: 8, rework: 4, relearning: 3.5, 'scaling-up': 11, registration: 19 };

/** Months of a hand-over and of the one to logistics, chance that work is repeated: as the policies set them. */
const SITES = {
  'sites in different cities': { handOver: 3.2, dispatch: 1.7, lost: 0.3 },
  'sites in one city': { handOver: 1.2, dispatch: 0.8, lost: 0.12 },
  'one park': { handOver: 0.3, dispatch: 0.2, lost: 0.04 },
};

const exactly = (months: number): object => ({ shape: 'constant', mean: `${months} months` });

/** Every activity takes its mean, and the workshop has room for all. */
const study = openScenario('erdong-granules', {
  ...Object.fromEntries(
    Object.entries({ ...STAGES, 'hand-over': 3.2, dispatch: 1.7 }).map(([name, months]) => [
      `durations.${name}`,
      exactly(months),
    ]),
  ),
  'chances.lost-in-transfer': '30 %',
  'lines.slots': 60,
  'arrivals.rate': '6 per year',
  'arrivals.maximum': '6 per year',
});

interface Life {
  readonly id: string;
  readonly months: number;
  /** Times that it was improved in the laboratory. */
  readonly reworks: number;
  /** Hand-overs after which work was repeated. */
  readonly repeated: number;
}

/** Preparations that were begun since the decision and came to sale by the company's own workshop. */
function sold(policy: string): readonly Life[] {
  return Array.from({ length: 4 }, (_, replication) => livesIn(policy, replication)).flat();
}

function livesIn(policy: string, replication: number): readonly Life[] {
  const steps = traceOf(study, { policy: study.policies.findIndex(({ name }) => name === policy), replication });
  const begun = steps.filter(({ to, month }) => to === 'developing' && month >= study.calendar.decision);
  return begun.flatMap(({ ordinal, month }) => {
    const own = steps.filter((step) => step.entity === 'technology' && step.ordinal === ordinal);
    const sale = own.find(({ to }) => to === 'onSale');
    const entered = (state: RegExp): number => own.filter(({ to }) => state.test(to)).length;
    if (sale === undefined || entered(/outside/) > 0) return [];
    const counts = { reworks: entered(/improving/), repeated: entered(/relearning/i) };
    return [{ id: `${replication}/${ordinal}`, months: sale.month - month, ...counts }];
  });
}

const lives = Object.fromEntries(Object.keys(SITES).map((policy) => [policy, sold(policy)]));

/** Two hand-overs and the dispatch, and with every rework two more hand-overs, a pilot and an improvement. */
function monthsOf({ reworks, repeated }: Life, { handOver, dispatch }: { handOver: number; dispatch: number }): number {
  const once = STAGES.developing + STAGES.piloting + STAGES['scaling-up'] + STAGES.registration + dispatch;
  const again = reworks * (STAGES.rework + STAGES.piloting);
  return once + again + (2 + 2 * reworks) * handOver + repeated * STAGES.relearning;
}

test.each(Object.entries(SITES))(
  '%s: months to sale are the stages and the hand-overs between them',
  (policy, site) => {
    expect(lives[policy].length).toBeGreaterThan(40);
    expect(Math.max(...lives[policy].map(({ reworks }) => reworks))).toBeGreaterThan(1);
    for (const life of lives[policy]) expect(life.months).toBeCloseTo(monthsOf(life, site), 6);
  },
);

test.each(Object.entries(SITES))(
  '%s: work is repeated after as many hand-overs as the chance says',
  (policy, { lost }) => {
    const forward = lives[policy].reduce((sum, { reworks }) => sum + 2 + reworks, 0);
    const repeated = lives[policy].reduce((sum, each) => sum + each.repeated, 0);

    expect(Math.abs(repeated / forward - lost)).toBeLessThan(FOUR * errorOfShare(lost, forward));
  },
);

test('what one park saves a preparation is what its hand-overs and its repeated work take elsewhere', () => {
  const [apart, park] = [SITES['sites in different cities'], SITES['one park']];
  const inPark = new Map(lives['one park'].map((life) => [life.id, life]));
  const pairs = lives['sites in different cities'].flatMap((life) => {
    const twin = inPark.get(life.id);
    return twin === undefined ? [] : [{ life, twin }];
  });

  // Distance changes neither what a preparation is nor how it fares in a test.
  expect(pairs.length).toBe(lives['sites in different cities'].length);
  for (const { life, twin } of pairs) {
    expect(twin.reworks).toBe(life.reworks);
    const handOvers = (2 + 2 * life.reworks) * (apart.handOver - park.handOver) + apart.dispatch - park.dispatch;
    expect(life.months - twin.months).toBeCloseTo(handOvers + (life.repeated - twin.repeated) * STAGES.relearning, 6);
  }
});
