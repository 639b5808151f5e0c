import { describe, expect, test } from 'vitest';
import { blockSizeOf, planExperiment, traceReplication, traceLedger, USUAL_DESIGN } from '#experiment';
import type { DesignSpec } from '#experiment';
import { column } from '#table';
import { openScenario, tableOf } from './a-study.ts';

const small = { 'time.window': '3 years', 'time.evaluation': '6 years', 'arrivals.rate': '10 per year' };
const study = openScenario('first-steps', small);
const policies = [study.policies[0].name];
const usual = await tableOf(study, { policies });

/** The same study whose scenario asks for another way of sampling. */
function sampled(design: Required<DesignSpec>): typeof study {
  return openScenario('first-steps', { ...small, sampling: design });
}

const antithetic = { draws: 'latin-hypercube', lucks: 'antithetic' } as const;
const both = { draws: 'sobol', lucks: 'antithetic' } as const;

describe('Sampling', () => {
  test('is usual where nothing else is asked for, whether the scenario says so or not', async () => {
    const stated = sampled({ draws: 'latin-hypercube', lucks: 'independent' });

    expect(await tableOf(stated, { policies })).toEqual(usual);
    expect(usual.lucks).toBe('independent');
    expect(blockSizeOf(USUAL_DESIGN)).toBe(50);
  });

  test('by Sobol sequences has blocks of 64 replications, and every stratum of 32 in each block once', async () => {
    const table = await tableOf(sampled({ draws: 'sobol', lucks: 'independent' }), { replications: 65, policies });

    expect([table.blockSize, table.replications]).toEqual([64, 128]);
    study.inputs.forEach(({ distribution }, input) => {
      for (const block of [0, 1]) {
        const values = Array.from(
          { length: 32 },
          (_, row) => table.inputs[(32 * block + row) * study.inputs.length + input],
        );
        values
          .toSorted((a, b) => a - b)
          .forEach((value, stratum) => {
            expect(value).toBeGreaterThanOrEqual(distribution.quantile(stratum / 32));
            expect(value).toBeLessThanOrEqual(distribution.quantile((stratum + 1) / 32));
          });
      }
    });
  });

  test('on antithetic lucks leaves inputs and first lucks as they were, and mirrors the second', async () => {
    const table = await tableOf(sampled(antithetic), { policies });
    const [before, after] = [usual, table].map((each) => column(each, 0, 'technologies-entered'));
    const differ = before.filter((value, replication) => value !== after[replication]);

    expect(table.lucks).toBe('antithetic');
    expect(table.inputs).toEqual(usual.inputs);
    expect(after.filter((_, replication) => replication % 2 === 0)).toEqual(
      before.filter((_, replication) => replication % 2 === 0),
    );
    expect(differ.length).toBeGreaterThan(15);
  });

  test.each([
    ['the usual way', undefined],
    ['antithetic lucks', antithetic],
    ['Sobol sequences on antithetic lucks', both],
  ])('is known to a trace: by %s it shows the very replication of the table', async (_, design) => {
    const own = design === undefined ? study : sampled(design);
    const table = await tableOf(own, { policies, replications: 64 });
    const entered = column(table, 0, 'technologies-entered');
    for (const replication of [0, 1, 17, 63]) {
      const steps = traceReplication(own, 'a seed', { policy: 0, replication, interpreter: 'compiled' });
      const asked = traceReplication(study, 'a seed', { policy: 0, replication, interpreter: 'compiled', design });
      const entering = steps.filter(
        ({ entity, from, month }) => entity === 'technology' && from === '' && month >= study.calendar.decision,
      );

      expect(entering.length).toBe(entered[replication]);
      expect(asked).toEqual(steps);
    }
  });

  test('is known to the ledger', () => {
    const which = { policy: 0, replication: 1, interpreter: 'compiled' } as const;

    expect(traceLedger(study, 'a seed', { ...which, design: both })).toEqual(
      traceLedger(sampled(both), 'a seed', which),
    );
    expect(traceLedger(study, 'a seed', { ...which, design: both })).not.toEqual(traceLedger(study, 'a seed', which));
  });

  test('that is asked for goes before what the scenario says', () => {
    const plan = planExperiment(sampled(both), { replications: 1, design: USUAL_DESIGN });

    expect([plan.blockSize, plan.lucks]).toEqual([50, 'independent']);
  });
});
