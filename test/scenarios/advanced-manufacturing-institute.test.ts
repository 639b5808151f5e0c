import { describe, expect, test } from 'vitest';
import { buildApparatus } from '#experiment';
import { measure } from '#kernel';
import type { Step } from '#kernel';
import { openScenario, traceOf } from '../experiment/a-study.ts';

const NAME = 'advanced-manufacturing-institute';
const study = openScenario(NAME);
const { stations } = study.names;
const named = (name: string): number => study.policies.findIndex((policy) => policy.name === name);

/** Runs one replication under a policy and shows the world at its end, with its steps since the decision. */
function run(policy: string, replication: number) {
  const { simulation, draws } = buildApparatus(study, 'full line', 'compiled');
  const inputs = new Float64Array(study.inputs.length);
  draws.fill(Math.floor(replication / 2), inputs);
  simulation.runPast(replication, inputs);
  const steps: Step[] = [];
  const { world } = simulation.runPolicy(study.policies[named(policy)], false, (step) => steps.push(step));
  return { world, steps, inputs };
}

describe('the institute', () => {
  test('has as many slots as its floor has room for', () => {
    const past = study.lines.filter(({ opened }) => opened >= 0);

    expect(past.map(({ field }) => study.names.fields[field])).toEqual([
      ...new Array<string>(3).fill('guided-vehicles'),
      ...new Array<string>(3).fill('inspection-robots'),
      ...new Array<string>(2).fill('feedback-systems'),
    ]);
    expect(() => openScenario(NAME, { 'lines.area-per-slot': '2,000 m2' })).toThrow('have room for 2 lines');
  });
});

describe('the option of a full line', () => {
  test('changes nothing before its date, when its lines are begun', () => {
    const months = study.calendar.decision + 36;
    for (const replication of [0, 1, 2]) {
      const [{ steps: never }, { steps: later, world }] = ['no full line', 'full line in 2029'].map((policy) =>
        run(policy, replication),
      );
      const ofOption = later.filter(({ entity }) => study.options[0].lines.includes(entity - world.entities.firstLine));
      expect(ofOption[0].month).toBe(months);
      const before = (steps: readonly Step[]): readonly Step[] => steps.filter(({ month }) => month < months);

      expect(before(later)).toEqual(before(never));
      expect(later).not.toEqual(never);
    }
  });

  test('costs its price, once, when building begins, and nothing when it is never built', () => {
    const { world, inputs } = run('full line in 2026', 0);
    const price = inputs[study.inputs.findIndex(({ path }) => path === 'programme.options.full-line.price')];
    const costs = study.names.costs.length;
    const paidFor = study.options[0].lines.map((line) => world.lineAmount[line * costs]);

    expect(paidFor.reduce((sum, fen) => sum + fen, 0) / 100).toBeCloseTo(price, 0);
    const never = run('no full line', 0).world;
    expect(study.options[0].lines.map((line) => never.lineAmount[line * costs])).toEqual([-1, -1, -1]);
  });

  test('sends series through the stations one after the other, never two on one slot', () => {
    const { leaves } = study.programs.technology;
    let through = 0;
    for (const replication of [0, 1, 2, 3]) {
      const { world, steps } = run('full line in 2026', replication);
      const ofTechnologies = steps.filter(({ entity, from, to }) => entity < world.entities.firstLine && from !== to);
      const inside = new Map(stations.map((station) => [station, 0]));
      const count = (leaf: string | undefined, by: number): void => {
        const number = inside.get(leaf ?? '');
        if (number !== undefined) inside.set(leaf ?? '', number + by);
      };
      for (const { from, to } of ofTechnologies) {
        count(leaves[from], -1);
        count(leaves[to], 1);
        expect(Math.max(...inside.values())).toBeLessThanOrEqual(1);
        expect(leaves[to] !== 'assembly' || leaves[from] === 'awaitingAssembly').toBe(true);
      }
      const [last, end] = ['debugging', 'commercialised'].map((leaf) => leaves.indexOf(leaf));
      through += ofTechnologies.filter(({ from, to }) => from === last && to === end).length;
    }
    expect(through).toBeGreaterThan(0);
  });

  test('is the same in both interpreters', () => {
    const [compiled, reference] = (['compiled', 'reference'] as const).map((interpreter) =>
      traceOf(study, { policy: named('full line in 2026'), interpreter }),
    );

    expect(compiled).toEqual(reference);
  });

  test('is built by all who can pay for all of it, and by nobody else', () => {
    const poor = openScenario(NAME, { 'programme.budget': '40 million RMB' });
    const { simulation, draws } = buildApparatus(poor, 'full line', 'compiled');
    const inputs = new Float64Array(poor.inputs.length);
    draws.fill(0, inputs);
    simulation.runPast(0, inputs);
    const { world } = simulation.runPolicy(poor.policies[named('full line in 2026')], false);

    expect(world.awaitingOptions).toEqual([0]);
    for (const line of poor.options[0].lines) expect(world.accounts.promised[line]).toBe(0);
  });
});

describe('what the investment company receives', () => {
  test('is spent again before new public money, in full and only under the policies that say so', () => {
    let again = 0;
    for (const replication of [0, 1, 2, 3, 4, 5]) {
      const [kept, spent] = ['no full line', 'no full line, returns spent again'].map(
        (policy) => measure(run(policy, replication).world).outcomes,
      );

      expect([kept['fiscal-receipts'], kept['spent-again']]).toEqual([0, 0]);
      // Each receipt is paid over on its own, to the fen.
      expect(spent['fiscal-receipts']).toBeCloseTo(spent['received-platform'], 2);
      expect(spent['spent-again']).toBeLessThanOrEqual(spent['fiscal-receipts']);
      expect(spent['fiscal-outlay'] + spent['spent-again']).toBeGreaterThanOrEqual(kept['fiscal-outlay'] - 0.01);
      again += spent['spent-again'];
    }
    expect(again).toBeGreaterThan(1e6);
  });
});

describe('the stations', () => {
  test('have their waiting and use among the outcomes: what they add up to is that of all lines', () => {
    const { world } = run('full line in 2026', 1);
    const { outcomes } = measure(world);
    const sumOf = (what: string, part: string): number =>
      stations.reduce((sum, station) => sum + outcomes[`${what}-${station}-${part}`], 0);

    expect(sumOf('wait', 'counted')).toBe(outcomes['waits']);
    expect(sumOf('wait', 'months')).toBeCloseTo(outcomes['waiting-months'], 9);
    expect(sumOf('use', 'months')).toBeCloseTo(outcomes['busy-months'], 9);
    expect(outcomes['use-assembly-counted']).toBeGreaterThan(0);
  });
});
