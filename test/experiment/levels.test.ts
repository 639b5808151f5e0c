import { beforeAll, describe, expect, test } from 'vitest';
import { PARTIES } from '#common/parties.ts';
import { models } from '#models';
import { openStudy, planDeal } from '#pipeline';
import { printProblems } from '#scenario';
import { column, STORED_OUTCOMES, type OutcomeTable } from '#table';
import { readBundle } from '../../src/cli/library.ts';
import { openScenario, tableOf } from './a-study.ts';

const POLICY = 'lab-enterprise + matching-subsidy';
const WITHOUT = 'without the platform';

async function levelsOf(term: string): Promise<OutcomeTable> {
  const deal = { policy: POLICY, term, between: undefined, from: undefined, to: undefined, count: 3 };
  const planned = planDeal(openScenario('first-steps'), deal);
  if (!planned.ok) throw new Error(planned.problems.what);
  const bundle = readBundle('scenarios/first-steps.yaml', process.cwd());
  const opened = openStudy(bundle, [], models, planned.value.change);
  if (!opened.ok) throw new Error(printProblems(opened.problems));
  return tableOf(opened.value, { asStatedOnly: true });
}

/** Rows of a policy as stated. */
function rowsOf(table: OutcomeTable, policy: string): (outcome: string) => readonly number[] {
  const run = table.runs.findIndex((label) => label.policy === policy && label.variant === 'as stated');
  return (outcome) => [...column(table, run, outcome)];
}

describe('the levels of a term', () => {
  let levels: OutcomeTable;
  let ordinary: OutcomeTable;

  beforeAll(async () => {
    levels = await levelsOf('co-construction.lab-enterprise.returns.firm-equity.enterprise');
    ordinary = await tableOf(openScenario('first-steps'), { policies: [POLICY] });
  });

  test('are run besides the policy as stated and the run without the platform, each once', () => {
    expect(levels.runs).toEqual(
      [POLICY, `${POLICY} at 0`, `${POLICY} at 0.5`, `${POLICY} at 1`, WITHOUT].map((policy) => ({
        policy,
        variant: 'as stated',
      })),
    );
  });

  test('leave the policy as stated as it is in any run', () => {
    for (const { name } of STORED_OUTCOMES) {
      for (const policy of [POLICY, WITHOUT])
        expect(rowsOf(levels, policy)(name)).toEqual(rowsOf(ordinary, policy)(name));
    }
  });

  test('of who holds equity change who has what, and nothing that happens', () => {
    const stated = rowsOf(levels, POLICY);
    const money = /^(npv|public-rate-npv|terminal|received)-/;
    const happens = STORED_OUTCOMES.filter(({ name }) => !money.test(name) && name !== 'fiscal-receipts');

    for (const level of ['0', '0.5', '1']) {
      const shifted = rowsOf(levels, `${POLICY} at ${level}`);
      for (const { name } of happens) expect({ name, rows: shifted(name) }).toEqual({ name, rows: stated(name) });
      expect(shifted('npv-enterprise')).not.toEqual(stated('npv-enterprise'));
    }
  });

  test('of who holds equity leave the joint value of all parties at one rate', () => {
    const joint = (policy: string): readonly number[] => {
      const rows = PARTIES.map((party) => rowsOf(levels, policy)(`public-rate-npv-${party}`));
      return rows[0].map((_, replication) => rows.reduce((sum, row) => sum + row[replication], 0));
    };

    // To a hundredth of an RMB: terminal values are not split to the fen.
    joint(`${POLICY} at 1`).forEach((value, replication) => expect(value).toBeCloseTo(joint(POLICY)[replication], 1));
  });
});
