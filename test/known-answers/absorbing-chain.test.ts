import { describe, expect, test } from 'vitest';
import { createMachine } from 'xstate';
import type { Study } from '#compile';
import type { Interpreter } from '#kernel';
import type { Model } from '#model';
import { column } from '#table';
import { solve } from './linear.ts';
import { Ratio } from './ratio.ts';
import { errorOfShare, FOUR, open, simulated, total, watch } from './support.ts';

const leaves = (fact: string): object => ({ type: 'record', params: { fact } });
const passes = (gate: string): object => ({ type: 'gate', params: { gate } });
const chance = (name: string): object => ({ type: 'chance', params: { chance: name } });

/** Gates and loops without bound, and no queue: a Markov chain of a state and the viability behind it. */
const technology = createMachine({
  id: 'technology',
  initial: 'research',
  states: {
    research: {
      after: {
        research: [
          { guard: passes('proof-of-concept'), target: 'design' },
          { target: 'out', actions: leaves('left-proof-of-concept') },
        ],
      },
    },
    design: {
      after: {
        design: [
          { guard: chance('finds-partner'), target: 'trial' },
          { target: 'out', actions: leaves('left-contracting') },
        ],
      },
    },
    trial: {
      after: {
        trial: [
          { guard: passes('pilot'), target: 'scaling' },
          { guard: chance('tries-again'), target: 'revising' },
          { target: 'out', actions: leaves('left-pilot') },
        ],
      },
    },
    revising: { after: { revision: { target: 'trial', actions: { type: 'mend' } } } },
    scaling: {
      after: {
        scaling: [
          { guard: passes('production'), target: 'sold' },
          { guard: chance('starts-over'), target: 'design' },
          { target: 'out', actions: leaves('left-production') },
        ],
      },
    },
    sold: { type: 'final', entry: leaves('commercialised') },
    out: { type: 'final' },
  },
} as never);

const unused = (id: string) => createMachine({ id, initial: 'unused', states: { unused: { type: 'final' } } });

const gates: Model = {
  name: 'gates',
  title: 'Gates',
  summary: 'Gates alone.',
  charts: { technology, line: unused('line'), firm: unused('firm') },
  limits: [],
};

const PRIOR = 0.35;
const MENDING = 0.4;
/** Share that passes each gate, of the viable and of the others. */
const GATE = { proof: [0.85, 0.3], pilot: [0.9, 0.25], production: [0.7, 0] } as const;
const CHANCE = { partner: 0.7, again: 0.45, over: 0.2 };
/** Mean months, with luck of different shapes. */
const MONTHS = { research: 20, design: 4, trial: 6, revising: 3, scaling: 12 };

const openAt = (rate: number): Study =>
  open(
    `title: Gates
question: Where do technologies end?
model: gates
time: { decision: 2025, window: 1 years, evaluation: 150 years }
decision: { outcome: technologies-commercialised, better: more }
arrivals: { rate: ${rate} per year, maximum: ${rate} per year }
fields: { all: { title: All, share: 100 % } }
viability: { prior: 35 %, mending: 40 % }
gates:
  proof-of-concept: { sensitivity: 85 %, specificity: 70 % }
  pilot: { sensitivity: 90 %, specificity: 75 % }
  production: { sensitivity: 70 % }
chances: { finds-partner: 70 %, tries-again: 45 %, starts-over: 20 % }
durations:
  research: { mean: 20 months, spread: 0.5 }
  design: { mean: 4 months, shape: exponential }
  trial: { mean: 6 months, spread: 0.3, shape: gamma }
  revision: 3 months
  scaling: { mean: 12 months, spread: 0.8 }
`,
    { models: { gates } },
  );
const study = openAt(600);

const STATES = ['research', 'design', 'trial', 'revising', 'scaling'] as const;
const ENDS = [
  'left-proof-of-concept',
  'left-contracting',
  'left-pilot',
  'left-production',
  'technologies-commercialised',
] as const;
type State = (typeof STATES)[number];
type End = (typeof ENDS)[number];
type Viable = 0 | 1;

/**
 * Where a technology goes next. The branches of an event share [0, 1) in order, so the second guard gets at most what
 * the first has left: of the viable only 10 % can try again, although the chance is 45 %.
 */
function next(state: State, viable: Viable): { to: State | End; viable?: Viable; probability: number }[] {
  const gate = (name: keyof typeof GATE): number => GATE[name][viable === 1 ? 0 : 1];
  const branches = (first: [State | End, number], second: [State | End, number], rest: End) => {
    const other = Math.min(second[1], 1 - first[1]);
    return [
      { to: first[0], probability: first[1] },
      { to: second[0], probability: other },
      { to: rest, probability: 1 - first[1] - other },
    ];
  };
  switch (state) {
    case 'research':
      return branches(['design', gate('proof')], ['trial', 0], 'left-proof-of-concept');
    case 'design':
      return branches(['trial', CHANCE.partner], ['trial', 0], 'left-contracting');
    case 'trial':
      return branches(['scaling', gate('pilot')], ['revising', CHANCE.again], 'left-pilot');
    case 'revising':
      return viable === 1
        ? [{ to: 'trial', probability: 1 }]
        : [
            { to: 'trial', viable: 1, probability: MENDING },
            { to: 'trial', probability: 1 - MENDING },
          ];
    case 'scaling':
      return branches(['technologies-commercialised', gate('production')], ['design', CHANCE.over], 'left-production');
  }
}

/** The chain's transient states with the moves out of each. */
const CHAIN = ([1, 0] as const).flatMap((viable) =>
  STATES.map((state) => ({
    state,
    viable,
    moves: next(state, viable).map((move) => ({ viable, ...move })),
  })),
);
const Q = CHAIN.map(({ moves }) =>
  CHAIN.map(({ state, viable }) =>
    moves.reduce((sum, move) => sum + (move.to === state && move.viable === viable ? move.probability : 0), 0),
  ),
);
const I_MINUS_Q = Q.map((row, i) => row.map((value, j) => (i === j ? 1 : 0) - value));
const START = CHAIN.map(({ state, viable }) => (state !== 'research' ? 0 : viable === 1 ? PRIOR : 1 - PRIOR));

/** Mean number of visits to each transient state: the start's row of the fundamental matrix (I − Q)⁻¹. */
const VISITS = solve(
  I_MINUS_Q.map((_, i) => I_MINUS_Q.map((row) => row[i])),
  START,
);

/** Probability of each end from each transient state: (I − Q)⁻¹ R. */
const ABSORBED = Object.fromEntries(
  ENDS.map((end) => [
    end,
    solve(
      I_MINUS_Q,
      CHAIN.map(({ moves }) => moves.reduce((sum, { to, probability }) => sum + (to === end ? probability : 0), 0)),
    ),
  ]),
) as Record<End, number[]>;
const shareOf = (end: End): number => ABSORBED[end].reduce((sum, value, i) => sum + START[i] * value, 0);

describe('a chart of gates is an absorbing Markov chain', () => {
  test('whose ends are certain', () => {
    expect(ENDS.reduce((sum, end) => sum + shareOf(end), 0)).toBeCloseTo(1, 12);
  });

  test.each<{ interpreter: Interpreter; rate: number }>([
    { interpreter: 'compiled', rate: 600 },
    { interpreter: 'reference', rate: 150 },
  ])('ends where the fundamental matrix says: $interpreter', async ({ interpreter, rate }) => {
    const table = await simulated(openAt(rate), { interpreter });
    const entered = total(table, 'technologies-entered');

    expect(entered).toBeGreaterThan(48 * rate);
    expect(total(table, 'unfinished')).toBe(0);
    for (const end of ENDS) {
      const truth = shareOf(end);
      const distance = Math.abs(total(table, end) / entered - truth);
      // Technologies are independent, so a share of n of them has the variance p (1 − p) / n.
      expect(distance, end).toBeLessThan(FOUR * errorOfShare(truth, entered));
    }
  });

  test('takes as long to the market as its visits say', async () => {
    const table = await simulated(study);
    const months = column(table, 0, 'to-market-months');
    const sold = column(table, 0, 'technologies-commercialised');
    const seen = new Ratio();
    months.forEach((sum, run) => seen.add(sum, sold[run]));
    // Months spent in a state count when the market is reached from there: visits × months × P(sold from there).
    const truth =
      CHAIN.reduce(
        (sum, { state }, i) => sum + VISITS[i] * MONTHS[state] * ABSORBED['technologies-commercialised'][i],
        0,
      ) / shareOf('technologies-commercialised');

    expect(Math.abs(seen.value - truth)).toBeLessThan(FOUR * seen.error);
    expect(FOUR * seen.error).toBeLessThan(0.03 * truth);
  });

  test('visits each state as often as the fundamental matrix says', () => {
    const seen = new Map(STATES.map((state) => [state, new Ratio()]));
    const indexes = study.programs.technology.leaves;
    watch(study, 50, ({ technologies, entities }, steps) => {
      const entered = technologies.end;
      for (const [state, ratio] of seen) {
        const leaf = indexes.indexOf(state);
        ratio.add(steps.filter(({ entity, to }) => entity < entities.firstLine && to === leaf).length, entered);
      }
    });
    for (const [state, ratio] of seen) {
      const truth = CHAIN.reduce((sum, other, i) => sum + (other.state === state ? VISITS[i] : 0), 0);
      // Research is entered exactly once.
      expect(Math.abs(ratio.value - truth), state).toBeLessThanOrEqual(FOUR * ratio.error + 1e-12);
    }
  });
});
