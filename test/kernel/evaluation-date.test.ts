import { expect, test } from 'vitest';
import { observe } from '../laws/support/observe.ts';
import type { Run } from '../laws/support/observe.ts';
import { CATEGORY } from '../../src/kernel/ledger.ts';
import { aStudy } from './support/a-study.ts';

test('what falls due at the evaluation date itself is of the last year, in the treasury and in the ledger', () => {
  const staged = { id: 'staged', title: 'Staged', pays: 'equipment', reimburses: 'enterprise', rate: '100 %' };
  const study = aStudy({
    scenario: { programme: { budget: '10 billion RMB', 'lines-per-year': 1, 'new-lines': 5 } },
    durations: { building: '8 months', commissioning: '4 months' },
    other: { shares: { equipment: { enterprise: '100 %' } } },
    instrument: { clauses: [{ ...staged, stages: [{ at: 'commissioning', share: '100 %' }] }] },
  });
  const runs: Run[] = [];
  observe(study, { seed: 'end', replication: 0, neutral: false }, (run) => runs.push(run));
  const [{ since, world }] = runs;
  const { treasury } = world.accounts;

  // Lines start in the months 12, 24, 36, 48 and 60, and are commissioned a year later: the last when all is over, in 72.
  const paid = since.entries.filter(({ category }) => category === CATEGORY.REIMBURSEMENT);
  expect(paid.map(({ month, fen }) => [month, fen])).toEqual([24, 36, 48, 60, 72].map((month) => [month, 1e9]));
  expect(paid.at(-1)?.column).toBe(71);
  expect(treasury.yearly.reduce((sum, fen) => sum + fen, 0)).toBe(treasury.appropriated);
});
