import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildApparatus, planExperiment } from '#experiment';
import type { ExperimentPlan } from '#experiment';
import { measure, measureAll } from '#kernel';
import type { Interpreter, Measures } from '#kernel';
import type { Study } from '#compile';
import { cohortsOf } from '../../src/experiment/cohorts.ts';
import { openScenario } from './a-study.ts';

const short = { 'time.window': '4 years', 'time.evaluation': '8 years' };

/** Policies of few contracts that differ in instrument and budget, some of them too poor for all their lines. */
const instruments = ['none', 'grant', 'matching-subsidy', 'staged', 'equity', 'revolving-fund'];
const list = ['public-line', 'lab-enterprise'].flatMap((contract) =>
  instruments.flatMap((investment) =>
    (contract === 'public-line' && !['none', 'grant', 'equity'].includes(investment) ? [] : [15, 40, 400]).map(
      (budget) => ({
        name: `${contract} ${investment} ${budget}`,
        'co-construction': contract,
        investment,
        set: { 'programme.budget': `${budget} million RMB` },
      }),
    ),
  ),
);
const study = openScenario('first-steps', { ...short, policies: { list } });
const plan = planExperiment(study, { replications: 50 });

type Measured = ReadonlyMap<number, Measures>;

/** A simulation of a plan: what each run comes to in a replication, taken with its cohort, or alone. */
function simulator(of: Study, { runs }: ExperimentPlan, interpreter: Interpreter = 'compiled') {
  const { simulation, draws } = buildApparatus(of, 'cohorts', interpreter);
  const inputs = new Float64Array(of.inputs.length);
  const begin = (replication: number): void => {
    draws.fill(Math.floor(replication / 2), inputs);
    simulation.runPast(replication, inputs);
  };
  const together = (replication: number): { measured: Measured; courses: number } => {
    begin(replication);
    const measured = new Map<number, Measures>();
    let courses = 0;
    for (const cohort of cohortsOf(of, runs)) {
      const policies = cohort.runs.map((run) => of.policies[runs[run].policy]);
      simulation.runTogether(policies, cohort.neutral, ({ world, ended }) => {
        courses++;
        expect(ended).toBe('horizon');
        measureAll(world).forEach((measures, place) => {
          const { policy } = world.books[place];
          measured.set(cohort.runs[policies.findIndex((each) => each === policy)], measures);
        });
      });
    }
    return { measured, courses };
  };
  const alone = (replication: number): Measured => {
    begin(replication);
    const measured = new Map<number, Measures>();
    runs.forEach(({ label, policy, neutral }, run) => {
      if (label.sameAs !== undefined) return;
      measured.set(run, measure(simulation.runPolicy(of.policies[policy], neutral).world));
    });
    return measured;
  };
  return { together, alone };
}

const sorted = (measured: Measured) => [...measured].toSorted(([a], [b]) => a - b);

describe('Runs that only money tells apart', () => {
  test('are one cohort for each contract and variant, and without the platform one of its own', () => {
    const cohorts = cohortsOf(study, plan.runs);
    const contracts = cohorts.map(({ runs, neutral }) => [
      [...new Set(runs.map((run) => study.terms[study.policies[plan.runs[run].policy].term].contract))].length,
      runs.every((run) => plan.runs[run].neutral === neutral),
    ]);

    expect(contracts).toEqual([
      [1, true],
      [1, true],
      [1, true],
      [1, true],
    ]);
    const members = cohorts.flatMap(({ runs }) => runs);
    const simulated = plan.runs.flatMap(({ label }, run) => (label.sameAs === undefined ? [run] : []));
    expect(members.toSorted((a, b) => a - b)).toEqual(simulated);
  });

  test('stay apart where lines a year, lines of the plan or effects differ', () => {
    const policy = (name: string, set: object, investment = 'grant') => ({
      name,
      'co-construction': 'lab-enterprise',
      investment,
      set,
    });
    const different = openScenario('first-steps', {
      policies: {
        list: [
          policy('base', {}),
          policy('poor', { 'programme.budget': '10 million RMB' }),
          policy('slow', { 'programme.lines-per-year': 1 }),
          policy('small', { 'programme.new-lines': 2 }),
          policy('rich', { 'programme.hold': 'lines' }),
        ],
      },
    });
    const { runs } = planExperiment(different, { replications: 50 });
    const names = cohortsOf(different, runs)
      .filter(({ neutral }) => !neutral)
      .map((cohort) => cohort.runs.map((run) => runs[run].label.policy));

    expect(names).toEqual([['without the platform'], ['base', 'poor', 'rich'], ['slow'], ['small']]);
  });

  test('stay apart where effects differ, unless these are set to one', () => {
    const { term } = study.policies[9];
    const stronger = { ...study.effects[term], mending: [{ input: -1, value: 2 }] };
    const changed = { ...study, effects: study.effects.map((each, index) => (index === term ? stronger : each)) };
    const sizes = (neutral: boolean): number[] =>
      cohortsOf(changed, plan.runs)
        .filter((cohort) => cohort.neutral === neutral)
        .map(({ runs }) => runs.length);

    expect(sizes(false)).toEqual([1, 9, 3, 15]);
    expect(sizes(true)).toEqual([18]);
  });

  test('come to the same, to the last bit, as each of them alone, also where their courses part', () => {
    const cohorts = cohortsOf(study, plan.runs).length;
    const [one, other] = [simulator(study, plan), simulator(study, plan)];
    let parted = 0;
    for (let replication = 0; replication < 6; replication++) {
      const { measured, courses } = one.together(replication);
      parted += courses - cohorts;
      expect(sorted(measured)).toEqual(sorted(other.alone(replication)));
    }

    // Not every set of books made its own way, and some did.
    expect(parted).toBeGreaterThan(6);
    expect(parted).toBeLessThan(6 * (plan.runs.length - cohorts));
  });

  test('come to the same by the reference interpreter', () => {
    const [reference, compiled] = [simulator(study, plan, 'reference'), simulator(study, plan)];
    for (const replication of [2, 3]) {
      const [slow, fast] = [reference.together(replication), compiled.together(replication)];

      expect(slow.courses).toBe(fast.courses);
      expect(sorted(slow.measured)).toEqual(sorted(fast.measured));
    }
  });

  test('come to the same in Quanzhou, which has a past, whatever ran before', () => {
    const quanzhou = openScenario('quanzhou');
    const runs = planExperiment(quanzhou, { replications: 50 });
    const used = simulator(quanzhou, runs);
    used.together(7);
    used.together(8);

    expect(sorted(used.together(9).measured)).toEqual(sorted(simulator(quanzhou, runs).alone(9)));
  });

  test('come to the same whatever their budgets are', () => {
    const budgets = fc.array(fc.integer({ min: 0, max: 120 }), { minLength: 2, maxLength: 6 });
    const chosen = fc.constantFrom(...instruments);
    fc.assert(
      fc.property(budgets, chosen, fc.integer({ min: 0, max: 40 }), (amounts, investment, replication) => {
        const made = openScenario('first-steps', {
          ...short,
          policies: {
            list: amounts.map((amount, index) => ({
              name: `policy ${index}`,
              'co-construction': 'lab-enterprise',
              investment: index % 2 === 0 ? investment : 'grant',
              set: { 'programme.budget': `${amount} million RMB` },
            })),
          },
        });
        const { together, alone } = simulator(made, planExperiment(made, { replications: 50 }));

        expect(sorted(together(replication).measured)).toEqual(sorted(alone(replication)));
      }),
      { numRuns: 8 },
    );
  });
});
