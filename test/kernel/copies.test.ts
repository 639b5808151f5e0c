import { describe, expect, test } from 'vitest';
import { buildApparatus } from '#experiment';
import { Simulation, circumstancesOf, measure } from '#kernel';
import type { Interpreter, Step } from '#kernel';
import { Dice, keyFromSeed } from '#random';
import { Accounts } from '../../src/kernel/accounts.ts';
import { World } from '../../src/kernel/world.ts';
import { committed, studyOf } from '../laws/support/study.ts';
import type { Study } from '../laws/support/study.ts';
import { PLAIN_FIRMS, aStudy } from './support/a-study.ts';
import { plainOf } from './support/plain-of.ts';

const texts = committed('first-steps');
/** A past of twelve years, so that much is under way at the decision. */
const study = studyOf({
  ...texts,
  scenario: texts.scenario.replace('start: 2023', 'start: 2013').replaceAll(/opened: 20../g, 'opened: 2013'),
});
const last = study.policies.length - 1;

/** What a world is made of, books aside, and the mailbox, which is empty between events. */
const PARTS = [
  ...(['now', 'policy', 'neutral', 'inherited', 'linesBuilt', 'startsLeft', 'awaitingMoney'] as const),
  ...(['calendar', 'entities', 'technologies', 'capacity', 'firms', 'adopters'] as const),
  ...(['lineTerm', 'unpaidSince', 'lineFlags', 'projects', 'lineAmount'] as const),
];

/** A simulation of the study that tells what a run does and what comes of it, in full. */
function simulator(interpreter: Interpreter, of: Study = study) {
  const { simulation, draws } = buildApparatus(of, 'copies', interpreter);
  const inputs = new Float64Array(of.inputs.length);
  return {
    past: (replication: number) => {
      draws.fill(Math.floor(replication / 2), inputs);
      return simulation.runPast(replication, inputs);
    },
    policy: (policy: number, neutral = false) => {
      const steps: Step[] = [];
      const { world } = simulation.runPolicy(of.policies[policy], neutral, (step) => steps.push(step));
      return { steps, measures: measure(world) };
    },
  };
}

describe.each<Interpreter>(['compiled', 'reference'])('a policy run by the %s interpreter', (interpreter) => {
  test('does not depend on what ran before it', () => {
    const fresh = simulator(interpreter);
    fresh.past(3);
    const alone = fresh.policy(last - 1);
    const used = simulator(interpreter);
    used.past(8);
    for (let policy = last; policy >= 0; policy--) used.policy(policy, policy % 2 === 0);
    used.past(3);
    used.policy(last);
    used.policy(0, true);

    expect(alone.steps.length).toBeGreaterThan(100);
    expect(used.policy(last - 1)).toEqual(alone);
    expect(used.policy(last - 1)).toEqual(alone);
  });

  test('does not disturb the past that it continues', () => {
    const { past, policy } = simulator(interpreter);
    const world = past(5);
    const before = plainOf(world);
    study.policies.forEach((_, index) => policy(index));

    expect(plainOf(world)).toEqual(before);
  });
});

test('a past does not depend on the pasts before it', () => {
  const [fresh, used] = [simulator('compiled'), simulator('compiled')];
  for (const replication of [11, 4, 20]) {
    used.past(replication);
    study.policies.forEach((_, index) => used.policy(index));
  }
  const stateOf = ({
    entities,
    technologies,
    capacity,
    firms,
    adopters,
    accounts,
    now,
  }: ReturnType<typeof used.past>): unknown => {
    const entered = Array.from({ length: technologies.end }, (_, each) => each).filter(
      (each) => entities.state[each] >= 0,
    );
    return {
      now,
      state: [...entities.state],
      lives: entered.map((each) => [technologies.home[each], technologies.entered[each], technologies.facts[each]]),
      holders: [...capacity.slots.holder],
      statistics: plainOf(capacity.statistics),
      firms: [firms.count, ...firms.plateau.subarray(0, firms.count)],
      adopters: [adopters.count, ...adopters.plateau.subarray(0, adopters.count)],
      balance: [...accounts.ledger.balance],
      corporate: [...accounts.corporate],
      public: [...accounts.public],
    };
  };

  expect(stateOf(used.past(2))).toEqual(stateOf(fresh.past(2)));
});

test('a copy of a world holds all that the original holds', () => {
  const busy = aStudy({
    scenario: {
      time: { start: 2020, decision: 2025, window: '1 years', evaluation: '2 years' },
      arrivals: { rate: '60 per year', maximum: '60 per year' },
      gates: {
        'proof-of-concept': { sensitivity: '90 %', specificity: '60 %' },
        pilot: { sensitivity: '70 %', specificity: '70 %' },
        production: { sensitivity: '95 %' },
      },
      viability: { prior: '50 %', mending: '50 %' },
      lines: { slots: 3 },
      firms: {
        ...PLAIN_FIRMS,
        rounds: [{ name: 'B', after: '3 months', chance: '50 %', raises: '1 million RMB', sells: '20 %' }],
      },
      fields: { all: { title: 'All', share: '99 %' }, rare: { title: 'Rare', share: '1 %' } },
      platforms: ['all', 'rare'].map((field) => ({ id: field, lines: [{ field, count: 3, opened: 2021 }] })),
    },
    durations: {
      breakdown: { mean: '2 months', shape: 'exponential' },
      repair: { mean: '1 months', spread: 0.5 },
      'maintenance-interval': '5 months',
    },
    contract: {
      'reserved-slots': 2,
      'idle-release': '1 months',
      insiders: '40 %',
      priority: 1,
      exploitation: ['firm', 'adoption', 'licence'].map((kind) => ({ kind, at: 'production', mean: 0.7 })),
    },
  });
  const [first, second] = keyFromSeed('copies');
  const made = circumstancesOf(busy, new Dice(first, second));
  for (let replication = 0; replication < 8; replication++) {
    const original = new Simulation(made, 'compiled').runPast(replication, new Float64Array(busy.inputs.length));
    const copy = new World(made);
    copy.copyFrom(original);
    for (const part of PARTS) expect({ [part]: plainOf(copy[part]) }).toEqual({ [part]: plainOf(original[part]) });
    const books = new Accounts(busy, {
      production: made.settings.production,
      technologies: made.candidates.capacity,
      trialCost: () => 0,
      misfortune: () => 1,
    });
    books.copyFrom(original.accounts);
    for (const part of ['corporate', 'public'] as const) expect(books[part]).toEqual(original.accounts[part]);
    expect(books.ledger.balance).toEqual(original.accounts.ledger.balance);
    expect(original.accounts.ledger.balance.some((fen) => fen !== 0)).toBe(true);
  }
});
